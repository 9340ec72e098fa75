package org.wattline.adapter.reference.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.notification.EventFacts;
import org.wattline.domain.notification.staff.StaffNotice;

/** Reads {@code staff-notices.json}: code, event, who is told, wording. */
public final class StaffNoticeFile {
    private StaffNoticeFile() {}

    /** Those by which the company tells its own people. */
    public static Supplier<List<StaffNotice>> in(Rules rules) {
        return rules.live("staff-notices", StaffNoticeFile::read);
    }

    /** The notices of a file, over the events that there are. */
    public static List<StaffNotice> read(ReferenceFile file, ReferenceFaults faults) {
        return read(file, EventFactsFile.read(ReferenceFile.shipped("event-facts.json"), faults), faults);
    }

    /** The notices of a file; those with a fault, such as a fact that its event lacks, are left out and named. */
    public static List<StaffNotice> read(ReferenceFile file, EventFacts known, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<StaffNotice> notices = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        JsonNode list = nodes.root().path("notices");
        for (int i = 0; i < list.size(); i++) {
            try {
                StaffNotice notice = notice(list.get(i));
                List<String> wrong = known.faults(notice);
                if (!wrong.isEmpty()) throw new IllegalArgumentException(String.join("; ", wrong));
                if (!codes.add(notice.code()))
                    throw new IllegalArgumentException("notice " + notice.code() + " stands there twice");
                notices.add(notice);
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/notices/" + i), e);
            }
        }
        return notices;
    }

    private static StaffNotice notice(JsonNode each) {
        return new StaffNotice(
                Fields.text(each, "code"),
                Fields.text(each, "event"),
                StaffNotice.Addressee.valueOf(Fields.text(each, "to")),
                Fields.optionalText(each, "position").map(PositionCode::new),
                Text.of(Fields.text(each, "zh"), Fields.text(each, "en")));
    }
}
