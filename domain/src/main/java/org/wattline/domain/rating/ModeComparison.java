package org.wattline.domain.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.capacity.BasicCharges;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.rating.capacity.Counting;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.BasicPrices;

/**
 * Which way of paying for capacity would have been cheapest (基本电费方式比选, RAT-87; tag DEMAND_BETTER): by capacity, by actual demand and by
 * contract demand of 40 % … 100 % of the capacity in steps of 1 %, over past months, each charged as a bill charges it.
 *
 * @param choices every way that the prices allow, cheapest first; of equal ones the simplest
 * @param breakEven demand below which a month by demand is cheaper than by capacity, in tenths of a kW; the last month's prices
 */
public record ModeComparison(List<Choice> choices, Optional<Power> breakEven) {
    private static final int LAST_PERCENT = 100;

    public ModeComparison {
        choices = List.copyOf(choices);
    }

    /**
     * Compares over some months, usually the last twelve; what was connected is taken from how each month was paid.
     *
     * @param months in order, each with its parts, its demand and what was connected; single-part months are refused
     */
    public static Outcome<ModeComparison> of(BasicChargePolicy policy, List<RatingRequest> months) {
        if (months.isEmpty()) throw new IllegalArgumentException("there is something to compare");
        List<Choice> choices = new ArrayList<>();
        List<Refusal> faults = new ArrayList<>();
        consider(policy, months, Way.CAPACITY, 0, choices, faults);
        consider(policy, months, Way.ACTUAL_DEMAND, 0, choices, faults);
        int floor = policy.floor().percent().setScale(0, RoundingMode.CEILING).intValueExact();
        for (int percent = floor; percent <= LAST_PERCENT; percent++)
            consider(policy, months, Way.CONTRACT_DEMAND, percent, choices, faults);
        if (choices.isEmpty()) return Outcome.refused(faults.getFirst());
        choices.sort(Comparator.comparing(Choice::total));
        return Outcome.done(new ModeComparison(choices, breakEven(policy, months.getLast())));
    }

    public Choice cheapest() {
        return choices.getFirst();
    }

    /** What the cheapest way saves against another over all months; empty if the other cannot be charged. @param contract its contract demand */
    public Optional<Money> saving(Way way, Optional<Power> contract) {
        return choices.stream()
                .filter(choice -> choice.way() == way && choice.contract().equals(contract))
                .findFirst()
                .map(choice -> choice.total().minus(cheapest().total()));
    }

    private static void consider(
            BasicChargePolicy policy,
            List<RatingRequest> months,
            Way way,
            int percent,
            List<Choice> choices,
            List<Refusal> faults) {
        List<Money> amounts = new ArrayList<>();
        Optional<Power> contract = Optional.empty();
        for (RatingRequest month : months) {
            Connected connected = connected(month.basic());
            Capacity capacity = new Counting(connected, month.cycle(), policy).forDemand();
            Power agreed = new Power(
                    capacity.kva().multiply(BigDecimal.valueOf(percent)).movePointLeft(2));
            if (way == Way.CONTRACT_DEMAND) contract = Optional.of(agreed);
            BasicCharge charge = switch (way) {
                case CAPACITY -> new BasicCharge.ByCapacity(connected);
                case ACTUAL_DEMAND -> new BasicCharge.ByActualDemand(connected);
                case CONTRACT_DEMAND -> new BasicCharge.ByContractDemand(agreed, connected);
            };
            Energy energy = Energy.sum(month.parts().stream()
                    .map(part -> part.usage().billed().quantity())
                    .toList());
            switch (BasicCharges.charge(policy, month.withBasic(charge), energy)) {
                case Outcome.Refused<List<RatedLine>>(Refusal why) -> {
                    faults.add(why);
                    return;
                }
                case Outcome.Done<List<RatedLine>>(List<RatedLine> lines) ->
                    amounts.add(Money.sum(lines, RatedLine::amount));
            }
        }
        choices.add(new Choice(way, contract, amounts));
    }

    private static Connected connected(BasicCharge paid) {
        return switch (paid) {
            case BasicCharge.ByCapacity(Connected connected) -> connected;
            case BasicCharge.ByActualDemand(Connected connected) -> connected;
            case BasicCharge.ByContractDemand(Power contract, Connected connected) -> connected;
            case BasicCharge.None unused -> Connected.of();
            case BasicCharge.Waived unused -> Connected.of();
            case BasicCharge.BySources unused -> Connected.of();
        };
    }

    /** Capacity charge of a month ÷ price of demand. */
    private static Optional<Power> breakEven(BasicChargePolicy policy, RatingRequest month) {
        Optional<BasicPrices> prices = month.parts().stream()
                .flatMap(part -> part.tariff().basic().stream())
                .findFirst();
        Capacity capacity = new Counting(connected(month.basic()), month.cycle(), policy).forDemand();
        return prices.flatMap(found -> found.demand()
                .filter(demand -> demand.yuanPerKw().signum() > 0)
                .flatMap(demand -> found.capacity()
                        .map(perKva -> new Power(
                                perKva.times(capacity).yuan().divide(demand.yuanPerKw(), 1, RoundingMode.HALF_UP)))));
    }

    /** A way of paying for capacity. */
    public enum Way {
        CAPACITY,
        ACTUAL_DEMAND,
        CONTRACT_DEMAND
    }

    /**
     * One way and what it would have cost.
     *
     * @param contract the contract demand, where the way has one; of the last month if the capacity changed
     * @param months the basic charge of each month
     */
    public record Choice(Way way, Optional<Power> contract, List<Money> months) {
        public Choice {
            months = List.copyOf(months);
        }

        public Money total() {
            return Money.sum(months);
        }
    }
}
