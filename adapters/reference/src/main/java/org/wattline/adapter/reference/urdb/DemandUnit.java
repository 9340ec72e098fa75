package org.wattline.adapter.reference.urdb;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What a demand charge of a record is counted in, a month. */
enum DemandUnit {
    KW,
    /** Mechanical horsepower: a record's thresholds and prices become those of kW. */
    HP,
    /** Apparent demand. */
    KVA;

    private static final BigDecimal KW_PER_HP = new BigDecimal("0.7457");

    /** The unit a field names; empty, and said, if none is known and something is charged. */
    static Optional<DemandUnit> of(RateRecord record, String field, List<List<RateTier>> periods) {
        String unit = record.text(field).orElse("kW");
        boolean free = periods.stream()
                .flatMap(List::stream)
                .allMatch(tier -> tier.price().signum() == 0);
        return switch (unit) {
            case "kW" -> Optional.of(KW);
            case "hp" -> {
                if (!free) record.note("/" + field, "a hp counts as " + KW_PER_HP.toPlainString() + " kW");
                yield Optional.of(HP);
            }
            case "kVA" -> {
                if (!free) record.note("/" + field, "kVA are the kW divided by the power factor of the month");
                yield Optional.of(KVA);
            }
            default -> {
                if (!free)
                    record.missing(
                            "/" + field,
                            "demand charged per " + unit + " is left out: kW, hp and kVA a month are known");
                yield Optional.empty();
            }
        };
    }

    /** Tiers by kW where they are by hp; others as they are. */
    List<RateTier> tiers(List<RateTier> stated) {
        return this == HP ? stated.stream().map(DemandUnit::byKw).toList() : stated;
    }

    private static RateTier byKw(RateTier tier) {
        return new RateTier(
                tier.max().map(KW_PER_HP::multiply).map(BigDecimal::stripTrailingZeros),
                tier.price().divide(KW_PER_HP, 8, RoundingMode.HALF_UP).stripTrailingZeros(),
                tier.sell(),
                tier.unit());
    }
}
