package org.wattline.adapter.reference.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.notification.EventFacts;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Notice;

/** Reads {@code notices.json}: code, names, event, whether mandatory, labels of codes, wordings per channel. */
public final class NoticeFile {
    private NoticeFile() {}

    /** Those by which the company tells its customers. */
    public static Supplier<List<Notice>> in(Rules rules) {
        return rules.live("notices", NoticeFile::read);
    }

    /** The notices of a file, over the events that there are. */
    public static List<Notice> read(ReferenceFile file, ReferenceFaults faults) {
        return read(file, EventFactsFile.read(ReferenceFile.shipped("event-facts.json"), faults), faults);
    }

    /** The notices of a file; those with a fault, such as a fact that its event lacks, are left out and named. */
    public static List<Notice> read(ReferenceFile file, EventFacts known, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<Notice> notices = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        JsonNode list = nodes.root().path("notices");
        for (int i = 0; i < list.size(); i++) {
            try {
                Notice notice = checked(notice(list.get(i)), known);
                if (!codes.add(notice.code()))
                    throw new IllegalArgumentException("notice " + notice.code() + " stands there twice");
                notices.add(notice);
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/notices/" + i), e);
            }
        }
        return notices;
    }

    private static Notice checked(Notice notice, EventFacts known) {
        List<String> wrong = known.faults(notice);
        if (!wrong.isEmpty()) throw new IllegalArgumentException(String.join("; ", wrong));
        return notice;
    }

    private static Notice notice(JsonNode node) {
        List<Notice.Wording> wordings = new ArrayList<>();
        for (JsonNode wording : node.path("wordings")) {
            wordings.add(new Notice.Wording(
                    MessageChannel.valueOf(Fields.text(wording, "channel")),
                    Fields.text(wording, "template"),
                    Optional.of(wording.path("linked").asText()).filter(linked -> !linked.isEmpty()),
                    texts(wording.path("fields"))));
        }
        return new Notice(
                Fields.text(node, "code"),
                Text.of(Fields.text(node, "zh"), Fields.text(node, "en")),
                Fields.text(node, "event"),
                node.path("mandatory").asBoolean(),
                node.path("receipted").asBoolean(),
                labels(node.path("labels")),
                wordings);
    }

    private static Map<String, Map<String, String>> labels(JsonNode node) {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        node.properties().forEach(fact -> labels.put(fact.getKey(), texts(fact.getValue())));
        return labels;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(f -> texts.put(f.getKey(), f.getValue().asText()));
        return texts;
    }
}
