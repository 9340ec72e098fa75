package org.wattline.domain.connection.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.workflow.definition.FieldFault;
import org.wattline.domain.workflow.definition.Form;

/**
 * How supply plans are approved, and how long they bind the company (方案审批层级与有效期).
 *
 * @param levels one after the other
 * @param high days for which a plan at high voltage is valid
 * @param low the same at low voltage
 * @param askBeforeDays so many days before its end a plan is extended at the latest, once
 * @param announcedDays so many days before its end the people of its case are told of it
 * @param content statements that plans make besides sources, metering, boundary and tariff
 */
public record PlanPolicy(
        String id,
        Span inForce,
        String source,
        List<ApprovalLevel> levels,
        int high,
        int low,
        int askBeforeDays,
        int announcedDays,
        List<PlanLine> content) {
    public PlanPolicy {
        levels = List.copyOf(levels);
        content = List.copyOf(content);
        if (levels.isEmpty() || high < 1 || low < 1 || askBeforeDays < 0 || announcedDays < 0)
            throw new IllegalArgumentException("plans are approved by somebody, and valid for some days: " + id);
    }

    /** One that asks for no further statements, and of whose end people are told when it is too late to extend it. */
    public PlanPolicy(
            String id, Span inForce, String source, List<ApprovalLevel> levels, int high, int low, int askBeforeDays) {
        this(id, inForce, source, levels, high, low, askBeforeDays, askBeforeDays, List.of());
    }

    /** What is wrong with the statements of a plan. @param data of its works */
    List<FieldFault> faults(Map<String, String> data, Map<String, String> statements) {
        Map<String, String> known = new HashMap<>(statements);
        known.putAll(data);
        return new Form(content.stream().map(line -> line.asked(known)).toList()).faults(statements);
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
