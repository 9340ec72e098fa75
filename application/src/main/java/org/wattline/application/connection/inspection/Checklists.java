package org.wattline.application.connection.inspection;

import java.time.LocalDate;
import java.util.List;
import org.wattline.domain.connection.inspection.Checklist;
import org.wattline.domain.connection.inspection.InspectionKind;

/** What is looked at in inspections, dated. */
@FunctionalInterface
public interface Checklists {
    /** Those that are in force on a day, one for each kind. */
    List<Checklist> on(LocalDate day);

    default Checklist of(InspectionKind kind, LocalDate day) {
        return on(day).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no checklist of " + kind + " is in force on " + day));
    }
}
