package org.wattline.application.connection.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication.Channel;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangePlan;
import org.wattline.domain.connection.change.ChangeRefusal;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.WorkflowRefusal;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** Takes in applications for changes of supply (变更用电受理), online or at the counter, starts their processes, and cancels them. */
public final class ApplyingForChanges {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final ChangeApplications applications;
    private final ChangeTypes types;
    private final ForeseeingChanges foreseeing;
    private final Accounts accounts;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final Numbers numbers;
    private final StatutoryClock deadlines;
    private final BusinessClock clock;

    public ApplyingForChanges(
            UnitOfWork work,
            Outbox outbox,
            ChangeApplications applications,
            ChangeTypes types,
            ForeseeingChanges foreseeing,
            Accounts accounts,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            Numbers numbers,
            StatutoryClock deadlines,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.types = types;
        this.foreseeing = foreseeing;
        this.accounts = accounts;
        this.instances = instances;
        this.definitions = definitions;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Somebody applies. @param type code of the type @param asked what for, the day included */
    public record Apply(AccountNo account, String type, Asked asked, Party party) {}

    /** The customer or the company gives it up. */
    public record Cancel(ApplicationNo application, Version held, String reason) {}

    public Outcome<ChangeApplication> handle(Caller who, Apply command) {
        return work.perform(Act.of(who, "connection.apply-for-change"), () -> {
            Optional<ChangeType> type = types.find(command.type, clock.today());
            if (type.isEmpty()) return ChangeRefusal.NO_SUCH_TYPE.because(command.type);
            Optional<Account> account = known(who, command.account);
            if (account.isEmpty()) return ChangeRefusal.ACCOUNT_UNKNOWN.because();
            Optional<AccountNo> partner = command.asked.find("partner").map(AccountNo::new);
            if (partner.filter(no -> known(who, no).isEmpty()).isPresent())
                return ChangeRefusal.ACCOUNT_UNKNOWN.because();
            Optional<ChangeApplication> other = applications.open(command.account);
            if (other.isPresent())
                return ChangeRefusal.UNDER_WAY.because(other.get().no());
            Optional<ProcessDefinition> process = definitions.inForce(type.get().process(), clock.today());
            if (process.isEmpty()) return Outcome.refused(WorkflowRefusal.NO_PROCESS);
            return ChangePlan.complete(type.get(), command.asked, command.party)
                    .then(asked -> foreseeing.foresee(new ForeseeingChanges.Question(
                            type.get(), command.account, asked, command.party, clock.today(), asked.from())))
                    .map(foreseen -> store(who, account.get(), command, process.get(), foreseen.lines()));
        });
    }

    private Optional<Account> known(Caller who, AccountNo no) {
        return accounts.find(no)
                .filter(found -> who.scope()
                        .covers(Scope.Owner.of(found.unit(), found.customer().value())));
    }

    private ChangeApplication store(
            Caller who, Account account, Apply command, ProcessDefinition process, List<Deed.Line> lines) {
        Instant now = clock.now();
        Change<ChangeApplication> submitted = new ChangeApplication(
                        ApplicationNo.of(numbers.next("application")),
                        command.type,
                        process.key(),
                        account.unit(),
                        account.no(),
                        account.customer(),
                        who.kind() == Caller.Kind.CUSTOMER ? Channel.ONLINE : Channel.COUNTER,
                        command.asked,
                        command.party,
                        now,
                        lines,
                        new ChangeApplication.Stage.Submitted(),
                        Version.NEW)
                .submitted();
        ChangeApplication application = submitted.state();
        Change<ProcessInstance> started = ProcessInstance.start(
                application.instance(), process, application.unit(), application.data(), now, deadlines);
        applications.add(application);
        instances.add(started.state());
        outbox.publish(submitted.facts());
        outbox.publish(started.facts());
        return application.at(application.version().next());
    }

    public Outcome<ChangeApplication> handle(Caller who, Cancel command) {
        return work.perform(Act.of(who, "connection.cancel-change").because(command.reason), () -> {
            Optional<ChangeApplication> found = applications
                    .find(command.application)
                    .filter(each -> who.scope()
                            .covers(Scope.Owner.of(each.unit(), each.customer().value())));
            if (found.isEmpty()) return ChangeRefusal.UNKNOWN.because();
            if (!found.get().version().equals(command.held))
                throw new StaleState("change-application", command.application.value(), command.held);
            return found.get()
                    .cancelling(command.reason, clock.now())
                    .then(change -> stop(found.get()).map(stopped -> {
                        outbox.publish(change.facts());
                        return applications.save(change.state());
                    }));
        });
    }

    private Outcome<ProcessInstance> stop(ChangeApplication application) {
        return instances
                .held(application.instance())
                .orElseThrow()
                .cancelling(clock.now())
                .map(change -> {
                    outbox.publish(change.facts());
                    return instances.save(change.state());
                });
    }
}
