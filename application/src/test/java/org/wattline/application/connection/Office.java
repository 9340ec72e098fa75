package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.connection.SampleConnections.DEADLINES;
import static org.wattline.application.connection.SampleConnections.STATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.wattline.application.connection.commitment.CommitmentLetters;
import org.wattline.application.connection.commitment.DocumentPolicies;
import org.wattline.application.connection.commitment.KeepingPromises;
import org.wattline.application.connection.fee.FeeFacts;
import org.wattline.application.connection.signing.SignedContracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.metering.arrangement.ArrangingPoints;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.application.tariff.SamplePrices;
import org.wattline.application.workflow.ClaimingTasks;
import org.wattline.application.workflow.CompletingTasks;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.definition.ShippedProcesses;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Assignment;
import org.wattline.domain.access.CustomerLogin;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.commitment.DocumentPolicy;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Feeder;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.TransformerArea;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.definition.StepCode;

/** A station's office at work on one store: its people, its use cases. */
final class Office {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    final ConnectionStore store;
    final ApplyingForConnections applying;
    final HandlingApplications handling;
    final ClaimingTasks claiming;
    final CompletingTasks completing;
    final ConnectionSteps effects;
    final FeeDesk fees;
    final ToldPlans plans = new ToldPlans();
    private final SignedContracts signing;

    /** Most bytes of a file here. */
    static final int LARGEST = 1000;

    /** Files of PDF, and promises of ten days. */
    static final DocumentPolicies DOCUMENTS = day -> new DocumentPolicy(
            "D",
            Span.startingOn(START),
            "",
            LARGEST,
            List.of(
                    new DocumentPolicy.Type("application/pdf", "255044462d"),
                    new DocumentPolicy.Type("image/png", "89504e47")),
            10);

    Office(ConnectionStore store) {
        this(store, new NoLetters());
    }

    /** @param letters where promises of documents are kept */
    Office(ConnectionStore store, CommitmentLetters letters) {
        this(store, letters, new SignedContracts(new NothingPrepared(), new NoPapers()));
    }

    /** @param signing what was signed before supply begins */
    Office(ConnectionStore store, CommitmentLetters letters, SignedContracts signing) {
        this.store = store;
        this.signing = signing;
        Posts posts = new Posts(store.staff());
        ShippedProcesses processes = new ShippedProcesses(List.of(SampleConnections.process()));
        applying = new ApplyingForConnections(
                store.work(),
                store.outbox(),
                store.applications(),
                store.instances(),
                processes,
                store.units(),
                SampleConnections.CHANNELS,
                store.numbers(),
                DEADLINES,
                store.clock());
        handling = new HandlingApplications(
                store.work(),
                store.outbox(),
                store.applications(),
                store.instances(),
                new KeepingPromises(letters, DOCUMENTS, store.outbox(), store.clock()),
                store.clock());
        claiming = new ClaimingTasks(store.work(), store.outbox(), store.instances(), posts, store.clock());
        fees = new FeeDesk(store, plans);
        effects = new ConnectionSteps(
                store.outbox(),
                store.applications(),
                new SurveyingSites(store.network()),
                energising(),
                fees.determining,
                Set.of(
                        new FeeFacts(fees.charging, fees.determining, store.applications()::find),
                        new BeginningFacts(store.instances(), plans, signing, store.meters(), store.clock())),
                fees.charging,
                new SplittingApplications(store.outbox(), store.applications(), store.numbers(), store.clock()),
                (from, into) -> Outcome.done(true),
                store.clock());
        completing = new CompletingTasks(
                store.work(),
                store.outbox(),
                store.instances(),
                processes,
                posts,
                List.of(effects),
                DEADLINES,
                store.clock());
        prepare();
    }

    private EnergisingCustomers energising() {
        return new EnergisingCustomers(
                store.outbox(),
                store.applications(),
                store.customers(),
                store.accounts(),
                store.premises(),
                store.contracts(),
                new Entitlements(SamplePrices.of("ZJ-RES-ANNUAL", "HB-2026-01"), WorkingCalendar::weekendsOnly),
                plans,
                signing,
                new FirstInstallation(
                        new OpeningMeteringPoints(store.work(), store.points(), store.numbers(), store.outbox()),
                        new InstallingMeters(
                                store.work(),
                                store.points(),
                                store.meters(),
                                store.readings(),
                                point -> Optional.empty(),
                                store.clock(),
                                store.outbox()),
                        plans),
                new FirstEquipment(
                        new KeepingEquipment(
                                store.work(),
                                store.equipment(),
                                store.accounts(),
                                day -> Optional.empty(),
                                store.outbox(),
                                store.clock(),
                                UUID::randomUUID),
                        plans),
                new FirstPlaces(
                        new ArrangingPoints(
                                store.work(),
                                store.points(),
                                store.places(),
                                store.equipment(),
                                store.outbox(),
                                store.clock()),
                        store.equipment()),
                store.logins(),
                store.numbers(),
                UUID::randomUUID,
                store.clock());
    }

    private void prepare() {
        in(() -> {
            if (store.units().find(STATION).isEmpty())
                store.units()
                        .add(new Unit(
                                STATION,
                                UnitLevel.STATION,
                                List.of(new Unit.Naming(Text.of("所", "Station"), START, Instant.EPOCH)),
                                Span.startingOn(START),
                                Version.NEW));
            store.network()
                    .put(
                            List.of(new Feeder(
                                    new FeederCode("F-1"), "1号线", VoltageLevel.AC_10_KV, "城西变", STATION, Version.NEW)),
                            List.of(area("A-3301", STATION), area("A-9999", new UnitPath("/42/4201"))));
            return true;
        });
    }

    private static TransformerArea area(String code, UnitPath unit) {
        return new TransformerArea(
                new AreaCode(code), code, new FeederCode("F-1"), Capacity.kva(400), unit, Version.NEW);
    }

    /** Somebody new who holds positions at a unit. */
    Caller employee(UnitPath unit, String... positions) {
        Login login = new Login("e" + UUID.randomUUID().toString().substring(0, 8));
        List<Assignment> held = java.util.Arrays.stream(positions)
                .map(code -> Assignment.of(new PositionCode(code), unit, Span.startingOn(START), Instant.EPOCH))
                .toList();
        in(() -> {
            store.staff()
                    .add(new StaffAccount(
                            new AccountId(UUID.randomUUID()), login, new StaffName("王五"), unit, held, Version.NEW));
            return true;
        });
        return new Caller(login.value(), Caller.Kind.STAFF, unit, Set.of(), Set.of(), Caller.Origin.INTERNAL);
    }

    Caller everybody() {
        return employee(STATION, "CLERK", "SURVEYOR", "FITTER");
    }

    /** Somebody with an own login who is no customer yet. */
    Caller applicant() {
        CustomerLogin login = CustomerLogin.open(
                        new AccountId(UUID.randomUUID()),
                        new Login("c" + UUID.randomUUID().toString().substring(0, 8)),
                        STATION)
                .state();
        in(() -> {
            store.logins().add(login);
            return true;
        });
        return customer(login.id().toString(), Set.of());
    }

    static Caller customer(String login, Set<UUID> customers) {
        return new Caller(
                login, Caller.Kind.CUSTOMER, STATION, new HashSet<>(customers), Set.of(), Caller.Origin.INTERNAL);
    }

    /** A meter that was allocated to work. */
    String meter() {
        AssetNo no =
                new AssetNo("M" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT));
        in(() -> {
            store.meters()
                    .add(new Meter(
                            no,
                            STATION,
                            "DDZY102",
                            List.of(Dial.usual(Register.ACTIVE_IMPORT)),
                            MeterState.ALLOCATED,
                            Version.NEW));
            return true;
        });
        return no.value();
    }

    ConnectionApplication submitted(Caller who) {
        return submitted(who, SampleConnections.application());
    }

    ConnectionApplication submitted(Caller who, ApplyingForConnections.Apply command) {
        ConnectionApplication application = value(applying.handle(who, command));
        value(handling.handle(
                who,
                new HandlingApplications.HandIn(
                        application.no(), "ID_DOCUMENT", "id.jpg", "image/jpeg", 1000, "a".repeat(64), false)));
        return application;
    }

    Task task(ConnectionApplication application, String step) {
        return instance(application).current(new StepCode(step)).orElseThrow();
    }

    ProcessInstance instance(ConnectionApplication application) {
        return store.instances().find(application.instance()).orElseThrow();
    }

    /** Claims and completes the current task of a step. */
    Outcome<ProcessInstance> complete(
            ConnectionApplication application, String step, Caller who, Map<String, String> form) {
        Task task = task(application, step);
        return claiming.handle(who, new ClaimingTasks.Claim(task.no()))
                .then(claimed -> completing.handle(who, new CompletingTasks.Complete(task.no(), form)));
    }

    /** Completes the steps one after the other. */
    void complete(ConnectionApplication application, Caller who, String meter, String... steps) {
        for (String step : steps) value(complete(application, step, who, SampleConnections.form(step, meter)));
    }

    ConnectionApplication read(ConnectionApplication application) {
        return store.applications().find(application.no()).orElseThrow();
    }

    List<String> factsOf(String subject) {
        return store.feed().after("0", 100_000).stream()
                .filter(event -> event.subject().equals(subject))
                .map(event -> event.type())
                .toList();
    }

    <T> T in(Supplier<T> work) {
        return value(store.work()
                .perform(Act.of(Caller.system("tester"), "connection.test"), () -> Outcome.done(work.get())));
    }

    static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) ->
                throw new AssertionError("refused: " + why + " " + why.title().en());
        };
    }

    static void refused(Outcome<?> outcome, Refusal why) {
        assertThat(outcome).isEqualTo(Outcome.refused(why));
    }

    static <R extends Refusal> R refused(Outcome<?> outcome, Class<R> kind) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return kind.cast(((Outcome.Refused<?>) outcome).why());
    }

    static <T> Optional<T> none() {
        return Optional.empty();
    }
}
