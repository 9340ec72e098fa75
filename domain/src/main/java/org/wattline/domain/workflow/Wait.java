package org.wattline.domain.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.calendar.Pause;

/**
 * Time of the customer in a case (客户原因时间), which is taken off the company's clocks.
 *
 * @param reason why, in words; the step for {@link Kind#CUSTOMER_STEP}
 * @param until the first day on which a suspension has ended by itself
 * @param to when it ended; empty while it lasts
 */
public record Wait(Kind kind, String reason, Instant from, Optional<LocalDate> until, Optional<Instant> to) {
    static Wait since(Kind kind, String reason, Instant from, Optional<LocalDate> until) {
        return new Wait(kind, reason, from, until, Optional.empty());
    }

    public boolean open() {
        return to.isEmpty();
    }

    Wait ended(Instant at) {
        return new Wait(kind, reason, from, until, Optional.of(at.isBefore(from) ? from : at));
    }

    Pause pause() {
        return new Pause(from, to);
    }

    /** Whose time it is. */
    public enum Kind {
        /** The customer asked to let the case rest (客户申请挂起); nobody works on it. */
        SUSPENSION,
        /** Documents are missing (待补资料); work goes on. */
        DOCUMENTS,
        /** A step of the customer's is open. */
        CUSTOMER_STEP
    }
}
