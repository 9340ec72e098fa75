package org.wattline.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.PeriodConsumption;
import org.wattline.domain.metering.reading.RegisterConsumption;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.request.Generation;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.Metering;
import org.wattline.domain.tariff.export.SellTier;

/**
 * What a customer's plant fed in (上网电量), for bills of accounts whose contract has one: by the registers that count the reverse
 * direction, or by its curves; by period where the terms of its settlement go by periods, and then by curves alone.
 */
final class Feeding {
    private final Supply supply;
    private final PublishedPrices prices;
    private final List<Section> sections;
    private final List<Measured> points;

    private Feeding(Supply supply, PublishedPrices prices, List<Section> sections) {
        this.supply = supply;
        this.prices = prices;
        this.sections = sections;
        this.points = supply.points().stream()
                .filter(measured -> !ofPlant(supply, measured))
                .toList();
    }

    /** The request with the plant of the terms that hold on the last day, if they have one. */
    static Outcome<RatingRequest> in(
            RatingRequest request, Supply supply, PublishedPrices prices, List<Section> sections) {
        Optional<Plant> plant = sections.getLast().terms().agreed().plant();
        if (plant.isEmpty()) return Outcome.done(request);
        LocalDate last = supply.period().end().minusDays(1);
        return prices.book()
                .inForce(plant.get().tariff(), Span.of(last, last.plusDays(1)))
                .map(List::getLast)
                .then(paying ->
                        new Feeding(supply, prices, sections).generation(paying).map(request::withGeneration));
    }

    private Outcome<Generation> generation(Tariff paying) {
        if (paying.export().flatMap(ExportTerms::series).isPresent())
            return MarketUsage.fedIn(
                            points,
                            supply.period(),
                            paying.export().flatMap(ExportTerms::series).get(),
                            prices)
                    .map(usage -> new Generation(usage, generated(paying, usage), Optional.of(paying)));
        boolean byPeriod = sections.getFirst().terms().agreed().timeOfUse()
                && paying.export().filter(Feeding::goesByPeriod).isPresent();
        List<Metered<Energy>> totals = new ArrayList<>();
        SortedMap<Period, Metered<Energy>> periods = new TreeMap<>();
        for (Measured measured : points) {
            if (byPeriod) {
                Optional<Refusal> fault = addPeriods(measured, periods);
                if (fault.isPresent()) return Outcome.refused(fault.get());
            } else
                total(measured, Register.ACTIVE_EXPORT, Channel.ACTIVE_EXPORT).ifPresent(totals::add);
        }
        if (totals.isEmpty() && periods.isEmpty()) return Outcome.refused(CalculationRefusal.EXPORT_NOT_MEASURED);
        Usage fedIn = byPeriod
                ? new Usage.ByPeriod(periods)
                : new Usage.Total(totals.stream().reduce(Feeding::sum).orElseThrow());
        return Outcome.done(new Generation(fedIn, generated(paying, fedIn), Optional.of(paying)));
    }

    /** All that was generated: what the plant's own meters count; where all of it is sold, what was fed in. */
    private Optional<Metered<Energy>> generated(Tariff paying, Usage fedIn) {
        Optional<Metered<Energy>> counted = supply.points().stream()
                .filter(measured -> ofPlant(supply, measured))
                .flatMap(measured -> total(measured, Register.ACTIVE_IMPORT, Channel.ACTIVE_IMPORT).stream())
                .reduce(Feeding::sum);
        boolean everything = paying.export()
                .map(ExportTerms::metering)
                .filter(Metering.BUY_ALL_SELL_ALL::equals)
                .isPresent();
        return everything ? counted.or(() -> fedIn.parts().stream().reduce(Feeding::sum)) : counted;
    }

    /** Whether a point's meter counts what the plant gives. */
    static boolean ofPlant(Supply supply, Measured measured) {
        return supply.site()
                .of(measured.point())
                .on(supply.period().from(), measured.point())
                .filter(place -> place.quantity() instanceof QuantityRule.OfPlant)
                .isPresent();
    }

    private static boolean goesByPeriod(ExportTerms terms) {
        return terms.metering().netsEnergy()
                || terms.sell().stream()
                        .map(SellTier::prices)
                        .anyMatch(p -> p.flat().isEmpty());
    }

    private Optional<Metered<Energy>> total(Measured measured, Register register, Channel channel) {
        Optional<RegisterConsumption> counted =
                PeriodConsumption.of(measured.point(), supply.period(), measured.readings())
                                instanceof Outcome.Done<PeriodConsumption>(PeriodConsumption consumption)
                        ? consumption.register(register)
                        : Optional.empty();
        return counted.map(UsageOf::metered)
                .or(() -> UsageOf.curve(measured, channel, supply.period())
                        .filter(curve -> curve.missing() == 0)
                        .map(curve -> new Metered<>(curve.total(), UsageOf.refs(measured, channel, supply.period()))));
    }

    /** By the calendar of each section; a point without curves of the reverse direction feeds nothing in. */
    private Optional<Refusal> addPeriods(Measured measured, SortedMap<Period, Metered<Energy>> periods) {
        for (Section section : sections) {
            Optional<IntervalEnergy> curve = UsageOf.curve(measured, Channel.ACTIVE_EXPORT, section.span());
            if (curve.isEmpty()) continue;
            Optional<TouCalendar> calendar = section.tariff()
                    .touCalendar()
                    .flatMap(id -> prices.calendars().inForce(id, section.span().from()));
            if (calendar.isEmpty()) return Optional.of(CalculationRefusal.NO_CALENDAR);
            switch (calendar.get().split(curve.get(), prices.days())) {
                case Outcome.Refused<SortedMap<Period, Energy>>(Refusal why) -> {
                    return Optional.of(why);
                }
                case Outcome.Done<SortedMap<Period, Energy>>(SortedMap<Period, Energy> split) ->
                    split.forEach((period, energy) ->
                            periods.merge(period, new Metered<>(energy, refs(measured, section.span())), Feeding::sum));
            }
        }
        return Optional.empty();
    }

    private static List<ReadingRef> refs(Measured measured, Span span) {
        return UsageOf.refs(measured, Channel.ACTIVE_EXPORT, span);
    }

    private static Metered<Energy> sum(Metered<Energy> a, Metered<Energy> b) {
        List<ReadingRef> readings = new ArrayList<>(a.readings());
        readings.addAll(b.readings());
        return new Metered<>(a.quantity().plus(b.quantity()), readings);
    }
}
