package org.wattline.domain.tariff.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.quantity.Money;

/**
 * A bill worked out by hand that a tariff must give (基准算例): it travels with the draft, and while it is red nothing is published.
 *
 * @param name short and telling
 * @param request the bill's input as a JSON document, as estimates take it, without the tariff
 * @param lines what single lines must come to; empty where only the total was worked out
 * @param total what the bill must come to
 */
public record GoldenCase(String name, String request, List<Line> lines, Money total) {
    public GoldenCase {
        if (name.isBlank() || name.length() > 100) throw new IllegalArgumentException("a golden case has a name");
        lines = List.copyOf(lines);
    }

    /**
     * What a line comes to; several with the same name are summed.
     *
     * @param name code, then period and tier where the line has them: {@code ENERGY PEAK}, {@code TIER 2}
     */
    public record Line(String name, Money amount) {}

    /** One figure that is not as expected. @param line its name, or {@code total} */
    public record Deviation(String line, String expected, String actual) {}

    /** What the tariff gives, compared with what it must give; empty when the case is green. */
    public List<Deviation> judge(List<Line> rated, Money sum) {
        List<Deviation> red = new ArrayList<>();
        if (!lines.isEmpty()) {
            Map<String, Money> wanted = byName(lines);
            Map<String, Money> given = byName(rated);
            Set<String> names = new LinkedHashSet<>(wanted.keySet());
            names.addAll(given.keySet());
            for (String each : names) {
                Optional<Money> expected = Optional.ofNullable(wanted.get(each));
                Optional<Money> actual = Optional.ofNullable(given.get(each));
                if (!expected.equals(actual)) red.add(new Deviation(each, text(expected), text(actual)));
            }
        }
        if (!total.equals(sum)) red.add(new Deviation("total", total.toString(), sum.toString()));
        return List.copyOf(red);
    }

    private static String text(Optional<Money> amount) {
        return amount.map(Money::toString).orElse("no such line");
    }

    private static Map<String, Money> byName(List<Line> lines) {
        Map<String, Money> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(line.name, line.amount, Money::plus));
        return sums;
    }
}
