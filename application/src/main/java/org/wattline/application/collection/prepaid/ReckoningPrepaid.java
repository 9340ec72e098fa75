package org.wattline.application.collection.prepaid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.RatingSoFar;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Link;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.collection.prepaid.PrepaidLevel;
import org.wattline.domain.collection.prepaid.PrepaidPolicy;
import org.wattline.domain.collection.prepaid.PrepaidStanding;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/**
 * Reckons what accounts under prepaid control have left (费控测算), a portion of them at a time. What is unbilled is rated month by month from the end of
 * the last issued bill up to today; an account whose readings do not reach so far keeps the reckoning that it has.
 */
public final class ReckoningPrepaid {
    private final UnitOfWork work;
    private final PrepaidControls controls;
    private final PrepaidPolicies policies;
    private final RatingSoFar rating;
    private final Bills bills;
    private final BusinessClock clock;
    private final Outbox outbox;

    public ReckoningPrepaid(
            UnitOfWork work,
            PrepaidControls controls,
            PrepaidPolicies policies,
            RatingSoFar rating,
            Bills bills,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.controls = controls;
        this.policies = policies;
        this.rating = rating;
        this.bills = bills;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Some accounts. @param after the account after which they begin */
    public record Portion(Optional<AccountNo> after, int limit) {}

    /** How many there were, the last of them, those that could not be reckoned, and those on level 3. */
    public record Reckoning(
            int count, Optional<AccountNo> last, Map<AccountNo, Refusal> refused, List<AccountNo> usedUp) {
        public Reckoning {
            refused = Map.copyOf(refused);
            usedUp = List.copyOf(usedUp);
        }
    }

    public Reckoning handle(Caller who, Portion portion) {
        Map<AccountNo, Refusal> refused = new TreeMap<>();
        List<AccountNo> done = new ArrayList<>();
        List<AccountNo> usedUp = new ArrayList<>();
        Outcome<Boolean> kept = work.perform(Act.of(who, "collection.reckon-prepaid"), () -> {
            List<PrepaidControl> held = controls.holding(portion.after, portion.limit);
            held.forEach(each -> done.add(each.account()));
            usedUp.addAll(reckon(held, refused));
            return Outcome.done(true);
        });
        if (kept instanceof Outcome.Refused<Boolean>(Refusal why))
            throw new IllegalStateException("a portion is never refused as a whole: " + why.code());
        return new Reckoning(
                done.size(), done.isEmpty() ? Optional.empty() : Optional.of(done.getLast()), refused, usedUp);
    }

    /** @return those on level 3 */
    private List<AccountNo> reckon(List<PrepaidControl> held, Map<AccountNo, Refusal> refused) {
        Instant now = clock.now();
        LocalDate today = Zone.day(now);
        PrepaidPolicy policy = policies.inForce(today);
        Map<AccountNo, Outcome<PrepaidStanding.Reckoned>> unbilled = unbilled(held, today);
        Map<AccountNo, Money> credits =
                controls.credits(held.stream().map(PrepaidControl::account).toList());
        List<PrepaidControl> changed = new ArrayList<>();
        List<Event> facts = new ArrayList<>();
        List<AccountNo> usedUp = new ArrayList<>();
        for (PrepaidControl each : held) {
            Money credit = credits.getOrDefault(each.account(), Money.ZERO);
            Change<PrepaidControl> change = switch (unbilled.getOrDefault(each.account(), nothing(today))) {
                case Outcome.Done<PrepaidStanding.Reckoned>(PrepaidStanding.Reckoned sum) ->
                    each.reckon(sum, credit, policy, now);
                case Outcome.Refused<PrepaidStanding.Reckoned>(Refusal why) -> {
                    refused.put(each.account(), why);
                    yield each.credit(credit, policy, now);
                }
            };
            if (change.state().standing().level() == PrepaidLevel.CUT_WANTED) usedUp.add(each.account());
            if (change.state().equals(each)) continue;
            changed.add(change.state());
            facts.addAll(change.facts());
        }
        if (!changed.isEmpty()) controls.saveAll(changed);
        outbox.publish(facts);
        return usedUp;
    }

    private static Outcome<PrepaidStanding.Reckoned> nothing(LocalDate today) {
        return Outcome.done(new PrepaidStanding.Reckoned(today, Money.ZERO, 0));
    }

    /** Accounts with the same unbilled days are rated together. */
    private Map<AccountNo, Outcome<PrepaidStanding.Reckoned>> unbilled(List<PrepaidControl> held, LocalDate today) {
        Map<AccountNo, List<Link>> earlier =
                bills.earlier(held.stream().map(PrepaidControl::account).toList(), today);
        Map<Span, List<AccountNo>> wanted = new HashMap<>();
        for (PrepaidControl each : held)
            for (Span days : months(begin(each, earlier.getOrDefault(each.account(), List.of())), today))
                wanted.computeIfAbsent(days, span -> new ArrayList<>()).add(each.account());
        Map<AccountNo, Outcome<PrepaidStanding.Reckoned>> sums = new HashMap<>();
        wanted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Span::from)))
                .forEach(entry -> rating.over(entry.getValue(), entry.getKey())
                        .forEach((account, total) -> sums.merge(
                                account,
                                total.map(money -> new PrepaidStanding.Reckoned(
                                        today, money, entry.getKey().days())),
                                ReckoningPrepaid::joined)));
        return sums;
    }

    private static Outcome<PrepaidStanding.Reckoned> joined(
            Outcome<PrepaidStanding.Reckoned> one, Outcome<PrepaidStanding.Reckoned> other) {
        return one.then(a -> other.map(
                b -> new PrepaidStanding.Reckoned(b.to(), a.unbilled().plus(b.unbilled()), a.days() + b.days())));
    }

    private static LocalDate begin(PrepaidControl control, List<Link> bills) {
        return bills.stream()
                .filter(Link::issued)
                .map(link -> link.period().end())
                .max(LocalDate::compareTo)
                .filter(end -> end.isAfter(control.from()))
                .orElse(control.from());
    }

    private static List<Span> months(LocalDate from, LocalDate today) {
        List<Span> months = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(today); ) {
            LocalDate next = YearMonth.from(day).plusMonths(1).atDay(1);
            LocalDate end = next.isBefore(today) ? next : today;
            months.add(Span.of(day, end));
            day = end;
        }
        return months;
    }
}
