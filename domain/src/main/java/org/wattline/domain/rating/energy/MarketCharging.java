package org.wattline.domain.rating.energy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.EnergyRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.MarketEnergy;
import org.wattline.domain.tariff.PriceComponents;
import org.wattline.domain.tariff.Tariff;

/**
 * The lines of a market customer's energy (RAT-40 … RAT-42): the intervals' kWh at their prices plus losses, or the amount settled outside;
 * then transmission and distribution, system operation and funds per kWh.
 */
final class MarketCharging {
    private static final Share ALL = Share.percent("100");

    private MarketCharging() {}

    static Optional<Refusal> charge(Part part, Usage source, EnergyLines lines) {
        Tariff tariff = part.tariff();
        MarketEnergy market = tariff.market().orElseThrow();
        PriceComponents components = tariff.components().orElseThrow();
        if (!(source instanceof Usage.Priced priced) || !priced.series().id().equals(market.series()))
            return Optional.of(EnergyRefusal.SERIES_NEEDED.about(tariff.provision(), market.series()));
        Optional<String> gap = priced.series().firstWithoutPrice(priced.energy());
        if (gap.isPresent()) return Optional.of(EnergyRefusal.SERIES_NOT_COVERING.about(priced.series(), gap.get()));
        Energy exact = priced.energy().total();
        BigDecimal computed = priced.series()
                .cost(priced.energy())
                .yuan()
                .add(exact.kwh().multiply(components.lineLoss().yuanPerKwh()));
        List<Step> trace = lines.rounding();
        trace.add(Step.of(
                EnergyRule.MARKET_ENERGY,
                exact,
                priced.series(),
                priced.series().knownAt(),
                components.lineLoss(),
                average(computed, exact)));
        BigDecimal amount = computed;
        if (priced.settled().isPresent()) {
            Money settled = priced.settled().get();
            Money recomputed = Money.rounded(computed);
            Money difference = settled.minus(recomputed).abs();
            if (difference.compareTo(market.tolerance()) > 0)
                return Optional.of(
                        EnergyRefusal.SETTLED_DIFFERS.about(settled, recomputed, difference, market.tolerance()));
            trace.add(Step.of(EnergyRule.SETTLED, settled, recomputed, difference, market.tolerance()));
            amount = settled.yuan();
        }
        lines.add(
                LineCode.MARKET_ENERGY,
                Optional.empty(),
                0,
                new Figure(amount, Figure.Unit.YUAN),
                Figure.of(ALL),
                priced.readings(),
                trace);
        component(
                lines,
                LineCode.TRANSMISSION_DISTRIBUTION,
                Text.of("输配电价", "Transmission and distribution"),
                components.transmissionDistribution());
        component(lines, LineCode.SYSTEM_OPERATION, Text.of("系统运行费", "System operation"), components.systemOperation());
        component(
                lines,
                LineCode.GOVERNMENT_FUNDS,
                Text.of("政府性基金及附加", "Government funds"),
                components.governmentFunds());
        return Optional.empty();
    }

    private static void component(EnergyLines lines, LineCode code, Text name, UnitPrice price) {
        if (price.isZero()) return;
        Metered<Energy> billed = lines.part().billed();
        List<Step> trace = lines.rounding();
        trace.add(Step.of(EnergyRule.MARKET_COMPONENT, name, price));
        lines.add(code, billed.quantity(), price, billed.readings(), trace);
    }

    private static String average(BigDecimal yuan, Energy energy) {
        return energy.isZero()
                ? "0"
                : yuan.divide(energy.kwh(), 8, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
