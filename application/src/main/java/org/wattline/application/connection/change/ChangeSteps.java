package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.application.connection.AppliedFor;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.connection.KnownFacts;
import org.wattline.application.connection.fee.ChargingFees;
import org.wattline.application.connection.fee.DeterminingFees;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.connection.signing.SignedChanges;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.workflow.StepEffects;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.connection.plan.FeedsOfPlan;
import org.wattline.domain.connection.plan.SupplyPlan;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.workflow.CaseRefusal;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.definition.Effect;
import org.wattline.domain.workflow.definition.FormField.Kind;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;

/** What completed steps do to change applications: the step that carries one out does all of its deeds, or none. */
public final class ChangeSteps implements StepEffects {
    /** The kind of case. */
    public static final String SUBJECT = "change";

    /** The change is carried out. */
    public static final String CARRY_OUT = "CARRY_OUT";

    /** All is signed that the change alters in contracts, on the terms to which it comes. */
    public static final String SIGN = "SIGN";

    /** What processes of changes may use; what carrying out needs beside depends on the types of changes: {@link SheetsOfChanges}. */
    public static final Set<Effect> EFFECTS = Set.of(
            new Effect(SIGN, List.of(new Effect.Need("signedOn", Kind.DATE)), Set.of(), false, Set.of()),
            new Effect(CARRY_OUT, true).lasting());

    private final AppliedFor<ChangeApplication> applications;
    private final KnownFacts facts;
    private final SupplyPlans plans;
    private final DeterminingFees fees;
    private final ChargingFees charging;
    private final ChangeTypes types;
    private final ForeseeingChanges foreseeing;
    private final CarryingOutChanges carrying;
    private final CheckingMeters checking;
    private final PapersOfChanges papers;
    private final SignedChanges signing;
    private final UndoingChanges undoing;
    private final BusinessClock clock;

    public ChangeSteps(
            Outbox outbox,
            ChangeApplications applications,
            Set<ConnectionFacts> facts,
            SupplyPlans plans,
            DeterminingFees fees,
            ChargingFees charging,
            ChangeTypes types,
            ForeseeingChanges foreseeing,
            CarryingOutChanges carrying,
            CheckingMeters checking,
            PapersOfChanges papers,
            SignedChanges signing,
            UndoingChanges undoing,
            BusinessClock clock) {
        this.applications = new AppliedFor<>(applications::find, applications::save, outbox);
        this.facts = new KnownFacts(facts);
        this.plans = plans;
        this.fees = fees;
        this.charging = charging;
        this.types = types;
        this.foreseeing = foreseeing;
        this.carrying = carrying;
        this.checking = checking;
        this.papers = papers;
        this.signing = signing;
        this.undoing = undoing;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Set<Effect> effects() {
        return EFFECTS;
    }

    @Override
    public Set<Effect> effects(ProcessDefinition process) {
        Set<Effect> effects = new HashSet<>(EFFECTS);
        effects.removeIf(effect -> effect.name().equals(CARRY_OUT));
        effects.add(SheetsOfChanges.carryingOut(process, types.all()));
        return effects;
    }

    @Override
    public Set<String> facts() {
        return facts.names();
    }

    @Override
    public Map<String, String> facts(ProcessInstance instance, Map<String, String> form, Set<String> wanted) {
        return facts.of(instance, form, wanted);
    }

    @Override
    public Outcome<Boolean> completed(Caller who, ProcessInstance instance, Step step, Map<String, String> form) {
        return applications
                .of(instance)
                .having(step.documents(instance.data()))
                .then(application -> form.containsKey("feeAmountYuan")
                        ? charge(who, application, new Collected(instance.data()))
                        : Outcome.done(application))
                .then(application -> switch (step.effect().orElse("")) {
                    case SIGN ->
                        papers.of(application)
                                .then(found -> signing.check(
                                        application.no(), found.papers(), new Collected(instance.data()).signedOn()));
                    case CARRY_OUT -> carryOut(who, application, Asked.of(new TreeMap<>(instance.data())));
                    default -> Outcome.done(true);
                });
    }

    /** The fee that the step tells is the one that is due; its notice is issued. */
    private Outcome<ChangeApplication> charge(Caller who, ChangeApplication application, Collected collected) {
        return fees.determine(application, collected)
                .then(due -> charging.charge(application, due, who.login()))
                .map(charged -> application);
    }

    /** Where there is a confirmed plan, what comes of it is what the plan says (CON-176), and by its sources (CON-171). */
    private Outcome<Boolean> carryOut(Caller who, ChangeApplication application, Asked found) {
        LocalDate applied = Zone.day(application.submittedAt());
        ChangeType type = types.find(application.type(), applied).orElseThrow();
        LocalDate on = found.find("at")
                .map(at -> Zone.day(OffsetDateTime.parse(at).toInstant()))
                .or(() -> found.find("effectiveOn").map(LocalDate::parse))
                .orElseGet(() -> wanted(application, found));
        if (on.isBefore(application.asked().from()))
            return ApplyingRefusal.BEFORE_WANTED.because(application.asked().from());
        Optional<SupplyPlan> plan = plans.agreed(application.no());
        Asked told = plan.flatMap(FeedsOfPlan::of)
                .map(planned -> found.with("feeds", planned.text()))
                .orElse(found);
        return foreseeing
                .foresee(new ForeseeingChanges.Question(
                        type, application.account(), told, application.party(), applied, on))
                .then(foreseen -> plan.map(agreed -> agreed.holding(foreseen.then()))
                        .orElseGet(() -> Outcome.done(foreseen.then()))
                        .map(held -> foreseen))
                .then(foreseen -> carrying.carryOut(who, foreseen.deeds(), found, on, signing.numbers(application.no()))
                        .then(opened -> signing.begin(application.no(), foreseen.papers(), on)
                                .map(begun -> opened))
                        .then(opened -> checking.check(application.account(), opened, foreseen.deeds(), on)
                                .map(counted -> opened))
                        .then(opened -> application.carriedOut(
                                on,
                                foreseen.lines(),
                                type.effect().lasts() ? application.asked().until() : Optional.empty(),
                                opened))
                        .map(applications::store))
                .map(stored -> true);
    }

    /** Where nobody tells when it was done: on the day that was applied for, or on that of the signature where that is later. */
    private static LocalDate wanted(ChangeApplication application, Asked found) {
        LocalDate from = application.asked().from();
        return found.find("signedOn")
                .map(LocalDate::parse)
                .filter(from::isBefore)
                .orElse(from);
    }

    @Override
    public Outcome<Boolean> ended(Caller who, ProcessInstance instance) {
        return applications
                .of(instance)
                .completing(clock.now())
                .map(applications::store)
                .map(stored -> true);
    }

    /** What was carried out ahead of its day is undone; from that day on it takes a change of its own. */
    @Override
    public Outcome<Boolean> undone(Caller who, ProcessInstance instance, Step step) {
        return step.effect().filter(CARRY_OUT::equals).isEmpty()
                ? Outcome.done(true)
                : undoing.undo(applications.of(instance)).map(open -> true);
    }

    /** An account has one change under way (CON-24), so that there is never another one of the same to carry it on. */
    @Override
    public Outcome<Boolean> joinable(ProcessInstance instance, ProcessInstance into) {
        return Outcome.refused(CaseRefusal.NEVER_JOINED);
    }

    @Override
    public Outcome<Boolean> cancelled(Caller who, ProcessInstance instance, String reason) {
        return applications
                .of(instance)
                .cancelling(reason, clock.now())
                .map(applications::store)
                .map(stored -> true);
    }
}
