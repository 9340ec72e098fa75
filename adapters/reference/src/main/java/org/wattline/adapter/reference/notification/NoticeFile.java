package org.wattline.adapter.reference.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Notice;

/** Reads {@code notices/*.json}: code, names, event, whether mandatory, wordings per channel. */
public final class NoticeFile {
    private NoticeFile() {}

    /** The notices of a file; those with a fault are left out and named. */
    public static List<Notice> read(ReferenceFile file, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<Notice> notices = new ArrayList<>();
        JsonNode list = nodes.root().path("notices");
        for (int i = 0; i < list.size(); i++) {
            try {
                notices.add(notice(list.get(i)));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/notices/" + i), e);
            }
        }
        return notices;
    }

    private static Notice notice(JsonNode node) {
        List<Notice.Wording> wordings = new ArrayList<>();
        for (JsonNode wording : node.path("wordings")) {
            Map<String, String> fields = new LinkedHashMap<>();
            wording.path("fields")
                    .properties()
                    .forEach(f -> fields.put(f.getKey(), f.getValue().asText()));
            wordings.add(new Notice.Wording(
                    MessageChannel.valueOf(Fields.text(wording, "channel")), Fields.text(wording, "template"), fields));
        }
        return new Notice(
                Fields.text(node, "code"),
                Text.of(Fields.text(node, "zh"), Fields.text(node, "en")),
                Fields.text(node, "event"),
                node.path("mandatory").asBoolean(),
                node.path("receipted").asBoolean(),
                wordings);
    }
}
