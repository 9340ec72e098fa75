package org.wattline.application.connection.idle;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.idle.IdleAccount;
import org.wattline.domain.connection.idle.IdlePolicy;
import org.wattline.domain.connection.idle.Use;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;

/**
 * The nightly job that finds accounts at which nothing was used for as long as the rule says (长期不用电清查), on its day of the month or as soon after it as it runs, and tells of each once.
 * Where the rule says so, the company applies by itself for the closing of those that were told some days ago; what cannot be closed is told
 * once for each reason and tried again every night.
 */
public final class WatchingIdleAccounts implements Jobs.Work {
    public static final String KIND = "connection.watch-idle-accounts";

    private static final int PORTION = 500;

    private final UnitOfWork work;
    private final IdleAccounts accounts;
    private final ChangeApplications changes;
    private final MeteringPoints points;
    private final UsesOfAccounts uses;
    private final IdlePolicies policies;
    private final ClosingIdleAccounts closing;
    private final Outbox outbox;
    private final BusinessClock clock;

    public WatchingIdleAccounts(
            UnitOfWork work,
            IdleAccounts accounts,
            ChangeApplications changes,
            MeteringPoints points,
            Readings readings,
            IdlePolicies policies,
            ClosingIdleAccounts closing,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.accounts = accounts;
        this.changes = changes;
        this.points = points;
        this.uses = new UsesOfAccounts(points, readings);
        this.policies = policies;
        this.closing = closing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        LocalDate today = clock.today();
        IdlePolicy policy = policies.on(today);
        policy.due(today, accounts.judgedTo()).ifPresent(months -> look(progress, months, today));
        policy.closesAfterDays().ifPresent(days -> close(progress, today.minusDays(days)));
        return Optional.of("/v1/idle-accounts");
    }

    private void look(Jobs.Progress progress, Span months, LocalDate today) {
        Optional<String> after = Optional.empty();
        long done = 0;
        do {
            Page<MeteringPoint> page =
                    points.list(Scope.EVERYTHING, Optional.empty(), new Page.Request(PORTION, after));
            // An account with points on two pages is looked at twice, each time with all of them.
            Map<AccountNo, MeteringPoint> one =
                    page.items().stream().collect(toMap(MeteringPoint::account, identity(), (first, next) -> first));
            note(progress.who(), one, months, today);
            done += page.items().size();
            progress.done(done);
            after = page.next();
        } while (after.isPresent() && !progress.cancelled());
        if (after.isEmpty()) judged(progress.who(), months, today);
    }

    private void judged(Caller who, Span months, LocalDate today) {
        Outcome<Boolean> kept = work.perform(Act.of(who, "connection.note-idle-accounts"), () -> {
            accounts.judged(months.end(), today);
            return Outcome.done(true);
        });
        if (kept instanceof Outcome.Refused<Boolean>(var never)) throw new IllegalStateException(never.code());
    }

    private void note(Caller who, Map<AccountNo, MeteringPoint> one, Span months, LocalDate today) {
        Map<AccountNo, Use> found = uses.over(one.keySet(), months);
        Outcome<Integer> noted = work.perform(Act.of(who, "connection.note-idle-accounts"), () -> {
            Set<AccountNo> told = changes.toldAmong(one.keySet());
            Map<AccountNo, IdleAccount> known =
                    accounts.among(one.keySet()).stream().collect(toMap(IdleAccount::account, identity()));
            found.forEach((account, use) -> {
                MeteringPoint point = Optional.ofNullable(one.get(account)).orElseThrow();
                IdleAccount.Seen seen =
                        new IdleAccount.Seen(account, point.customer(), point.unit(), use, told.contains(account));
                Optional<IdleAccount> before = Optional.ofNullable(known.get(account));
                IdleAccount.judged(before, seen, months, today).ifPresent(change -> store(before, change));
            });
            return Outcome.done(found.size());
        });
        if (noted instanceof Outcome.Refused<Integer>(var never)) throw new IllegalStateException(never.code());
    }

    private void store(Optional<IdleAccount> before, Change<IdleAccount> change) {
        outbox.publish(change.facts());
        if (before.isEmpty()) accounts.add(change.state());
        else accounts.save(change.state());
    }

    private void close(Jobs.Progress progress, LocalDate foundBy) {
        Optional<AccountNo> after = Optional.empty();
        while (!progress.cancelled()) {
            List<IdleAccount> due = accounts.due(foundBy, after, PORTION);
            if (due.isEmpty()) return;
            for (IdleAccount each : due)
                if (closing.handle(progress.who(), new ClosingIdleAccounts.Close(each.account(), each.version()))
                        instanceof Outcome.Refused<IdleAccount>(var why)) {
                    progress.problem(each.account().value(), why.code());
                    stuck(progress.who(), each, why.code());
                }
            after = Optional.of(due.getLast().account());
        }
    }

    private void stuck(Caller who, IdleAccount listed, String code) {
        Outcome<IdleAccount> told = work.perform(Act.of(who, "connection.tell-idle-account-stuck"), () -> {
            IdleAccount held = accounts.find(listed.account()).orElseThrow();
            Change<IdleAccount> change = held.stuckBy(code);
            if (change.state().equals(held)) return Outcome.done(held);
            outbox.publish(change.facts());
            return Outcome.done(accounts.save(change.state()));
        });
        if (told instanceof Outcome.Refused<IdleAccount>(var never)) throw new IllegalStateException(never.code());
    }
}
