package org.wattline.application.billing;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.ReadingsHeld;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.exception.Hold;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.PowerFactorTable;

/** Calculates bills (算费), of one account or of a set of accounts. */
public final class CalculatingBills {
    private final UnitOfWork work;
    private final Supplies supplies;
    private final Bills bills;
    private final Prices prices;
    private final HeldReadings held;
    private final Numbers numbers;
    private final BusinessClock clock;

    public CalculatingBills(
            UnitOfWork work,
            Supplies supplies,
            Bills bills,
            Prices prices,
            HeldReadings held,
            Numbers numbers,
            BusinessClock clock) {
        this.work = work;
        this.supplies = supplies;
        this.bills = bills;
        this.prices = prices;
        this.held = held;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Calculates a bill; one that is there and not issued is calculated anew. */
    public Outcome<Bill> handle(Caller who, Calculate command) {
        return work.perform(Act.of(who, "billing.calculate-bill"), () -> {
            if (clock.today().isBefore(command.period.end())) return Outcome.refused(BillRefusal.PERIOD_NOT_OVER);
            Optional<Supply> supply = Optional.ofNullable(
                    supplies.over(List.of(command.account), command.period).get(command.account));
            if (supply.isEmpty()) return Outcome.refused(CalculationRefusal.UNKNOWN_ACCOUNT);
            List<Hold> holds = held.holding(List.of(command.account), command.period);
            return calculate(supply.get(), holds, prices.now()).then(calculation -> store(supply.get(), calculation));
        });
    }

    private Outcome<Calculation> calculate(Supply supply, List<Hold> holds, Prices now) {
        Optional<ReadingsHeld> waiting = ReadingsHeld.among(holds, supply.period());
        if (waiting.isPresent()) return Outcome.refused(waiting.get());
        return published(supply.period(), now).then(found -> Calculation.of(supply, found, clock.now()));
    }

    private Outcome<Bill> store(Supply supply, Calculation calculation) {
        Optional<Bill> living = bills.living(supply.account().no(), supply.period());
        if (living.isPresent()) return living.get().recalculated(calculation).map(bills::save);
        return Outcome.done(bills.add(fresh(supply, calculation)));
    }

    private Bill fresh(Supply supply, Calculation calculation) {
        return Bill.calculated(BillNo.of(numbers.next("bill")), supply, calculation);
    }

    /** Calculates a part of a cycle: inputs are loaded and bills written as sets; an account that fails stops no other. */
    public Portion handle(Caller who, CalculatePart command) {
        Map<AccountNo, Refusal> refused = new TreeMap<>();
        Outcome<Integer> stored = work.perform(Act.of(who, "billing.calculate-part"), () -> {
            Prices now = prices.now();
            Map<AccountNo, List<Hold>> holds =
                    held.holding(command.accounts, command.period).stream().collect(groupingBy(Hold::account));
            List<Bill> fresh = new ArrayList<>();
            for (Supply supply :
                    supplies.within(command.accounts, command.period).values())
                switch (calculate(supply, holds.getOrDefault(supply.account().no(), List.of()), now)) {
                    case Outcome.Done<Calculation>(Calculation made) -> fresh.add(fresh(supply, made));
                    case Outcome.Refused<Calculation>(Refusal why) ->
                        refused.put(supply.account().no(), why);
                }
            Set<BillNo> added = new HashSet<>(bills.addAll(fresh));
            return Outcome.done(added.size());
        });
        return switch (stored) {
            case Outcome.Done<Integer>(Integer count) -> new Portion(count, refused);
            case Outcome.Refused<Integer>(Refusal why) ->
                throw new IllegalStateException("a part of a cycle is never refused as a whole: " + why.code());
        };
    }

    private static Outcome<PublishedPrices> published(Span period, Prices now) {
        Optional<BasicChargePolicy> policy = now.basicChargePolicy(period.end().minusDays(1));
        Optional<PowerFactorTable> table = now.powerFactors(period.end().minusDays(1));
        return policy.isEmpty() || table.isEmpty()
                ? Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED)
                : Outcome.done(new PublishedPrices(
                        now.book(),
                        now::calendar,
                        policy.get(),
                        table.get(),
                        now.days(),
                        now.eligibility(period.end().minusDays(1)),
                        now::series));
    }

    /** Asks for the bill of an account for a period that is over. */
    public record Calculate(AccountNo account, Span period) {}

    /** Asks for the bills of some accounts; each for those days of the period on which its contract is in force. */
    public record CalculatePart(Collection<AccountNo> accounts, Span period) {}

    /**
     * What became of a part of a cycle.
     *
     * @param stored bills that are new
     * @param refused accounts that could not be billed, and why
     */
    public record Portion(int stored, Map<AccountNo, Refusal> refused) {
        public Portion {
            refused = Map.copyOf(refused);
        }
    }
}
