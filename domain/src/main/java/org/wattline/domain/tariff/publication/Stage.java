package org.wattline.domain.tariff.publication;

import java.time.Instant;
import java.time.LocalDate;

/** How far a version of a tariff has come (电价版本状态). */
public sealed interface Stage {
    /** 草稿: being written. */
    record Draft() implements Stage {}

    /** 已校验: written, and without a fault when it was checked. */
    record Checked(Instant at) implements Stage {}

    /** 待批准: waits for another person. */
    record Proposed(String by, Instant at) implements Stage {}

    /** 已发布: bills rest on it; never changed again. */
    record Published(String by, Instant at) implements Stage {}

    /** 已被替代: published, and ended by a later version. @param before first day of that version */
    record Superseded(String by, Instant at, String successor, LocalDate before) implements Stage {}

    /** 已撤回: given up, at the latest before its first day. */
    record Withdrawn(String by, Instant at, String reason) implements Stage {}

    /** For tables and the wire. */
    default String label() {
        return switch (this) {
            case Draft draft -> "DRAFT";
            case Checked checked -> "CHECKED";
            case Proposed proposed -> "PROPOSED";
            case Published published -> "PUBLISHED";
            case Superseded superseded -> "SUPERSEDED";
            case Withdrawn withdrawn -> "WITHDRAWN";
        };
    }

    /** Whether bills rest on it. */
    default boolean binding() {
        return this instanceof Published || this instanceof Superseded;
    }
}
