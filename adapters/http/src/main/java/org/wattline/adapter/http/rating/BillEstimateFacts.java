package org.wattline.adapter.http.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.rating.BillEstimate;
import org.wattline.application.rating.BillEstimate.Point;
import org.wattline.application.rating.GivenSite;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.TariffId;

/**
 * What somebody wants to know the bill of; also the file that {@code wattline rate} reads.
 *
 * @param to the day after the last one
 * @param month of the bill, which decides the season of monthly tiers; that of the last day if left out
 * @param timeOfUse whether prices by period apply
 * @param subPoints usage with other prices
 * @param tierEnergyBeforeKwh what was used in the calendar year before, for annual tiers
 * @param demandKw maximum demand after the ratio; taken from the main point's registers if left out
 * @param demandsKw maximum demand by window, for tariffs that charge it so
 * @param reactiveKvarh |forward| + |reverse|; taken from the main point's registers if left out
 * @param tags what the customer is marked as, for charges that go by it
 * @param generation of the customer's own plant
 * @param priceSeries market prices that came along; announced ones if left out
 * @param carried what the bill before handed on: {@code carried} of its estimate
 * @param site points as they are: losses behind the main meter, and points to be taken off {@code usage}
 */
public record BillEstimateFacts(
        LocalDate from,
        LocalDate to,
        Optional<YearMonth> month,
        TariffChoice tariff,
        boolean timeOfUse,
        UsageFacts usage,
        @Size(min = 0, max = 100) Optional<List<SubPointFacts>> subPoints,
        Optional<Energy> tierEnergyBeforeKwh,
        Optional<HouseholdFacts> household,
        Optional<BasicChargeFacts> basicCharge,
        Optional<Power> demandKw,
        Optional<Map<String, Power>> demandsKw,
        Optional<PowerFactorStandard> powerFactorStandard,
        Optional<ReactiveEnergy> reactiveKvarh,
        @Size(min = 0, max = 50) Optional<List<String>> tags,
        Optional<GenerationFacts> generation,
        @Size(min = 0, max = 10) Optional<List<PriceSeriesFacts>> priceSeries,
        Optional<CarriedFacts> carried,
        Optional<SiteFacts> site) {
    public static final BillEstimateFacts EXAMPLE = new BillEstimateFacts(
            LocalDate.of(2026, 6, 1),
            LocalDate.of(2026, 7, 1),
            Optional.empty(),
            new TariffChoice.Reference(TariffId.parse("ZJ-RES-ANNUAL")),
            false,
            new UsageFacts.Total(Energy.kwh(200), Optional.empty()),
            Optional.empty(),
            Optional.of(Energy.kwh(2_700)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public BillEstimateFacts {
        Days.inOrder(from, to);
        if (from.plusMonths(13).isBefore(to)) throw new IllegalArgumentException("a bill covers at most 12 months");
        if (tierEnergyBeforeKwh.map(Energy::isNegative).orElse(false))
            throw new IllegalArgumentException("energy used before is not negative");
        demandsKw.ifPresent(windows -> windows.keySet().forEach(code -> Objects.requireNonNull(Period.parse(code))));
    }

    /** The estimate to be made, with the documents that came along read; refused with their faults. */
    public Outcome<BillEstimate> estimate(TariffDocuments documents) {
        List<Point> points = new ArrayList<>();
        List<SubPointFacts> below = subPoints.orElse(List.of());
        for (int i = -1; i < below.size(); i++) {
            String pointer = i < 0 ? "" : "/subPoints/" + i;
            SubPointFacts each = i < 0 ? new SubPointFacts(tariff, timeOfUse, usage, Optional.empty()) : below.get(i);
            switch (each.tariff().prices(pointer + "/tariff", documents)) {
                case Outcome.Refused<BillEstimate.Prices>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<BillEstimate.Prices>(BillEstimate.Prices prices) ->
                    points.add(new Point(
                            pointer,
                            prices,
                            each.timeOfUse(),
                            each.participation().orElse(Participation.ENERGY_AND_MONEY),
                            each.usage().usage()));
            }
        }
        int hours = new Days(from, to).span().days() * 24;
        return site.map(facts -> facts.site(hours, timeOfUse, documents).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()))
                .map(settled -> estimate(points, settled));
    }

    private BillEstimate estimate(List<Point> points, Optional<GivenSite> settled) {
        YearMonth last = YearMonth.from(to.minusDays(1));
        int months = last.getYear() * 12 + last.getMonthValue() - from.getYear() * 12 - from.getMonthValue() + 1;
        return new BillEstimate(
                new Days(from, to).span(),
                month.orElse(last),
                Math.min(months, 12),
                points,
                new TierCounter(from.getYear(), tierEnergyBeforeKwh.orElse(Energy.ZERO)),
                household.map(HouseholdFacts::household).orElse(Household.ORDINARY),
                basicCharge.map(BasicChargeFacts::charge).orElse(new BasicCharge.None()),
                powerFactorStandard,
                reactiveKvarh.map(Metered::of),
                demandKw.map(Metered::of),
                windows(),
                Set.copyOf(tags.orElse(List.of())),
                generation.map(GenerationFacts::generation),
                generation.flatMap(GenerationFacts::tariff),
                priceSeries.orElse(List.of()).stream()
                        .map(PriceSeriesFacts::series)
                        .toList(),
                carried.map(CarriedFacts::carried).orElse(Carried.NOTHING),
                settled,
                basicCharge.flatMap(BasicChargeFacts::excess));
    }

    private SortedMap<Period, Metered<Power>> windows() {
        SortedMap<Period, Metered<Power>> windows = new TreeMap<>();
        demandsKw.orElse(Map.of()).forEach((code, power) -> windows.put(Period.parse(code), Metered.of(power)));
        return windows;
    }
}
