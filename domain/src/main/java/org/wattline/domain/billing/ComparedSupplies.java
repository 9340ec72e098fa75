package org.wattline.domain.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.ModeComparison.Way;
import org.wattline.domain.rating.comparison.Option;
import org.wattline.domain.rating.comparison.PastMonths;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;

/** An account's past months under other terms than it had: the same readings and curves, another tariff. */
public record ComparedSupplies(List<Supply> months, PublishedPrices prices) implements PastMonths {
    public ComparedSupplies {
        months = List.copyOf(months);
    }

    @Override
    public Outcome<List<RatingRequest>> under(TariffId tariff, boolean twoPart, boolean timeOfUse) {
        List<RatingRequest> requests = new ArrayList<>();
        for (Supply month : months) {
            Supply other = under(month, tariff, twoPart, timeOfUse);
            switch (Section.of(other, prices).then(sections -> Assembly.of(other, prices, sections))) {
                case Outcome.Refused<RatingRequest>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<RatingRequest>(RatingRequest request) -> requests.add(request);
            }
        }
        return Outcome.done(requests);
    }

    /** What an account has by its terms. */
    public static Option option(Terms.Agreed agreed) {
        Optional<Way> way = switch (agreed.basicCharge()) {
            case NONE -> Optional.empty();
            case CAPACITY -> Optional.of(Way.CAPACITY);
            case CONTRACT_DEMAND -> Optional.of(Way.CONTRACT_DEMAND);
            case ACTUAL_DEMAND -> Optional.of(Way.ACTUAL_DEMAND);
        };
        Optional<Power> contract = way.filter(Way.CONTRACT_DEMAND::equals).flatMap(unused -> agreed.contractDemand());
        return new Option(agreed.tariff(), agreed.timeOfUse(), way, contract);
    }

    private static Supply under(Supply supply, TariffId tariff, boolean twoPart, boolean timeOfUse) {
        List<TermsInForce> terms = new ArrayList<>();
        for (TermsInForce each : supply.terms()) {
            Terms.Agreed had = each.agreed();
            Terms.Agreed other = new Terms.Agreed(
                    had.capacity(),
                    had.voltage(),
                    tariff,
                    twoPart ? Scheme.TWO_PART : Scheme.SINGLE,
                    twoPart ? BasicChargeMode.CAPACITY : BasicChargeMode.NONE,
                    Optional.empty(),
                    had.powerFactor(),
                    timeOfUse,
                    had.plant(),
                    had.marks());
            terms.add(new TermsInForce(
                    each.account(), each.contract(), each.type(), each.premises(), each.during(), other));
        }
        return supply.under(terms);
    }
}
