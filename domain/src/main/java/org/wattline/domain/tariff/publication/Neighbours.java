package org.wattline.domain.tariff.publication;

import static org.wattline.domain.tariff.publication.CheckFinding.grave;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.Provision;

/** Days that two versions of the same have, days that none has, and a version of the same name. */
final class Neighbours {
    private Neighbours() {}

    /** @param others published, in the order of their first days */
    static void check(Provision draft, List<Provision> others, String place, List<CheckFinding> found) {
        Span validity = draft.validity();
        Optional<LocalDate> endBefore = Optional.empty();
        Optional<LocalDate> nextFrom = Optional.empty();
        for (Provision other : others) {
            Span days = other.validity();
            if (other.version().equals(draft.version()))
                found.add(grave("duplicate", place + "/version", "版本 {0} 已发布", "version {0} is published", other));
            else if (days.overlaps(validity) && !endedBy(days, validity))
                found.add(grave(
                        "overlap",
                        place + "/validity",
                        "有效期与 {0}（{1}）重叠",
                        "the validity overlaps that of {0} ({1})",
                        other,
                        days));
            if (days.from().isBefore(validity.from())) endBefore = days.to();
            else if (nextFrom.isEmpty()) nextFrom = Optional.of(days.from());
        }
        if (endBefore.isPresent() && endBefore.get().isBefore(validity.from()))
            found.add(grave(
                    "gap",
                    place + "/validity/from",
                    "从 {0} 起到生效日无版本",
                    "from {0} until its first day there is none",
                    endBefore.get()));
        if (nextFrom.isPresent() && validity.to().isPresent() && validity.end().isBefore(nextFrom.get()))
            found.add(grave(
                    "gap",
                    place + "/validity/to",
                    "失效后到 {0} 无版本",
                    "after its last day there is none until {0}",
                    nextFrom.get()));
    }

    /** An open version that began earlier is ended by its successor (TAR-15). */
    private static boolean endedBy(Span earlier, Span successor) {
        return earlier.to().isEmpty() && earlier.from().isBefore(successor.from());
    }
}
