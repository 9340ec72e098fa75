package org.wattline.adapter.http.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.rating.Days;
import org.wattline.application.correction.PricesThen;
import org.wattline.application.platform.Pointed;
import org.wattline.domain.correction.Correction.Mispriced;
import org.wattline.domain.correction.PricedUse;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.TariffId;

/**
 * Energy that was billed at a wrong price.
 *
 * @param rightTariff that should have been applied
 * @param billedTariff that was applied
 * @param rightPriceYuanPerKwh instead of the published one, where it is a tier's
 */
public record MispricedUse(
        LocalDate from,
        LocalDate to,
        TariffId rightTariff,
        TariffId billedTariff,
        Optional<Period> period,
        Energy energyKwh,
        Optional<UnitPrice> rightPriceYuanPerKwh,
        Optional<UnitPrice> billedPriceYuanPerKwh) {
    public MispricedUse {
        Days.inOrder(from, to);
    }

    static Outcome<List<Mispriced>> all(List<MispricedUse> uses, PricesThen then) {
        List<Mispriced> found = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++)
            switch (Pointed.at("/uses/" + i, uses.get(i).mispriced(then))) {
                case Outcome.Done<Mispriced>(Mispriced use) -> found.add(use);
                case Outcome.Refused<Mispriced>(var why) -> {
                    return Outcome.refused(why);
                }
            }
        return Outcome.done(found);
    }

    private Outcome<Mispriced> mispriced(PricesThen then) {
        Span span = new Days(from, to).span();
        return then.price(rightTariff, span, period, rightPriceYuanPerKwh)
                .then(right -> then.price(billedTariff, span, period, billedPriceYuanPerKwh)
                        .map(billed -> new Mispriced(
                                new PricedUse(span, period, energyKwh, right.price(), right.provision(), List.of()),
                                billed.price())));
    }
}
