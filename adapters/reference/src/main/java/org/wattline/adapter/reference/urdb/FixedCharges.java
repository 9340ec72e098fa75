package org.wattline.adapter.reference.urdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.StandingPrice;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Per;

/** Fixed and minimum charges, and fuel adjustments. */
final class FixedCharges {
    private FixedCharges() {}

    static List<Charge> read(RateRecord record, Component owner) {
        List<Charge> charges = new ArrayList<>();
        charges.addAll(fuel(record, owner));
        record.number("fixedchargefirstmeter")
                .ifPresent(
                        price -> fixed(record, owner, price, "fixedchargeunits").ifPresent(charges::add));
        record.number("fixedmonthlycharge").ifPresent(price -> {
            if (record.has("fixedchargefirstmeter"))
                record.fault("/fixedmonthlycharge", "fixed charges are stated twice");
            else standing(record, owner, price, Per.MONTH).ifPresent(charges::add);
        });
        if (record.number("fixedchargeeaaddl").orElse(BigDecimal.ZERO).signum() != 0)
            record.missing("/fixedchargeeaaddl", "a charge for each further meter of a customer");
        record.number("mincharge")
                .ifPresent(price ->
                        minimum(owner, price, per(record, "minchargeunits")).ifPresent(charges::add));
        record.number("minmonthlycharge")
                .ifPresent(p -> minimum(owner, p, Optional.of(Per.MONTH)).ifPresent(charges::add));
        record.number("annualmincharge")
                .ifPresent(p -> minimum(owner, p, Optional.of(Per.YEAR)).ifPresent(charges::add));
        return charges;
    }

    private static Optional<Charge> fixed(RateRecord record, Component owner, BigDecimal price, String units) {
        Optional<Per> per = per(record, units);
        if (per.isEmpty() || price.signum() == 0) return Optional.empty();
        if (per.get() != Per.YEAR) return standing(record, owner, price, per.get());
        BigDecimal monthly = price.divide(BigDecimal.valueOf(12), 8, RoundingMode.HALF_UP);
        record.note(
                "/" + units,
                "a charge per year is taken as twelve months of "
                        + monthly.stripTrailingZeros().toPlainString());
        return standing(record, owner, monthly, Per.MONTH);
    }

    private static Optional<Charge> standing(RateRecord record, Component owner, BigDecimal price, Per per) {
        if (price.signum() >= 0) return Optional.of(new Charge.Standing(owner, new StandingPrice(price), per));
        if (per == Per.MONTH && price.scale() <= 2)
            return Optional.of(new Charge.MonthlyAmount(owner, Money.rounded(price)));
        record.missing("/fixedchargefirstmeter", "a credit per day or with more than two decimals");
        return Optional.empty();
    }

    private static Optional<Charge> minimum(Component owner, BigDecimal price, Optional<Per> per) {
        if (per.isEmpty() || price.signum() <= 0) return Optional.empty();
        return Optional.of(new Charge.Minimum(owner, new StandingPrice(price), per.get()));
    }

    private static Optional<Per> per(RateRecord record, String field) {
        String unit = record.text(field).orElse("$/month");
        return switch (unit) {
            case "$/month" -> Optional.of(Per.MONTH);
            case "$/day" -> Optional.of(Per.DAY);
            case "$/year" -> Optional.of(Per.YEAR);
            default -> {
                record.fault("/" + field, "a charge is per day, month or year, not " + unit);
                yield Optional.empty();
            }
        };
    }

    /** A levy for each adjustment, in the months that have it. */
    private static List<Charge> fuel(RateRecord record, Component owner) {
        JsonNode months = record.field("fueladjustmentsmonthly");
        if (months.isMissingNode() || months.isEmpty()) return List.of();
        if (months.size() != 12) {
            record.fault("/fueladjustmentsmonthly", "twelve months are wanted, not " + months.size());
            return List.of();
        }
        Map<BigDecimal, Set<Month>> adjustments = new LinkedHashMap<>();
        for (Month month : Month.values()) {
            int index = month.getValue() - 1;
            BigDecimal value = record.number("/fueladjustmentsmonthly/" + index, months.get(index))
                    .orElse(BigDecimal.ZERO);
            if (value.signum() != 0)
                adjustments
                        .computeIfAbsent(value.stripTrailingZeros(), v -> EnumSet.noneOf(Month.class))
                        .add(month);
        }
        List<Charge> levies = new ArrayList<>();
        adjustments.forEach((value, in) -> levies.add(new Charge.Levy(owner, EnergyRates.price(value), in)));
        return levies;
    }
}
