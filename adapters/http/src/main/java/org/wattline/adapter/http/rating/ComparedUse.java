package org.wattline.adapter.http.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.application.billing.ComparingTariffs.CompareUse;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.comparison.GivenMonths.GivenMonth;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;

/**
 * Use by the month, of somebody who need not be a customer.
 *
 * @param voltage level as price tables write it: {@code 1-10(20)KV}
 * @param powerFactor the standard to keep: 0.90, 0.85 or 0.80; left out if it is not assessed
 */
public record ComparedUse(
        UseCategory category, String voltage, Capacity capacityKva, Optional<String> powerFactor, List<Month> months) {
    public ComparedUse {
        if (months.isEmpty() || months.size() > 12) throw new IllegalArgumentException("1 to 12 months are compared");
        if (months.stream().map(Month::month).distinct().count() < months.size())
            throw new IllegalArgumentException("a month is given once");
        level(voltage);
        powerFactor.ifPresent(ComparedUse::standard);
    }

    /** One month: its energy in one figure, or by period such as {@code PEAK}. */
    public record Month(
            String month,
            Optional<Energy> energyKwh,
            Optional<Map<String, Energy>> energyKwhByPeriod,
            Optional<ReactiveEnergy> reactiveKvarh,
            Optional<Power> demandKw) {
        public Month {
            if (energyKwh.isPresent() == energyKwhByPeriod.isPresent())
                throw new IllegalArgumentException("a month has its energy in one figure, or by period");
            usage(energyKwh, energyKwhByPeriod);
            ComparedUse.month(month);
        }

        GivenMonth given() {
            return new GivenMonth(
                    ComparedUse.month(month),
                    usage(energyKwh, energyKwhByPeriod),
                    reactiveKvarh.map(Metered::of),
                    demandKw.map(Metered::of));
        }

        private static Usage usage(Optional<Energy> total, Optional<Map<String, Energy>> byPeriod) {
            if (total.isPresent()) return Usage.total(total.get());
            SortedMap<Period, Energy> energies = new TreeMap<>();
            byPeriod.orElse(Map.of()).forEach((period, energy) -> energies.put(Period.parse(period), energy));
            return Usage.byPeriod(energies);
        }
    }

    CompareUse command(List<TariffId> tariffs, Optional<LocalDate> pricesOn) {
        return new CompareUse(
                category,
                level(voltage),
                capacityKva,
                powerFactor.map(ComparedUse::standard),
                months.stream().map(Month::given).toList(),
                tariffs,
                pricesOn);
    }

    private static VoltageBand level(String label) {
        return VoltageBand.parse(label);
    }

    private static PowerFactorStandard standard(String value) {
        return PowerFactorStandard.parse(value);
    }

    static YearMonth month(String text) {
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) throw new IllegalArgumentException("a month is written YYYY-MM");
        return YearMonth.parse(text);
    }
}
