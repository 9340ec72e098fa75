package org.wattline.application.billing;

import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
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
import org.wattline.domain.billing.ReadingsHeld;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.exception.Hold;

/** Calculates the bill of an account (算费); those of many are made by {@link org.wattline.application.billing.run bill runs}. */
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

    /**
     * Calculates a bill; one that is there and not issued is calculated anew. Days of another living bill are refused.
     *
     * @throws AlreadyThere when somebody else bills days of the period at the same moment
     */
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
        return Published.over(supply.period(), now)
                .map(found -> Calculation.of(supply, found, clock.now()))
                .orElseGet(() -> Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED));
    }

    private Outcome<Bill> store(Supply supply, Calculation calculation) {
        Optional<Bill> living = bills.living(supply.account().no(), supply.period());
        if (living.isPresent()) return living.get().recalculated(calculation).map(bills::save);
        Bill fresh = fresh(supply, calculation);
        return bills.billed(fresh.account(), fresh.period(), fresh.no())
                ? Outcome.refused(BillRefusal.PERIOD_BILLED_TWICE)
                : Outcome.done(bills.add(fresh));
    }

    private Bill fresh(Supply supply, Calculation calculation) {
        return Bill.calculated(BillNo.of(numbers.next("bill")), supply, calculation);
    }

    /** Asks for the bill of an account for a period that is over. */
    public record Calculate(AccountNo account, Span period) {}
}
