package org.wattline.adapter.reference.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.notification.staff.StaffNotice;

/** Reads {@code staff-notices/*.json}: code, event, who is told, wording. */
public final class StaffNoticeFile {
    private StaffNoticeFile() {}

    /** The notices that the product brings along. */
    public static List<StaffNotice> shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        JsonNode root = JsonNodes.read(ReferenceFile.shipped("staff-notices/2026-01.json"), faults)
                .root();
        faults.refuseGrave();
        List<StaffNotice> notices = new ArrayList<>();
        for (JsonNode each : root.path("notices"))
            notices.add(new StaffNotice(
                    Fields.text(each, "code"),
                    Fields.text(each, "event"),
                    StaffNotice.Addressee.valueOf(Fields.text(each, "to")),
                    Text.of(Fields.text(each, "zh"), Fields.text(each, "en"))));
        return notices;
    }
}
