package org.wattline.domain.rating.charge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.ChargeRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.Sheet;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.ChargeRefusal;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PriceComponents;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;

/**
 * The lines of what is charged per kWh beside the price: levies on top, differential prices, multiples of the purchase price
 * (RAT-91, RAT-98, RAT-99). Each part by its own tariff.
 */
public final class ChargeCharging {
    private final RatingRequest request;
    private final Sheet sheet;

    public ChargeCharging(RatingRequest request, Sheet sheet) {
        this.request = request;
        this.sheet = sheet;
    }

    public Optional<Refusal> charge() {
        for (Part part : request.parts())
            for (Charge charge : part.tariff().charges()) {
                Optional<Refusal> fault = Optional.empty();
                if (charge instanceof Charge.Levy levy) fault = levy(part, levy);
                if (charge instanceof Charge.Differential(Component owner, UnitPrice price, String tag)
                        && request.tags().contains(tag))
                    perKwh(part, owner, LineCode.DIFFERENTIAL, price, ChargeRule.DIFFERENTIAL, tag);
                if (charge instanceof Charge.PurchaseMultiple multiple
                        && request.tags().contains(multiple.tag())) fault = multiple(part, multiple);
                if (fault.isPresent()) return fault;
            }
        return Optional.empty();
    }

    /** One of some months goes by the month of the bill. */
    private Optional<Refusal> levy(Part part, Charge.Levy levy) {
        boolean always = levy.months().size() == 12;
        if (!always && request.months() != 1) return Optional.of(ChargeRefusal.LEVY_OF_MONTHS.about(request.months()));
        if (levy.months().contains(request.month().getMonth()))
            perKwh(part, levy.component(), LineCode.LEVY, levy.price(), ChargeRule.LEVY);
        return Optional.empty();
    }

    private void perKwh(Part part, Component owner, LineCode code, UnitPrice price, ChargeRule rule, Object... more) {
        Metered<Energy> energy = part.billed();
        List<Object> values =
                new ArrayList<>(List.of(owner.name().zh(), owner.name().en(), energy.quantity(), price));
        values.addAll(List.of(more));
        sheet.add(
                owner,
                code,
                Optional.empty(),
                0,
                part.span(),
                Figure.of(energy.quantity()),
                Figure.of(price),
                part.tariff().provision(),
                energy.readings(),
                List.of(new Step(rule, values)));
    }

    private Optional<Refusal> multiple(Part part, Charge.PurchaseMultiple charge) {
        Tariff tariff = part.tariff();
        if (tariff.components().isEmpty()) return Optional.of(ChargeRefusal.PURCHASE_UNKNOWN.about(tariff.provision()));
        PriceComponents components = tariff.components().get();
        if (!(part.timeOfUse() && part.usage() instanceof Usage.ByPeriod(SortedMap<Period, Metered<Energy>> periods))) {
            multiple(part, charge, components, Optional.empty(), BigDecimal.ONE, part.billed());
            return Optional.empty();
        }
        for (var entry : periods.entrySet()) {
            Energy energy = part.billed(entry.getValue().quantity());
            Optional<BigDecimal> factor = tariff.factor(entry.getKey());
            if (factor.isEmpty() && !energy.isZero())
                return Optional.of(ChargeRefusal.FACTOR_UNKNOWN.about(tariff.provision(), entry.getKey()));
            if (factor.isPresent())
                multiple(
                        part,
                        charge,
                        components,
                        Optional.of(entry.getKey()),
                        factor.get(),
                        new Metered<>(energy, entry.getValue().readings()));
        }
        return Optional.empty();
    }

    private void multiple(
            Part part,
            Charge.PurchaseMultiple charge,
            PriceComponents components,
            Optional<Period> period,
            BigDecimal factor,
            Metered<Energy> energy) {
        UnitPrice purchase = components.agentPurchase();
        BigDecimal more = charge.multiple().subtract(BigDecimal.ONE).multiply(factor);
        UnitPrice price = purchase.times(more);
        Component owner = charge.component();
        sheet.add(
                owner,
                LineCode.PURCHASE_MULTIPLE,
                period,
                0,
                part.span(),
                Figure.of(energy.quantity()),
                Figure.of(price),
                part.tariff().provision(),
                energy.readings(),
                List.of(Step.of(
                        ChargeRule.PURCHASE_MULTIPLE,
                        owner.name().zh(),
                        owner.name().en(),
                        purchase,
                        charge.multiple().toPlainString(),
                        charge.tag(),
                        factor.toPlainString(),
                        price)));
    }
}
