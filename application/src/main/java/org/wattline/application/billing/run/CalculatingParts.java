package org.wattline.application.billing.run;

import static java.util.stream.Collectors.groupingBy;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.Published;
import org.wattline.application.billing.Supplies;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Numbers;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.Link;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.ReadingsHeld;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunRefusal;
import org.wattline.domain.billing.run.RunProblem;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.exception.Hold;

/** Calculates the bills of a part from what is loaded as sets. An account that fails stops no other, whatever made it fail. */
public final class CalculatingParts {
    private static final System.Logger LOG = System.getLogger(CalculatingParts.class.getName());

    private final Supplies supplies;
    private final Bills bills;
    private final Prices prices;
    private final HeldReadings held;
    private final Numbers numbers;
    private final BusinessClock clock;

    public CalculatingParts(
            Supplies supplies, Bills bills, Prices prices, HeldReadings held, Numbers numbers, BusinessClock clock) {
        this.supplies = supplies;
        this.bills = bills;
        this.prices = prices;
        this.held = held;
        this.numbers = numbers;
        this.clock = clock;
    }

    MadeBills calculate(BillRun run, Collection<AccountNo> accounts) {
        Span period = run.period();
        Map<LocalDate, List<AccountNo>> beginnings = beginnings(run, accounts);
        Span all = beginnings.keySet().stream()
                .findFirst()
                .filter(first -> first.isBefore(period.from()))
                .map(first -> Span.of(first, period.end()))
                .orElse(period);
        Optional<PublishedPrices> published = Published.over(all, prices.now());
        List<Ready> ready = new ArrayList<>();
        List<RunProblem> problems = new ArrayList<>();
        Instant now = clock.now();
        beginnings.forEach((from, together) -> {
            Span days = Span.of(from, period.end());
            Map<AccountNo, List<Hold>> holds =
                    held.holding(together, days).stream().collect(groupingBy(Hold::account));
            Map<AccountNo, List<Link>> earlier = bills.earlier(together, from);
            for (Supply supply : supplies.within(together, days, earlier).values())
                switch (calculate(supply, holds, published, now)) {
                    case Outcome.Done<Calculation>(Calculation made) ->
                        ready.add(new Ready(
                                supply,
                                made,
                                earlier.getOrDefault(supply.account().no(), List.of())));
                    case Outcome.Refused<Calculation>(Refusal why) ->
                        problems.add(RunProblem.of(supply.account().no(), Optional.empty(), why));
                }
        });
        return new MadeBills(numbered(run, ready), accounts.size() - ready.size() - problems.size(), problems);
    }

    /**
     * Accounts by the first day that no bill has yet; those whose days are billed are left out. The period of a cycle goes on where the last bill of an account
     * ended, also before it in the same year: what was not read then, or of another cycle, is not billed in slices.
     */
    private Map<LocalDate, List<AccountNo>> beginnings(BillRun run, Collection<AccountNo> accounts) {
        Span period = run.period();
        Span looked = run.cycle().isEmpty()
                ? period
                : Span.of(period.end().minusDays(1).withDayOfYear(1), period.end());
        Map<AccountNo, LocalDate> billed = bills.billedUntil(accounts, looked);
        Map<LocalDate, List<AccountNo>> beginnings = new TreeMap<>();
        for (AccountNo account : accounts) {
            LocalDate from = billed.getOrDefault(account, period.from());
            if (from.isBefore(period.end()))
                beginnings.computeIfAbsent(from, day -> new ArrayList<>()).add(account);
        }
        return beginnings;
    }

    private static Outcome<Calculation> calculate(
            Supply supply, Map<AccountNo, List<Hold>> holds, Optional<PublishedPrices> published, Instant now) {
        AccountNo account = supply.account().no();
        Optional<ReadingsHeld> waiting = ReadingsHeld.among(holds.getOrDefault(account, List.of()), supply.period());
        if (waiting.isPresent()) return Outcome.refused(waiting.get());
        if (published.isEmpty()) return Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED);
        try {
            return Calculation.of(supply, published.get(), now);
        } catch (RuntimeException fault) {
            // The outermost edge of one account: a fault of the program in it must not leave all others without bills.
            LOG.log(Level.ERROR, "the calculation of account " + account + " broke off", fault);
            return Outcome.refused(BillRunRefusal.BROKE_OFF);
        }
    }

    /** Bills that are not kept use up no numbers. */
    private List<MadeBills.Made> numbered(BillRun run, List<Ready> ready) {
        List<Long> next = run.through() == Through.REHEARSED
                ? LongStream.rangeClosed(1, ready.size()).boxed().toList()
                : numbers.next("bill", ready.size());
        List<MadeBills.Made> made = new ArrayList<>();
        for (int i = 0; i < ready.size(); i++) {
            Ready one = ready.get(i);
            made.add(new MadeBills.Made(
                    one.supply, Bill.calculated(BillNo.of(next.get(i)), one.supply, one.calculation), one.earlier));
        }
        return made;
    }

    private record Ready(Supply supply, Calculation calculation, List<Link> earlier) {}
}
