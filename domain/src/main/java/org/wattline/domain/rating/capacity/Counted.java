package org.wattline.domain.rating.capacity;

import java.util.List;
import org.wattline.domain.kernel.Span;

/**
 * What one piece of equipment counts in a month.
 *
 * @param days charged, of so many: thirtieths of a month
 * @param pieces why, in the order of time; together they are the month
 */
public record Counted(Equipment equipment, int days, int of, List<Piece> pieces) {
    public Counted {
        pieces = List.copyOf(pieces);
        if (days < 0 || days > of)
            throw new IllegalArgumentException("a month has " + of + " days to charge, not " + days);
    }

    public boolean whole() {
        return days == of;
    }

    /** Days of a month with one and the same reason. */
    public record Piece(Span span, Reason reason) {}

    /** Why days are charged or not. */
    public enum Reason {
        /** In a state that counts. */
        COUNTS(true),
        /** Not energised yet, or gone. */
        NOT_CONNECTED(false),
        COLD_STANDBY(false),
        SUSPENDED(false),
        REDUCED(false),
        REPLACED(false),
        REMOVED(false),
        /** In another state that does not count by the policy. */
        OUT_OF_SERVICE(false),
        /** Suspended for fewer days than a suspension has. */
        SUSPENSION_TOO_SHORT(true),
        /** Suspended beyond the days that a year allows. */
        SUSPENSION_OVER_THE_YEAR(true),
        /** A larger one of its group counts. */
        INTERLOCKED(false),
        /** A motor, where motors do not count by capacity. */
        MOTOR(false);

        private final boolean charged;

        Reason(boolean charged) {
            this.charged = charged;
        }

        public boolean charged() {
            return charged;
        }
    }
}
