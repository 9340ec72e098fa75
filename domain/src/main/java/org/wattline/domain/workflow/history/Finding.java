package org.wattline.domain.workflow.history;

import java.util.Optional;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;

/**
 * Something in a history that nobody but a forger can have made.
 *
 * @param version the entry where it shows; of the chain of records, its place, and 0 for a row of which no entry knows
 * @param record for what concerns records of the case: the table, the row's key in the case, and the columns that differ
 */
public record Finding(InstanceNo instance, Version version, Kind kind, Optional<String> record) {
    /** About the case itself. */
    public Finding(InstanceNo instance, Version version, Kind kind) {
        this(instance, version, kind, Optional.empty());
    }

    /** A case of which nothing can be told, because what is stored of it cannot be read. */
    public static Finding unreadable(InstanceNo instance) {
        return new Finding(instance, new Version(1), Kind.UNREADABLE);
    }

    /** Kind, entry and row: {@code RECORD_CHANGED at 3, inspection COMPLETION/1: findings}. */
    public String words() {
        return kind + " at " + version.number() + record.map(row -> ", " + row).orElse("");
    }

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
        /** A row that the case's chain vouches for, such as its application or an inspection, is not what the last entry of it says (改业务表). */
        RECORD_CHANGED,
        /** What is stored of the case cannot be read at all (不可读). */
        UNREADABLE,
        /** The entries of a day are not those that were sealed at its end (日封存不符). */
        SEAL_BROKEN
    }
}
