package org.wattline.domain.workflow.publication;

import java.time.Instant;

/** How far a version of a process has come (流程版本状态). */
public sealed interface Stage {
    /** 草稿: being written. */
    record Draft() implements Stage {}

    /** 已校验: written, and without a grave fault when it was linted. */
    record Checked(Instant at) implements Stage {}

    /** 待批准: waits for another person. */
    record Proposed(String by, Instant at) implements Stage {}

    /** 已发布: cases go by it; never changed again. */
    record Published(String by, Instant at) implements Stage {}

    /** 已停用: no new case starts with it; those that did go on. @param publisher who had published it */
    record Retired(String publisher, String by, Instant at, String reason) implements Stage {}

    /** For tables and the wire. */
    default String label() {
        return switch (this) {
            case Draft draft -> "DRAFT";
            case Checked checked -> "CHECKED";
            case Proposed proposed -> "PROPOSED";
            case Published published -> "PUBLISHED";
            case Retired retired -> "RETIRED";
        };
    }

    /** Whether cases go by it. */
    default boolean binding() {
        return this instanceof Published || this instanceof Retired;
    }
}
