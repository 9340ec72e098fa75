package org.wattline.domain.billing;

import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.rating.point.SupplyPoints.Pricing;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/** A metering point with its place on some days of a bill. */
record SitePoint(Measured measured, Arrangement as) {
    /** Empty if it takes no part on the first of the days; refused if the file does not tell enough to bill it. */
    static Outcome<Optional<SitePoint>> on(Measured measured, OnSite site, Section section) {
        MeteringPoint point = measured.point();
        PointArrangement told = site.of(point);
        if (point.quantity() != QuantityMode.METERED && told.arranged().isEmpty())
            return Outcome.refused(CalculationRefusal.QUANTITY_NOT_AGREED);
        Optional<Arrangement> as = told.on(section.span().from(), point)
                .filter(place -> !(place.quantity() instanceof QuantityRule.OfPlant));
        boolean lossesWanted = as.filter(
                        place -> place.above().isEmpty() && place.losses().isEmpty())
                .isPresent();
        if (lossesWanted && point.mode() == MeteringMode.HIGH_SUPPLY_LOW_METERED && metered(as.orElseThrow()))
            return Outcome.refused(CalculationRefusal.LOSSES_NOT_KNOWN);
        return Outcome.done(as.map(place -> new SitePoint(measured, place)));
    }

    private static boolean metered(Arrangement as) {
        return as.quantity() instanceof QuantityRule.ByMeter;
    }

    boolean metered() {
        return metered(as);
    }

    boolean top() {
        return as.above().isEmpty();
    }

    String name() {
        return measured.point().no().value();
    }

    /** The tariff of its own, in the first version of the days, or the contract's. */
    Outcome<Tariff> tariff(Section section, PublishedPrices prices) {
        return as.price()
                .map(own -> prices.book()
                        .inForce(own.tariff(), section.span())
                        .map(versions -> versions.getFirst())
                        .then(tariff -> fitting(tariff, section)))
                .orElseGet(() -> Outcome.done(section.tariff()));
    }

    /** The basic charge is of the supply as a whole: a point has no two-part price that is not the supply's. */
    private static Outcome<Tariff> fitting(Tariff own, Section section) {
        boolean another = !own.id().equals(section.tariff().id());
        return another && own.eligibility().scheme() == Scheme.TWO_PART
                ? Outcome.refused(CalculationRefusal.SUB_POINT_TWO_PART)
                : Outcome.done(own);
    }

    boolean timeOfUse(Section section) {
        return as.price()
                .map(Arrangement.OwnPrice::timeOfUse)
                .orElseGet(() -> section.terms().agreed().timeOfUse());
    }

    /** Whether its price goes by the interval. */
    boolean byCurve(Section section, PublishedPrices prices) {
        return metered()
                && usage(section, prices) instanceof Outcome.Done<Usage>(Usage usage)
                && (usage instanceof Usage.Curve || usage instanceof Usage.Priced);
    }

    /** By its curve, where the point above is billed by one and it has one, so that it comes off interval by interval [D]; else as its price wants it. */
    Outcome<Usage> usageBelowACurve(Section section, PublishedPrices prices) {
        Optional<IntervalEnergy> curve =
                UsageOf.curve(measured, Channel.ACTIVE_IMPORT, section.span()).filter(known -> known.missing() == 0);
        if (as.price().isEmpty() || curve.isEmpty()) return usage(section, prices);
        return tariff(section, prices).then(tariff -> {
            Optional<TouCalendar> calendar = tariff.touCalendar()
                    .filter(id -> timeOfUse(section))
                    .flatMap(id -> prices.calendars().inForce(id, section.span().from()));
            if (tariff.market().isPresent() || timeOfUse(section) && calendar.isEmpty()) return usage(section, prices);
            return Outcome.done(new Usage.Curve(
                    curve.get(),
                    calendar,
                    prices.days(),
                    UsageOf.refs(measured, Channel.ACTIVE_IMPORT, section.span())));
        });
    }

    /** By the periods of its price; where its own has none, by those of the contract if the meter counts them, so that they can be taken off. */
    Outcome<Usage> usage(Section section, PublishedPrices prices) {
        if (as.price().isEmpty()) return UsageOf.section(measured, section, prices);
        boolean own = timeOfUse(section);
        if (!own && section.terms().agreed().timeOfUse()) {
            Outcome<Usage> byPeriods = UsageOf.section(measured, section, prices);
            if (byPeriods instanceof Outcome.Done<Usage>(Usage.ByPeriod unused)) return byPeriods;
        }
        return tariff(section, prices).then(tariff -> UsageOf.over(measured, section.span(), tariff, own, prices));
    }

    /** @param standard that the contract asks for */
    Pricing pricing(Tariff tariff, Section section, Optional<PowerFactorStandard> standard) {
        boolean timeOfUse = timeOfUse(section);
        if (as.powerFactor() != PowerFactorParticipation.SEPARATE)
            return new Pricing(
                    tariff, timeOfUse, Participation.ofCode(as.powerFactor().code()));
        return standard.isEmpty()
                ? new Pricing(tariff, timeOfUse, Participation.NEITHER)
                : new Pricing(tariff, timeOfUse, Participation.SEPARATELY, standard);
    }
}
