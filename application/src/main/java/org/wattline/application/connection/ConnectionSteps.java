package org.wattline.application.connection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.wattline.application.connection.fee.ChargingFees;
import org.wattline.application.connection.fee.DeterminingFees;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.workflow.StepEffects;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.PlannedSupply;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.CannotUndo;
import org.wattline.domain.workflow.Parting;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.definition.Effect;
import org.wattline.domain.workflow.definition.Effect.Need;
import org.wattline.domain.workflow.definition.FormField.Kind;
import org.wattline.domain.workflow.definition.Step;

/** What completed steps do to connection applications. */
public final class ConnectionSteps implements StepEffects {
    /** The kind of case. */
    public static final String SUBJECT = "connection";

    /** The application is accepted. */
    public static final String ACCEPT = "ACCEPT";

    /** The area of the survey must exist and belong to the unit. */
    public static final String SURVEY = "SURVEY";

    /** The contract is signed: its document must be, on the terms that the step tells. */
    public static final String SIGN = "SIGN";

    /** Supply begins. */
    public static final String ENERGISE = "ENERGISE";

    /** All effects: supply begins for who was accepted, at a place that was surveyed, by a signed contract, through a meter that shows something. */
    public static final Set<Effect> EFFECTS = Set.of(
            new Effect(ACCEPT, true),
            new Effect(SURVEY, List.of(new Need("area", Kind.CODE)), Set.of(ACCEPT), false, Set.of()),
            new Effect(
                    SIGN,
                    List.of(new Need("signedOn", Kind.DATE), new Need("tariff", Kind.CODE)),
                    Set.of(ACCEPT),
                    false,
                    Set.of()),
            new Effect(
                            ENERGISE,
                            List.of(
                                    new Need("signedOn", Kind.DATE),
                                    new Need("tariff", Kind.CODE),
                                    new Need("meter", Kind.CODE),
                                    new Need("energisedAt", Kind.INSTANT),
                                    new Need("readingTotal", Kind.READING)),
                            Set.of(ACCEPT, SURVEY),
                            true,
                            Set.of("contractSigned", "metersAssigned", "openCommitments", "feesSettled"))
                    .lasting());

    private final AppliedFor<ConnectionApplication> applications;
    private final SurveyingSites surveying;
    private final EnergisingCustomers energising;
    private final DeterminingFees fees;
    private final KnownFacts facts;
    private final ChargingFees charging;
    private final SplittingApplications splitting;
    private final BiFunction<AnyApplication, AnyApplication, Outcome<Boolean>> dossiers;
    private final BusinessClock clock;

    /** @param dossiers brings documents and promises of the first into the second, which carries it on */
    public ConnectionSteps(
            Outbox outbox,
            Applications applications,
            SurveyingSites surveying,
            EnergisingCustomers energising,
            DeterminingFees fees,
            Set<ConnectionFacts> facts,
            ChargingFees charging,
            SplittingApplications splitting,
            BiFunction<AnyApplication, AnyApplication, Outcome<Boolean>> dossiers,
            BusinessClock clock) {
        this.applications = new AppliedFor<>(applications::find, applications::save, outbox);
        this.surveying = surveying;
        this.energising = energising;
        this.fees = fees;
        this.facts = new KnownFacts(facts);
        this.charging = charging;
        this.splitting = splitting;
        this.dossiers = dossiers;
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
    public Set<String> facts() {
        return facts.names();
    }

    @Override
    public Map<String, String> facts(ProcessInstance instance, Map<String, String> form, Set<String> wanted) {
        return facts.of(instance, form, wanted);
    }

    @Override
    public Outcome<Boolean> completed(Caller who, ProcessInstance instance, Step step, Map<String, String> form) {
        Collected collected = new Collected(instance.data());
        String effect = step.effect().orElse("");
        return applications
                .of(instance)
                .stepDone(step.code(), step.documents(instance.data()), effect.equals(ACCEPT), clock.now())
                .map(applications::store)
                .then(application -> Collected.choosesTariff(form)
                        ? energising.choose(application, collected).map(chosen -> application)
                        : Outcome.done(application))
                .then(application -> Collected.plansTransformers(form)
                        ? PlannedSupply.check(application.requested(), collected)
                                .map(planned -> application)
                        : Outcome.done(application))
                .then(application -> form.containsKey("feeAmountYuan")
                        ? charge(who, application, collected)
                        : Outcome.done(application))
                .then(application -> switch (effect) {
                    case SURVEY -> surveying.check(application, collected);
                    case SIGN -> energising.signed(application, collected);
                    case ENERGISE -> energising.energise(who, application, collected);
                    default -> Outcome.done(true);
                });
    }

    /** The fee that the step tells is the one that is due; its notice is issued. */
    private Outcome<ConnectionApplication> charge(Caller who, ConnectionApplication application, Collected collected) {
        return fees.determine(application, collected)
                .then(due -> charging.charge(application, due, who.login()))
                .map(charged -> application);
    }

    @Override
    public Outcome<Boolean> ended(Caller who, ProcessInstance instance) {
        return applications
                .of(instance)
                .completing(clock.now())
                .map(applications::store)
                .map(stored -> true);
    }

    /** Acceptance and survey left nothing behind that lasts; supply that has begun is ended by closing the account. */
    @Override
    public Outcome<Boolean> undone(Caller who, ProcessInstance instance, Step step) {
        return step.effect().filter(ENERGISE::equals).isPresent()
                ? Outcome.refused(new CannotUndo(step.code()))
                : Outcome.done(true);
    }

    @Override
    public Outcome<Boolean> cancelled(Caller who, ProcessInstance instance, String reason) {
        return applications
                .of(instance)
                .cancelling(reason, clock.now())
                .map(applications::store)
                .map(stored -> true);
    }

    /** Both are of one applicant: the same certificate. */
    @Override
    public Outcome<Boolean> joinable(ProcessInstance instance, ProcessInstance into) {
        return applications
                        .of(instance)
                        .applicant()
                        .certificate()
                        .equals(applications.of(into).applicant().certificate())
                ? Outcome.done(true)
                : Outcome.refused(ConnectionRefusal.OTHER_APPLICANT);
    }

    @Override
    public Outcome<Parting> split(Caller who, ProcessInstance instance, Map<String, String> part) {
        return splitting.split(applications.of(instance), instance.data(), part);
    }

    /** What was handed in and promised goes along; fees are given back for this reason. */
    @Override
    public Outcome<Boolean> joined(Caller who, ProcessInstance instance, ProcessInstance into, String reason) {
        return dossiers.apply(applications.of(instance), applications.of(into))
                .then(brought -> cancelled(who, instance, reason));
    }
}
