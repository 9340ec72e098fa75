package org.wattline.domain.workflow.history;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.workflow.InstanceNo;

/**
 * A round of looking at all histories and seals (验证轮次), which may take several nights.
 *
 * @param reached the last case that was looked at
 * @param cases how many were
 * @param ended when all cases and seals had been looked at
 */
public record Round(Instant began, Optional<InstanceNo> reached, long cases, Optional<Instant> ended) {
    public static Round beginning(Instant at) {
        return new Round(at, Optional.empty(), 0, Optional.empty());
    }

    public Round after(Optional<InstanceNo> last, long more) {
        return new Round(began, last.or(() -> reached), cases + more, Optional.empty());
    }

    public Round ended(Instant at) {
        return new Round(began, reached, cases, Optional.of(at));
    }
}
