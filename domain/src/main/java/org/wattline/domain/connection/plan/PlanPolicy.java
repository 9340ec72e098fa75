package org.wattline.domain.connection.plan;

import java.util.List;
import java.util.Map;
import org.wattline.domain.kernel.Span;

/**
 * How supply plans are approved, and how long they bind the company (方案审批层级与有效期).
 *
 * @param levels one after the other
 * @param high days for which a plan at high voltage is valid
 * @param low the same at low voltage
 * @param askBeforeDays so many days before its end a plan is extended at the latest, once
 */
public record PlanPolicy(
        String id, Span inForce, String source, List<ApprovalLevel> levels, int high, int low, int askBeforeDays) {
    public PlanPolicy {
        levels = List.copyOf(levels);
        if (levels.isEmpty() || high < 1 || low < 1 || askBeforeDays < 0)
            throw new IllegalArgumentException("plans are approved by somebody, and valid for some days: " + id);
    }

    /** The levels that a plan needs. @param data of its application @throws IllegalStateException if none is for it */
    List<ApprovalLevel> levels(Map<String, String> data) {
        List<ApprovalLevel> needed =
                levels.stream().filter(level -> level.when().holds(data)).toList();
        if (needed.isEmpty()) throw new IllegalStateException("no level of " + id + " approves of this plan");
        return needed;
    }

    int days(boolean highVoltage) {
        return highVoltage ? high : low;
    }
}
