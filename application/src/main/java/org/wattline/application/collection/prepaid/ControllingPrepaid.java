package org.wattline.application.collection.prepaid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.collection.prepaid.PrepaidRefusal;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Puts accounts under prepaid control and takes them out of it; has them reckoned out of turn. */
public final class ControllingPrepaid {
    private final UnitOfWork work;
    private final PrepaidControls controls;
    private final Accounts accounts;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final Outbox outbox;

    public ControllingPrepaid(
            UnitOfWork work,
            PrepaidControls controls,
            Accounts accounts,
            Jobs jobs,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.controls = controls;
        this.accounts = accounts;
        this.jobs = jobs;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** It was agreed upon with the customer; it holds from today on. */
    public record Agree(AccountNo account) {}

    /** It ends today. @param seen the version on which it was decided */
    public record End(AccountNo account, Version seen) {}

    /** All are to be reckoned now. */
    public record Run() {}

    public Outcome<PrepaidControl> handle(Caller who, Agree command) {
        return work.perform(Act.of(who, "collection.agree-on-prepaid"), () -> {
            Optional<Account> account = accounts.findAll(List.of(command.account)).stream()
                    .filter(found -> found.stage() instanceof Account.Stage.Open)
                    .filter(found -> who.scope()
                            .covers(Scope.Owner.of(
                                    found.unit(), found.customer().value())))
                    .findFirst();
            if (account.isEmpty()) return Outcome.refused(PrepaidRefusal.UNKNOWN_ACCOUNT);
            Optional<PrepaidControl> held = controls.find(command.account);
            if (held.isPresent()) return held.get().again(clock.today()).map(this::saved);
            Change<PrepaidControl> fresh = PrepaidControl.agree(
                    command.account, account.get().customer(), account.get().unit(), clock.today());
            outbox.publish(fresh.facts());
            return Outcome.done(controls.add(fresh.state()));
        });
    }

    public Outcome<PrepaidControl> handle(Caller who, End command) {
        return work.perform(Act.of(who, "collection.end-prepaid"), () -> {
            Optional<PrepaidControl> held = controls.find(command.account);
            if (held.isEmpty()) return Outcome.refused(PrepaidRefusal.UNKNOWN);
            return held.get().at(command.seen).end(clock.today()).map(this::saved);
        });
    }

    public Outcome<UUID> handle(Caller who, Run command) {
        return work.perform(
                Act.of(who, "collection.start-prepaid-run"),
                () -> Outcome.done(jobs.submit(who, PrepaidRuns.KIND, Map.of())));
    }

    private PrepaidControl saved(Change<PrepaidControl> change) {
        outbox.publish(change.facts());
        return controls.save(change.state());
    }
}
