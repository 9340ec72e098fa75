package org.wattline.adapter.http.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.rating.Days;
import org.wattline.application.correction.PricesThen;
import org.wattline.application.platform.Pointed;
import org.wattline.domain.correction.PricedUse;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.TariffId;

/**
 * Energy as it was billed on some days, within which the price did not change.
 *
 * @param priceYuanPerKwh the price then in force, where it is not the published one of the tariff or period: a tier's
 * @param readings what the energy was read from
 */
public record Use(
        LocalDate from,
        LocalDate to,
        TariffId tariff,
        Optional<Period> period,
        Energy energyKwh,
        Optional<UnitPrice> priceYuanPerKwh,
        Optional<List<String>> readings) {
    public Use {
        Days.inOrder(from, to);
    }

    static Outcome<List<PricedUse>> all(List<Use> uses, PricesThen then) {
        List<PricedUse> found = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++)
            switch (Pointed.at("/uses/" + i, uses.get(i).priced(then))) {
                case Outcome.Done<PricedUse>(PricedUse use) -> found.add(use);
                case Outcome.Refused<PricedUse>(var why) -> {
                    return Outcome.refused(why);
                }
            }
        return Outcome.done(found);
    }

    private Outcome<PricedUse> priced(PricesThen then) {
        var span = new Days(from, to).span();
        return then.price(tariff, span, period, priceYuanPerKwh)
                .map(price -> new PricedUse(
                        span,
                        period,
                        energyKwh,
                        price.price(),
                        price.provision(),
                        readings.orElse(List.of()).stream().map(ReadingRef::new).toList()));
    }
}
