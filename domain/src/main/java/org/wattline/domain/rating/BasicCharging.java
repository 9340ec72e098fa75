package org.wattline.domain.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.RatedLine.MonthShare;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.BasicChargePolicy.Excess;
import org.wattline.domain.tariff.BasicPrices;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;

/**
 * The lines of the basic charge (RAT-14 … RAT-18, RAT-24). When the price of the main point's tariff changes within a month, the new
 * price holds for the month [D].
 */
final class BasicCharging {
    private final BasicChargePolicy policy;
    private final RatingRequest request;
    private final Tariff tariff;
    private final Span span;
    private final Energy energy;
    private final List<RatedLine> lines = new ArrayList<>();
    private MonthShare share = MonthShare.WHOLE;

    private BasicCharging(BasicChargePolicy policy, RatingRequest request, Tariff tariff, Energy energy) {
        this.policy = policy;
        this.request = request;
        this.tariff = tariff;
        this.span = request.span();
        this.energy = energy;
    }

    static Outcome<List<RatedLine>> charge(BasicChargePolicy policy, RatingRequest request, Energy energy) {
        List<Tariff> twoPart = request.parts().stream()
                .map(Part::tariff)
                .filter(t -> t.eligibility().scheme() == Scheme.TWO_PART)
                .toList();
        if (request.basic() instanceof BasicCharge.None)
            return twoPart.isEmpty()
                    ? Outcome.done(List.of())
                    : RatingRefusal.BASIC_CHARGE_NOT_AGREED.because(
                            twoPart.getFirst().provision());
        if (twoPart.isEmpty())
            return RatingRefusal.NO_BASIC_PRICE.because(
                    request.parts().getFirst().tariff().provision());
        if (request.months() != 1) return RatingRefusal.NOT_ONE_MONTH.because(request.months());
        Tariff main = twoPart.getFirst();
        Tariff latest = twoPart.stream().filter(t -> t.id().equals(main.id())).reduce(main, (earlier, later) -> later);
        return new BasicCharging(policy, request, latest, energy).lines();
    }

    private Outcome<List<RatedLine>> lines() {
        if (request.chargedDays().isPresent()) {
            int days = request.chargedDays().getAsInt();
            if (days < 0 || days > policy.daysOfMonth())
                return RatingRefusal.DAYS_OUT_OF_MONTH.because(days, policy.daysOfMonth());
            share = new MonthShare(days, policy.daysOfMonth());
        }
        Optional<Refusal> fault = switch (request.basic()) {
            case BasicCharge.None() -> Optional.empty();
            case BasicCharge.ByCapacity(Capacity running) -> byCapacity(running);
            case BasicCharge.ByContractDemand(Power contract, Capacity connected) -> byContract(contract, connected);
            case BasicCharge.ByActualDemand(Capacity connected) -> byActual(connected);
        };
        return fault.isPresent() ? Outcome.refused(fault.get()) : Outcome.done(lines);
    }

    private Optional<Refusal> byCapacity(Capacity running) {
        var price = tariff.basic().flatMap(BasicPrices::capacity);
        if (price.isEmpty()) return Optional.of(RatingRefusal.NO_BASIC_PRICE.about(tariff.provision()));
        List<Step> trace = partOfMonth();
        trace.add(Step.of(RatingRule.CAPACITY_CHARGE, running, price.get()));
        add(LineCode.BASIC_CAPACITY, Figure.of(running), Figure.of(price.get()), List.of(), trace);
        return Optional.empty();
    }

    private Optional<Refusal> byActual(Capacity connected) {
        Optional<Refusal> missing = demandMissing();
        if (missing.isPresent()) return missing;
        Power measured = measured();
        List<Step> trace = partOfMonth();
        DemandPrice price = price(connected, trace);
        trace.add(Step.of(RatingRule.ACTUAL_DEMAND, measured));
        add(LineCode.BASIC_DEMAND, Figure.of(measured), Figure.of(price), readings(), trace);
        return Optional.empty();
    }

    private Optional<Refusal> byContract(Power contract, Capacity connected) {
        Optional<Refusal> missing = demandMissing();
        if (missing.isPresent()) return missing;
        Power measured = measured();
        Power floor = new Power(connected.kva().multiply(policy.floor().fraction()));
        Power agreed = contract.max(floor);
        Power tolerated = agreed.times(policy.tolerance().fraction());
        boolean exceeds = measured.compareTo(tolerated) > 0;
        Power simple = switch (policy.excess()) {
            case OVER_CONTRACT -> agreed;
            case OVER_TOLERANCE -> exceeds ? tolerated : measured.max(agreed);
        };
        List<Step> trace = partOfMonth();
        DemandPrice price = price(connected, trace);
        trace.add(Step.of(RatingRule.CONTRACT_DEMAND, contract, floor, measured, tolerated));
        add(LineCode.BASIC_DEMAND, Figure.of(simple), Figure.of(price), readings(), trace);
        if (exceeds) {
            DemandPrice multiple =
                    new DemandPrice(price.yuanPerKw().multiply(BigDecimal.valueOf(policy.excessMultiple())));
            String reading = policy.excess() == Excess.OVER_CONTRACT ? "a" : "b";
            List<Step> why = partOfMonth();
            why.add(Step.of(RatingRule.DEMAND_EXCESS, measured, tolerated, policy.excessMultiple(), reading));
            add(
                    LineCode.BASIC_DEMAND_EXCESS,
                    Figure.of(measured.minus(tolerated)),
                    Figure.of(multiple),
                    readings(),
                    why);
        }
        return Optional.empty();
    }

    private Optional<Refusal> demandMissing() {
        if (tariff.basic().flatMap(BasicPrices::demand).isEmpty())
            return Optional.of(RatingRefusal.NO_BASIC_PRICE.about(tariff.provision()));
        if (request.demand().isEmpty()) return Optional.of(RatingRefusal.DEMAND_MISSING.about());
        return Optional.empty();
    }

    private Power measured() {
        return request.demand().orElseThrow().quantity().billed();
    }

    private List<ReadingRef> readings() {
        return request.demand().orElseThrow().readings();
    }

    /** The demand price, with the discount for steady use where it is earned (RAT-18). */
    private DemandPrice price(Capacity connected, List<Step> trace) {
        DemandPrice published = tariff.basic().flatMap(BasicPrices::demand).orElseThrow();
        BigDecimal needed = connected.kva().multiply(BigDecimal.valueOf(policy.discountFromKwhPerKva()));
        if (connected.isZero() || energy.kwh().compareTo(needed) < 0) return published;
        DemandPrice discounted = published.times(policy.discountedPrice());
        trace.add(Step.of(
                RatingRule.DEMAND_DISCOUNT,
                energy.kwh().divide(connected.kva(), 2, RoundingMode.DOWN).toPlainString(),
                policy.discountFromKwhPerKva(),
                published,
                policy.discountedPrice(),
                discounted));
        return discounted;
    }

    private List<Step> partOfMonth() {
        List<Step> steps = new ArrayList<>();
        if (share.days() != share.of()) steps.add(Step.of(RatingRule.PART_OF_MONTH, share.days(), share.of()));
        return steps;
    }

    private void add(LineCode code, Figure quantity, Figure price, List<ReadingRef> readings, List<Step> trace) {
        Money amount = RatedLine.amount(quantity, price, share);
        lines.add(new RatedLine(
                code, Optional.empty(), 0, span, quantity, price, share, amount, tariff.provision(), readings, trace));
    }
}
