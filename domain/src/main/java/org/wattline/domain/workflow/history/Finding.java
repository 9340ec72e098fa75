package org.wattline.domain.workflow.history;

import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;

/**
 * Something in a history that nobody but a forger can have made.
 *
 * @param version the entry where it shows
 */
public record Finding(InstanceNo instance, Version version, Kind kind) {
    /** What it is. */
    public enum Kind {
        /** An entry's hash is not that of what it says (改). */
        ENTRY_CHANGED,
        /** An entry does not follow upon the one before it: one was changed, left out, put in, or their order (删、插、换序). */
        CHAIN_BROKEN,
        /** The case is not what its last entry says: a row was changed by hand (改表). */
        STATE_CHANGED,
        /** The case has no history, or an entry is missing at its end (截尾). */
        ENTRY_MISSING,
        /** A history of which there is no case, or entries after its last. */
        CASE_MISSING,
        /** The case that it was split from has no such entry in its history any more (来源改动). */
        ORIGIN_CHANGED,
        /** The entries of a day are not those that were sealed at its end (日封存不符). */
        SEAL_BROKEN
    }
}
