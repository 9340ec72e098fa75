package org.wattline.domain.connection.inspection;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

/**
 * What is looked at in one kind of inspection (检查项目清单).
 *
 * @param position whose holders inspect
 * @param limit how long a round may take
 * @param newDefectsUntil the last round in which defects may be found that were not found before (一次性告知)
 */
public record Checklist(
        InspectionKind kind,
        Span inForce,
        String source,
        PositionCode position,
        Optional<TimeLimit> limit,
        int newDefectsUntil,
        List<Item> items) {
    public Checklist {
        items = List.copyOf(items);
        if (items.isEmpty() || newDefectsUntil < 1)
            throw new IllegalArgumentException("an inspection looks at something, in a round at least: " + kind);
        Set<String> codes = new HashSet<>();
        for (Item item : items)
            if (!codes.add(item.code())) throw new IllegalArgumentException(item.code() + " stands there twice");
    }

    /** With its limit as the table that is in use says. @param table by id */
    public Checklist under(Map<String, TimeLimit> table) {
        Optional<TimeLimit> now = limit.map(line -> table.getOrDefault(line.id(), line));
        return new Checklist(kind, inForce, source, position, now, newDefectsUntil, items);
    }

    /** One thing to look at. */
    public record Item(String code, Text name) {
        public Item {
            if (!code.matches("[A-Z][A-Z0-9_-]{1,19}")) throw new IllegalArgumentException("not an item: " + code);
        }
    }
}
