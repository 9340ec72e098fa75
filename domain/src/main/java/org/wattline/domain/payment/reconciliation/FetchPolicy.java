package org.wattline.domain.payment.reconciliation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.Channel;

/** When channels are asked for their statements, dated. */
public record FetchPolicy(String id, Span inForce, String source, Map<Channel, Terms> terms) {
    public FetchPolicy {
        terms = Map.copyOf(terms);
    }

    /** Empty for a channel that is not asked. */
    public Optional<Terms> of(Channel channel) {
        return Optional.ofNullable(terms.get(channel));
    }

    /**
     * One channel's.
     *
     * @param askFrom time of the following day from which on it has the statement of a day
     * @param pause between two tries
     * @param missingFrom time of the following day from which on a statement that is not there is missing
     * @param days for how many days back it is asked
     */
    public record Terms(LocalTime askFrom, Duration pause, LocalTime missingFrom, int days) {
        public Terms {
            if (missingFrom.isBefore(askFrom) || pause.isNegative() || pause.isZero() || days < 1)
                throw new IllegalArgumentException("a statement is missing after it was asked for, not before");
        }
    }
}
