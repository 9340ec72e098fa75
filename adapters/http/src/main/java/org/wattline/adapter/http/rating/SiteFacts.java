package org.wattline.adapter.http.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.rating.BillEstimate;
import org.wattline.application.rating.GivenSite;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.rating.request.Participation;

/**
 * Metering points as they are: what is lost behind the main meter, and the points that are taken off it.
 *
 * @param mainPoint what the main point is called; {@code main} if left out
 * @param losses behind the main meter, from the meter outwards
 */
public record SiteFacts(
        @Size(max = 60) Optional<String> mainPoint,
        @Size(min = 0, max = 10) Optional<List<LossFacts>> losses,
        @Size(min = 0, max = 100) Optional<List<SitePointFacts>> points) {
    public SiteFacts {
        Set<String> names =
                points.orElse(List.of()).stream().map(SitePointFacts::name).collect(Collectors.toSet());
        names.add(mainPoint.orElse("main"));
        for (SitePointFacts each : points.orElse(List.of()))
            if (each.above().isPresent() && !names.contains(each.above().get()))
                throw new IllegalArgumentException(
                        "there is no point " + each.above().get() + " above " + each.name());
    }

    /** @param hours of the period */
    Outcome<GivenSite> site(int hours, boolean timeOfUse, TariffDocuments documents) {
        List<GivenSite.Below> below = new ArrayList<>();
        List<SitePointFacts> all = points.orElse(List.of());
        for (int i = 0; i < all.size(); i++) {
            SitePointFacts each = all.get(i);
            String pointer = "/site/points/" + i + "/tariff";
            Outcome<Optional<BillEstimate.Prices>> prices = each.tariff()
                    .map(choice -> choice.prices(pointer, documents).map(Optional::of))
                    .orElseGet(() -> Outcome.done(Optional.empty()));
            switch (prices) {
                case Outcome.Refused<Optional<BillEstimate.Prices>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Optional<BillEstimate.Prices>>(Optional<BillEstimate.Prices> own) ->
                    below.add(new GivenSite.Below(
                            each.name(),
                            each.above(),
                            each.quantity().quantity(hours),
                            own,
                            each.timeOfUse().orElse(timeOfUse),
                            each.participation().orElse(Participation.ENERGY_AND_MONEY),
                            each.powerFactorStandard()));
            }
        }
        return Outcome.done(new GivenSite(
                mainPoint.orElse("main"),
                losses.orElse(List.of()).stream().map(each -> each.loss(hours)).toList(),
                below));
    }
}
