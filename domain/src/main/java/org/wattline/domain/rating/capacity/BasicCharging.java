package org.wattline.domain.rating.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.line.CapacityRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatedLine.MonthShare;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.BasicChargePolicy.Excess;
import org.wattline.domain.tariff.BasicPrices;
import org.wattline.domain.tariff.Tariff;

/** The lines of one basic charge (RAT-14 … RAT-18, RAT-24, RAT-60 … RAT-67): of a customer, or of one of several sources. */
final class BasicCharging {
    private final BasicChargePolicy policy;
    private final RatingRequest request;
    private final Tariff tariff;
    private final Optional<Metered<Power>> demand;
    private final List<Step> first;
    private final List<RatedLine> lines = new ArrayList<>();

    /** @param first steps that stand at the beginning of each line */
    BasicCharging(
            BasicChargePolicy policy,
            RatingRequest request,
            Tariff tariff,
            Optional<Metered<Power>> demand,
            List<Step> first) {
        this.policy = policy;
        this.request = request;
        this.tariff = tariff;
        this.demand = demand;
        this.first = first;
    }

    /** @param steady energy and capacity that decide on the discount for steady use */
    Outcome<List<RatedLine>> lines(BasicCharge charge, Steady steady) {
        Optional<Refusal> fault = switch (charge) {
            case BasicCharge.None() -> Optional.empty();
            case BasicCharge.Waived unused -> Optional.empty();
            case BasicCharge.ByCapacity(Connected connected) -> byCapacity(counting(connected));
            case BasicCharge.ByContractDemand(Power contract, Connected connected) ->
                byContract(contract, counting(connected), steady);
            case BasicCharge.ByActualDemand(Connected connected) -> byActual(counting(connected), steady);
            case BasicCharge.BySources(var sources) ->
                throw new IllegalStateException("sources are charged one by one: " + sources.size());
        };
        return fault.isPresent() ? Outcome.refused(fault.get()) : Outcome.done(lines);
    }

    private Counting counting(Connected connected) {
        return new Counting(connected, request.cycle(), policy);
    }

    /** What counts all month is one line; what counts for a part of it is a line each; the first line tells of what does not count. */
    private Optional<Refusal> byCapacity(Counting counting) {
        var price = tariff.basic().flatMap(BasicPrices::capacity);
        if (price.isEmpty()) return Optional.of(RatingRefusal.NO_BASIC_PRICE.about(tariff.provision()));
        Capacity whole = Capacity.ZERO;
        List<Step> trace = new ArrayList<>(first);
        List<Counted> counted = counting.byCapacity();
        if (counted.size() > 1) trace.add(CountedSteps.counted(counted));
        List<Counted> partial = new ArrayList<>();
        for (Counted each : counted) {
            if (each.whole()) whole = whole.plus(each.equipment().rated());
            if (each.whole() || each.days() == 0) trace.addAll(CountedSteps.of(each, policy));
            else partial.add(each);
        }
        Figure perKva = Figure.of(price.get());
        if (!whole.isZero() || partial.isEmpty()) {
            trace.add(Step.of(RatingRule.CAPACITY_CHARGE, whole, price.get()));
            add(LineCode.BASIC_CAPACITY, Figure.of(whole), perKva, MonthShare.WHOLE, List.of(), trace);
            trace = new ArrayList<>(first);
        }
        for (Counted each : partial) {
            trace.addAll(CountedSteps.of(each, policy));
            trace.add(Step.of(RatingRule.PART_OF_MONTH, each.days(), each.of()));
            Capacity rated = each.equipment().rated();
            trace.add(Step.of(RatingRule.CAPACITY_CHARGE, rated, price.get()));
            MonthShare share = new MonthShare(each.days(), each.of());
            add(LineCode.BASIC_CAPACITY, Figure.of(rated), perKva, share, List.of(), trace);
            trace = new ArrayList<>(first);
        }
        return Optional.empty();
    }

    private Optional<Refusal> byActual(Counting counting, Steady steady) {
        Optional<Refusal> missing = demandMissing();
        if (missing.isPresent()) return missing;
        Power measured = measured();
        MonthShare share = share(counting);
        List<Step> trace = demandSteps(counting, share);
        DemandPrice price = price(steady, trace);
        trace.add(Step.of(RatingRule.ACTUAL_DEMAND, measured));
        add(LineCode.BASIC_DEMAND, Figure.of(measured), Figure.of(price), share, readings(), trace);
        return Optional.empty();
    }

    private Optional<Refusal> byContract(Power contract, Counting counting, Steady steady) {
        Optional<Refusal> missing = demandMissing();
        if (missing.isPresent()) return missing;
        Power measured = measured();
        Power floor =
                new Power(counting.forDemand().kva().multiply(policy.floor().fraction()));
        Power agreed = contract.max(floor);
        Power tolerated = agreed.times(policy.tolerance().fraction());
        boolean exceeds = measured.compareTo(tolerated) > 0;
        Power simple = switch (policy.excess()) {
            case OVER_CONTRACT -> agreed;
            case OVER_TOLERANCE -> exceeds ? tolerated : measured.max(agreed);
        };
        MonthShare share = share(counting);
        List<Step> trace = demandSteps(counting, share);
        DemandPrice price = price(steady, trace);
        trace.add(Step.of(RatingRule.CONTRACT_DEMAND, contract, floor, measured, tolerated));
        add(LineCode.BASIC_DEMAND, Figure.of(simple), Figure.of(price), share, readings(), trace);
        if (exceeds) {
            DemandPrice multiple =
                    new DemandPrice(price.yuanPerKw().multiply(BigDecimal.valueOf(policy.excessMultiple())));
            String reading = policy.excess() == Excess.OVER_CONTRACT ? "a" : "b";
            List<Step> why = demandSteps(counting, share);
            why.add(Step.of(RatingRule.DEMAND_EXCESS, measured, tolerated, policy.excessMultiple(), reading));
            Figure excess = Figure.of(measured.minus(tolerated));
            add(LineCode.BASIC_DEMAND_EXCESS, excess, Figure.of(multiple), share, readings(), why);
        }
        return Optional.empty();
    }

    private Optional<Refusal> demandMissing() {
        if (tariff.basic().flatMap(BasicPrices::demand).isEmpty())
            return Optional.of(RatingRefusal.NO_BASIC_PRICE.about(tariff.provision()));
        if (demand.isEmpty()) return Optional.of(RatingRefusal.DEMAND_MISSING.about());
        return Optional.empty();
    }

    private Power measured() {
        return demand.orElseThrow().quantity().billed();
    }

    private List<ReadingRef> readings() {
        return demand.orElseThrow().readings();
    }

    private MonthShare share(Counting counting) {
        int days = counting.daysConnected();
        return days == policy.daysOfMonth() ? MonthShare.WHOLE : new MonthShare(days, policy.daysOfMonth());
    }

    private List<Step> demandSteps(Counting counting, MonthShare share) {
        List<Step> steps = new ArrayList<>(first);
        if (counting.connected().equipment().size() > 1)
            steps.add(Step.of(CapacityRule.DEMAND_CAPACITY, counting.forDemand()));
        if (share.days() != share.of()) steps.add(Step.of(RatingRule.PART_OF_MONTH, share.days(), share.of()));
        return steps;
    }

    /** The demand price, with the discount for steady use where it is earned (RAT-18). */
    private DemandPrice price(Steady steady, List<Step> trace) {
        DemandPrice published = tariff.basic().flatMap(BasicPrices::demand).orElseThrow();
        BigDecimal kwh = steady.energy().kwh();
        BigDecimal kva = steady.connected().kva();
        BigDecimal needed = kva.multiply(BigDecimal.valueOf(policy.discountFromKwhPerKva()));
        if (steady.connected().isZero() || kwh.compareTo(needed) < 0) return published;
        DemandPrice discounted = published.times(policy.discountedPrice());
        trace.add(Step.of(
                RatingRule.DEMAND_DISCOUNT,
                kwh.divide(kva, 2, RoundingMode.DOWN).toPlainString(),
                policy.discountFromKwhPerKva(),
                published,
                policy.discountedPrice(),
                discounted));
        return discounted;
    }

    private void add(
            LineCode code,
            Figure quantity,
            Figure price,
            MonthShare share,
            List<ReadingRef> readings,
            List<Step> trace) {
        Money amount = RatedLine.amount(quantity, price, share);
        lines.add(new RatedLine(
                code,
                Optional.empty(),
                0,
                request.span(),
                quantity,
                price,
                share,
                amount,
                tariff.provision(),
                readings,
                trace));
    }

    /** The month's energy and what was connected by demand, over all sources. */
    record Steady(Energy energy, Capacity connected) {}
}
