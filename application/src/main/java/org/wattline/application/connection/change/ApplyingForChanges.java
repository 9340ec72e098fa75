package org.wattline.application.connection.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.connection.channel.ApplicationChannels;
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
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangePlan;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.connection.change.HolderRefusal;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.connection.channel.ApplicationChannel;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Together;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.WorkflowRefusal;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** Takes in applications for changes of supply (变更用电受理), at the counter or from any channel online, starts their processes, and cancels them. */
public final class ApplyingForChanges {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final ChangeApplications applications;
    private final ChangeTypes types;
    private final ForeseeingChanges foreseeing;
    private final UndoingChanges undoing;
    private final Accounts accounts;
    private final ApplicationChannels channels;
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
            UndoingChanges undoing,
            Accounts accounts,
            ApplicationChannels channels,
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
        this.undoing = undoing;
        this.accounts = accounts;
        this.channels = channels;
        this.instances = instances;
        this.definitions = definitions;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Somebody applies.
     *
     * @param type code of the type
     * @param channel where it was filled in, if that is told
     * @param asked what for, the day included
     */
    public record Apply(AccountNo account, String type, Optional<ChannelCode> channel, Asked asked, Party party) {
        /** Online without saying where, or at the counter. */
        public Apply(AccountNo account, String type, Asked asked, Party party) {
            this(account, type, Optional.empty(), asked, party);
        }
    }

    /** The customer or the company gives it up. */
    public record Cancel(ApplicationNo application, Version held, String reason) {}

    public Outcome<ChangeApplication> handle(Caller who, Apply command) {
        return work.perform(Act.of(who, "connection.apply-for-change"), () -> {
            Outcome<ChangeType> type = types.find(command.type, clock.today())
                    .map(Outcome::done)
                    .orElseGet(() -> ApplyingRefusal.NO_SUCH_TYPE.because(command.type));
            Outcome<Account> account = account(who, command);
            Outcome<ApplicationChannel> channel = channels.chosen(who, command.channel, clock.today());
            List<Refusal> faults = new ArrayList<>(faults(type, account, channel));
            if (type instanceof Outcome.Done<ChangeType>(ChangeType known))
                faults.addAll(foreseeing.tooLate(known, clock.today(), command.asked.from()));
            return Together.with(faults, foresee(type, account, command))
                    .then(foreseen -> Together.both(
                            type,
                            channel,
                            (each, by) -> process(by, each, command, foreseen)
                                    .then(process ->
                                            account.map(known -> store(by, known, command, process, foreseen)))));
        });
    }

    /** The account that changes, where the caller may know of it and of the other one that takes part. */
    private Outcome<Account> account(Caller who, Apply command) {
        Outcome<Account> account =
                known(who, command.account).map(Outcome::done).orElseGet(ApplyingRefusal.ACCOUNT_UNKNOWN::because);
        List<Refusal> unknown = command.asked.find("partner").map(AccountNo::new).stream()
                .filter(no -> known(who, no).isEmpty())
                .map(HolderRefusal.PARTNER_UNKNOWN::about)
                .toList();
        return Together.both(account, Together.with(unknown, Outcome.done(true)), (known, both) -> Outcome.done(known));
    }

    /** What stands against the application whatever it asks for. */
    private List<Refusal> faults(
            Outcome<ChangeType> type, Outcome<Account> account, Outcome<ApplicationChannel> channel) {
        List<Refusal> faults = new ArrayList<>(Together.of(type));
        faults.addAll(Together.of(account));
        if (account instanceof Outcome.Done<Account>(Account known))
            applications.open(known.no()).ifPresent(other -> faults.add(ApplyingRefusal.UNDER_WAY.about(other.no())));
        faults.addAll(Together.of(channel));
        return faults;
    }

    private Outcome<ForeseeingChanges.Foreseen> foresee(
            Outcome<ChangeType> type, Outcome<Account> account, Apply command) {
        return Together.both(
                account,
                type.then(each -> ChangePlan.complete(each, command.asked, command.party)),
                (known, asked) -> type.then(each -> foreseeing.foresee(new ForeseeingChanges.Question(
                        each, known.no(), asked, command.party, clock.today(), asked.from()))));
    }

    /** Of the processes meant for such a change, the one of the highest priority. */
    private Outcome<ProcessDefinition> process(
            ApplicationChannel channel, ChangeType type, Apply command, ForeseeingChanges.Foreseen foreseen) {
        Map<String, String> data = new TreeMap<>(foreseen.supplied());
        data.putAll(ChangeApplication.data(command.type, command.account, channel.code(), command.asked));
        return definitions.serving(type.process(), clock.today()).stream()
                .filter(each -> each.subject().equals(ChangeSteps.SUBJECT))
                .filter(each -> each.applies(data))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(WorkflowRefusal.NO_PROCESS));
    }

    private Optional<Account> known(Caller who, AccountNo no) {
        return accounts.find(no)
                .filter(found -> who.scope()
                        .covers(Scope.Owner.of(found.unit(), found.customer().value())));
    }

    private ChangeApplication store(
            ApplicationChannel channel,
            Account account,
            Apply command,
            ProcessDefinition process,
            ForeseeingChanges.Foreseen foreseen) {
        Instant now = clock.now();
        Change<ChangeApplication> submitted = new ChangeApplication(
                        ApplicationNo.of(numbers.next("application")),
                        command.type,
                        process.key(),
                        account.unit(),
                        account.no(),
                        account.customer(),
                        channel.code(),
                        command.asked,
                        command.party,
                        now,
                        foreseen.lines(),
                        List.of(),
                        new ChangeApplication.Stage.Submitted(),
                        Version.NEW)
                .submitted();
        ChangeApplication application = submitted.state();
        Map<String, String> data = new TreeMap<>(foreseen.supplied());
        data.putAll(application.data());
        Change<ProcessInstance> started =
                ProcessInstance.start(application.instance(), process, application.unit(), data, now, deadlines);
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
            if (found.isEmpty()) return ApplyingRefusal.UNKNOWN.because();
            if (!found.get().version().equals(command.held))
                throw new StaleState("change-application", command.application.value(), command.held);
            return undoing.undo(found.get())
                    .then(open -> open.cancelling(command.reason, clock.now()))
                    .then(change -> stop(found.get()).map(stopped -> {
                        outbox.publish(change.facts());
                        return applications.save(change.state());
                    }));
        });
    }

    /** Its case ends with it, unless all was filed already. */
    private Outcome<ProcessInstance> stop(ChangeApplication application) {
        ProcessInstance running = instances.held(application.instance()).orElseThrow();
        if (application.stage() instanceof ChangeApplication.Stage.Completed) return Outcome.done(running);
        return running.cancelling(clock.now()).map(change -> {
            outbox.publish(change.facts());
            return instances.save(change.state());
        });
    }
}
