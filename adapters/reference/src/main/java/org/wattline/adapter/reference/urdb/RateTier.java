package org.wattline.adapter.reference.urdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tier of a rate structure.
 *
 * @param max last unit inside it; empty for the last tier
 * @param price rate and adjustment together
 * @param sell what energy fed in earns
 */
record RateTier(Optional<BigDecimal> max, BigDecimal price, Optional<BigDecimal> sell, String unit) {

    /** All periods of a structure, each with its tiers. */
    static List<List<RateTier>> structure(RateRecord record, String field) {
        List<List<RateTier>> periods = new ArrayList<>();
        JsonNode structure = record.field(field);
        if (!structure.isArray()) {
            record.fault("/" + field, "an array of periods is wanted");
            return periods;
        }
        for (int p = 0; p < structure.size(); p++) {
            String pointer = "/" + field + "/" + p;
            if (!structure.get(p).isArray() || structure.get(p).isEmpty()) {
                record.fault(pointer, "a period has tiers");
                continue;
            }
            List<RateTier> tiers = new ArrayList<>();
            for (int t = 0; t < structure.get(p).size(); t++)
                tiers.add(tier(record, pointer + "/" + t, structure.get(p).get(t)));
            periods.add(checked(record, pointer, tiers));
        }
        return periods;
    }

    private static RateTier tier(RateRecord record, String pointer, JsonNode tier) {
        Optional<BigDecimal> rate = record.number(pointer + "/rate", tier.path("rate"));
        Optional<BigDecimal> adjustment = record.number(pointer + "/adj", tier.path("adj"));
        if (rate.isEmpty() && adjustment.isEmpty()) record.note(pointer, "no rate: it is taken as 0");
        tier.fieldNames().forEachRemaining(name -> {
            if (!List.of("rate", "adj", "max", "sell", "unit").contains(name))
                record.missing(pointer + "/" + name, "unknown member of a tier");
        });
        return new RateTier(
                record.number(pointer + "/max", tier.path("max")),
                rate.orElse(BigDecimal.ZERO).add(adjustment.orElse(BigDecimal.ZERO)),
                record.number(pointer + "/sell", tier.path("sell")),
                tier.path("unit").asText(""));
    }

    /** Thresholds ascend, and only the last tier is open. */
    private static List<RateTier> checked(RateRecord record, String pointer, List<RateTier> tiers) {
        BigDecimal below = BigDecimal.ZERO;
        for (int t = 0; t < tiers.size() - 1; t++) {
            Optional<BigDecimal> max = tiers.get(t).max();
            if (max.isEmpty() || max.get().compareTo(below) <= 0) {
                record.fault(
                        pointer + "/" + t + "/max", "a tier ends above the one before it, at " + below.toPlainString());
                return tiers;
            }
            below = max.get();
        }
        RateTier last = tiers.getLast();
        if (last.max().isPresent()) {
            BigDecimal end = last.max().get();
            if (end.compareTo(below) <= 0) record.fault(pointer, "the last tier is unreachable");
            else if (end.compareTo(BigDecimal.valueOf(1_000_000_000)) < 0)
                record.note(pointer, "the last tier ends at " + end.toPlainString() + "; it is taken as open");
            tiers.set(tiers.size() - 1, new RateTier(Optional.empty(), last.price(), last.sell(), last.unit()));
        }
        return tiers;
    }
}
