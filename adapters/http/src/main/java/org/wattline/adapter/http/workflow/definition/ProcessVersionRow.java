package org.wattline.adapter.http.workflow.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.workflow.publication.ProcessVersion;

/** A version of a process in a list. */
public record ProcessVersionRow(
        String processCode,
        int number,
        String state,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean drafted,
        List<String> authors) {
    static final ProcessVersionRow EXAMPLE = new ProcessVersionRow(
            "CHARGING_STATION",
            1,
            "PROPOSED",
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            true,
            List.of("designer.li"));

    static ProcessVersionRow of(ProcessVersion version, boolean shipped) {
        return new ProcessVersionRow(
                version.key().code(),
                version.key().version(),
                version.stage().label(),
                version.during().from(),
                version.during().to(),
                !shipped,
                version.authors());
    }
}
