package org.wattline.domain.tariff.announced;

import java.util.Map;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Span;

/**
 * Prices or days were announced; bills are calculated by them from then on.
 *
 * @param what {@code price-series} or {@code declared-days}
 * @param name of the series, or under which days are declared
 */
public record Announced(String what, String name, int edition, Span span) implements Event {
    @Override
    public String type() {
        return "tariff." + what + "-announced";
    }

    @Override
    public String subject() {
        return name;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "name", name,
                "edition", Integer.toString(edition),
                "from", span.from().toString(),
                "to", span.end().toString());
    }
}
