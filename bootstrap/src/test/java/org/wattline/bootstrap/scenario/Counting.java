package org.wattline.bootstrap.scenario;

import org.wattline.domain.metering.Register;

/** What meters of scenarios count, and how their sheets tell it. */
final class Counting {
    /** Each period of the day. */
    static final Register[] PERIODS = {
        Register.ACTIVE_IMPORT,
        Register.ACTIVE_IMPORT_SHARP,
        Register.ACTIVE_IMPORT_PEAK,
        Register.ACTIVE_IMPORT_FLAT,
        Register.ACTIVE_IMPORT_VALLEY
    };

    /** Each period, and what is fed in. */
    static final Register[] BOTH_WAYS = {
        Register.ACTIVE_IMPORT,
        Register.ACTIVE_IMPORT_SHARP,
        Register.ACTIVE_IMPORT_PEAK,
        Register.ACTIVE_IMPORT_FLAT,
        Register.ACTIVE_IMPORT_VALLEY,
        Register.ACTIVE_EXPORT
    };

    /** What a power factor needs besides. */
    static final Register[] REACTIVE = {Register.ACTIVE_IMPORT, Register.REACTIVE_FORWARD, Register.REACTIVE_REVERSE};

    /** A power factor and demand. */
    static final Register[] DEMAND = {
        Register.ACTIVE_IMPORT, Register.REACTIVE_FORWARD, Register.REACTIVE_REVERSE, Register.MAX_DEMAND
    };

    private Counting() {}

    /** A meter by periods shows so much in each of them when it goes. */
    static String last(int each) {
        return "'lastTotal': '%d', 'lastSharp': '%d', 'lastPeak': '%d', 'lastFlat': '%d', 'lastValley': '%d'"
                .formatted(4 * each, each, each, each, each);
    }

    /** A meter by periods begins at nothing. */
    static String first() {
        return last(0).replace("last", "reading");
    }

    /** A meter of reactive energy begins at nothing, as an entry of a point tells it. */
    static String reactive() {
        return ":readingTotal=0:readingReactiveForward=0:readingReactiveReverse=0";
    }
}
