package org.wattline.application.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.rating.GivenSite.Below;
import org.wattline.application.rating.GivenSite.Quantity;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Tariff;

/**
 * A point of an estimate that has a meter.
 *
 * @param pointer where its usage stands in the request
 * @param main the main point, whose prices it has if it has none of its own
 */
record SiteMeter(
        String name,
        String pointer,
        BillEstimate.Point main,
        Optional<BillEstimate.Prices> own,
        boolean timeOfUse,
        GivenUsage usage,
        Optional<Metered<ReactiveEnergy>> given,
        List<GivenLoss> losses) {

    static SiteMeter main(BillEstimate asked, GivenSite site) {
        BillEstimate.Point main = asked.points().getFirst();
        return new SiteMeter(
                site.main(),
                "/usage",
                main,
                Optional.empty(),
                main.timeOfUse(),
                main.usage(),
                asked.reactive(),
                site.losses());
    }

    static SiteMeter below(BillEstimate asked, int index, Below point, Quantity.ByMeter meter) {
        return new SiteMeter(
                point.name(),
                "/site/points/" + index + "/quantity/usage",
                asked.points().getFirst(),
                point.prices(),
                point.timeOfUse(),
                meter.usage(),
                meter.reactive(),
                meter.losses());
    }

    /** All points with a meter, the main one first. */
    static List<SiteMeter> all(BillEstimate asked, GivenSite site) {
        List<SiteMeter> all = new ArrayList<>();
        all.add(main(asked, site));
        for (int i = 0; i < site.points().size(); i++)
            if (site.points().get(i).quantity() instanceof Quantity.ByMeter meter)
                all.add(below(asked, i, site.points().get(i), meter));
        return all;
    }

    /**
     * What it shows over some days, by the periods of its price; where that has none, by those of the main point if its registers count them, so
     * that they can be taken off. Empty if it is known for the whole period only.
     *
     * @param version of the main point's tariff on the days
     */
    Outcome<Optional<Usage>> over(AskedPrices prices, Tariff version, Span days) {
        if (usage instanceof GivenUsage.Curve curve && own.isPresent() && belowACurve(version))
            return prices.versions(own.get(), days)
                    .then(versions ->
                            CurveUsage.below(curve, prices.wanted(own.get(), versions.getFirst(), days, timeOfUse)));
        if (main.timeOfUse()
                && !timeOfUse
                && usage.over(prices.wanted(main.prices(), version, days, true))
                        instanceof Outcome.Done<Optional<Usage>> periods) return periods;
        if (own.isEmpty()) return usage.over(prices.wanted(main.prices(), version, days, timeOfUse));
        return prices.versions(own.get(), days)
                .then(versions -> usage.over(prices.wanted(own.get(), versions.getFirst(), days, timeOfUse)));
    }

    /** Whether the main point is priced interval by interval: then a curve comes off it so. */
    private boolean belowACurve(Tariff version) {
        boolean inTime = version.tiers().isPresent() && main.timeOfUse();
        return main.usage() instanceof GivenUsage.Curve && (version.market().isPresent() || inTime);
    }

    /** |forward| + |reverse| over some days: what was given, else by its registers; by days where it was not read. */
    Optional<Metered<ReactiveEnergy>> reactive(ShareOfDays days) {
        Optional<RegisterUsage> registers = usage instanceof GivenUsage.Registers read && given.isEmpty()
                ? Optional.of(new RegisterUsage(read))
                : Optional.empty();
        Optional<Metered<ReactiveEnergy>> read = registers.flatMap(each -> each.reactive(days.days()));
        return read.or(() -> given.or(() -> registers.flatMap(each -> each.reactive(days.whole())))
                .map(all -> new Metered<>(days.of(all.quantity()), all.readings(), all.steps())));
    }
}
