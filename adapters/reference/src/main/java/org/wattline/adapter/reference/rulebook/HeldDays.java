package org.wattline.adapter.reference.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Span;

/** Rules that must hold on every day: none together with another, no day without one, and for ever, else somebody's work stops for want of a rule. */
final class HeldDays {
    private static final List<String> LISTS = List.of("policies", "ladders", "checklists", "cycles");

    /** By these, rules of one list stand beside each other: fees by item, checklists by kind. */
    private static final List<String> BESIDE = List.of("item", "kind");

    private HeldDays() {}

    /** @param shipped what the product brings along; its first days are the least that must be held */
    static void check(ReferenceFile file, ReferenceFile shipped, ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        JsonNodes least = JsonNodes.read(shipped, faults);
        for (String list : LISTS) {
            Map<String, List<Held>> held = byKind(nodes, list);
            byKind(least, list).forEach((kind, before) -> {
                List<Held> now = held.getOrDefault(kind, List.of());
                LocalDate first = before.getFirst().span.from();
                if (now.isEmpty()) faults.fault(file.name(), 0, "nothing is said of " + list + " " + kind);
                else if (now.getFirst().span.from().isAfter(first))
                    faults.fault(file.name(), now.getFirst().line, "nothing holds from " + first + " on");
            });
            held.values().forEach(each -> follow(file.name(), each, faults));
        }
    }

    private static void follow(String file, List<Held> held, ReferenceFaults faults) {
        for (int i = 1; i < held.size(); i++) {
            LocalDate from = held.get(i).span.from();
            Span before = held.get(i - 1).span;
            if (before.contains(from))
                faults.fault(file, held.get(i).line, "holds on " + from + " together with another");
            else if (before.contains(from.minusDays(1))) continue;
            else faults.fault(file, held.get(i).line, "nothing holds on " + from.minusDays(1));
        }
        Held last = held.getLast();
        if (last.ends)
            faults.fault(file, last.line, "nothing holds after it: leave effectiveTo out or add what follows");
    }

    /** By their first days. */
    private static Map<String, List<Held>> byKind(JsonNodes nodes, String list) {
        Map<String, List<Held>> held = new TreeMap<>();
        JsonNode all = nodes.root().path(list);
        for (int i = 0; i < all.size(); i++) {
            JsonNode each = all.get(i);
            if (!each.has("effectiveFrom")) continue;
            StringBuilder kind = new StringBuilder();
            for (String by : BESIDE) if (each.has(by)) kind.append(each.path(by).asText());
            held.computeIfAbsent(kind.toString(), none -> new ArrayList<>())
                    .add(new Held(Fields.validity(each), each.has("effectiveTo"), nodes.line("/" + list + "/" + i)));
        }
        held.values().forEach(each -> each.sort(Comparator.comparing(one -> one.span.from())));
        return held;
    }

    private record Held(Span span, boolean ends, int line) {}
}
