package org.wattline.domain.billing.coverage;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.kernel.Span;

/** Why a run made no bill for an account. @param code of the refusal */
public record RunTrouble(Span days, String code) {
    /** A run that reaches beyond the next bill, as a final one does, was not about days before that. */
    boolean explains(Span unbilled, Optional<LocalDate> next) {
        return days.overlaps(unbilled)
                && next.map(day -> !days.end().isAfter(day)).orElse(true);
    }
}
