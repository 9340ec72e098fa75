package org.wattline.domain.metering.upkeep;

import java.time.Instant;
import java.util.Optional;

/**
 * A seal on an asset (封印), whole until it is taken off or found broken.
 *
 * @param by login of who put it on
 * @param off that it came off, if it did
 */
public record Seal(String no, Place place, Instant at, String by, Optional<Off> off) {
    public Seal {
        if (!no.matches("[0-9A-Z-]{4,24}"))
            throw new IllegalArgumentException("the number of a seal has 4 … 24 digits, capital letters and hyphens");
    }

    /** Where it is. */
    public enum Place {
        /** 表盖 */
        METER_COVER,
        /** 端钮盖 */
        TERMINAL_COVER,
        /** 计量箱 */
        BOX,
        /** 互感器二次端子 */
        TRANSFORMER
    }

    /** Why it came off. */
    public enum Cause {
        WORK,
        FOUND_BROKEN,
        REMOVED_WITH_ASSET
    }

    /** That it came off. @param by login of who took it off or found it broken @param reason in words; needed where it was found broken */
    public record Off(Instant at, String by, Cause cause, Optional<String> reason) {
        public Off {
            if (reason.filter(text -> text.isBlank() || text.length() > 200).isPresent())
                throw new IllegalArgumentException("a reason has 1 … 200 characters");
        }
    }

    public boolean whole() {
        return off.isEmpty();
    }
}
