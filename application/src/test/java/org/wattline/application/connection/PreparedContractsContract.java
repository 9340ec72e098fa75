package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.connection.Office.refused;
import static org.wattline.application.connection.Office.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.signing.CancelledContracts;
import org.wattline.application.connection.signing.PreparedContracts;
import org.wattline.application.connection.signing.PreparingSupplyContracts;
import org.wattline.application.connection.signing.SignedContracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.ContractTemplates;
import org.wattline.application.contract.document.SigningContracts;
import org.wattline.application.contract.document.WritingContracts;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.StaleState;
import org.wattline.application.tariff.SamplePrices;
import org.wattline.application.workflow.ClaimingTasks;
import org.wattline.application.workflow.CompletingTasks;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.signing.PreparedContract;
import org.wattline.domain.connection.signing.SignedTermsDiffer;
import org.wattline.domain.connection.signing.SigningRefusal;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.document.Clause;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractPolicy;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractTemplateKey;
import org.wattline.domain.contract.document.Party;
import org.wattline.domain.contract.document.SignatoryRule;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskState;

/** A contract is signed before supply begins, and it is that contract which begins then. */
public abstract class PreparedContractsContract {
    /** The product's own template. */
    protected static final List<ContractTemplate> SHIPPED = List.of(new ContractTemplate(
            new ContractTemplateKey(ContractForm.RESIDENTIAL, 0),
            "居民供用电合同",
            LocalDate.of(2026, 1, 1),
            List.of(new Clause(
                    "ALL",
                    "全部",
                    "{{contractNo}} {{accountNo}} {{customer}} {{address}} {{from}} {{voltage}} {{tariff}} {{timeOfUse}}",
                    Optional.empty())),
            "author",
            Instant.EPOCH,
            new ContractTemplate.Stage.Published("wattline", Instant.EPOCH),
            Version.NEW));

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Terms.Agreed AGREED = agreed(Capacity.kva(8), false);

    private Office office;
    private Caller clerk;
    private Caller applicant;

    protected abstract ConnectionStore store();

    protected abstract PreparedContracts prepared();

    protected abstract ContractDocuments documents();

    protected abstract ContractTemplates templates();

    @BeforeEach
    void open() {
        store().clock().set(Instant.parse("2026-03-01T03:00:00Z"));
        office = new Office(store(), new NoLetters(), new SignedContracts(prepared(), documents()));
        clerk = office.everybody();
        applicant = office.applicant();
    }

    @Test
    void a_prepared_contract_is_kept_once_for_its_application() {
        ConnectionApplication application = accepted();
        ContractDocument document = value(prepare(application, AGREED));
        PreparedContract kept = kept(application);
        assertThat(kept.numbers().contract()).isEqualTo(document.contract());
        assertThat(kept.numbers().account()).isEqualTo(document.account());
        assertThat(kept.numbers().customer()).isEqualTo(document.customer());
        assertThat(kept.stage()).isEqualTo(new PreparedContract.Stage.Waiting());
        assertThat(store().contracts().find(document.contract())).isEmpty();
        assertThat(document.values().clear()).contains("customer=张三丰", "capacity=8", "from=2026-03-01");
        assertThatThrownBy(() -> office.in(() -> prepared().add(kept))).isInstanceOf(AlreadyThere.class);
        PreparedContract begun = value(kept.begun(DAY));
        assertThat(office.in(() -> {
                            assertThat(prepared().find(application.no())).contains(kept);
                            return prepared().save(begun);
                        })
                        .stage())
                .isEqualTo(new PreparedContract.Stage.Begun(DAY));
        assertThat(kept(application).stage()).isEqualTo(new PreparedContract.Stage.Begun(DAY));
        assertThatThrownBy(() -> office.in(() -> prepared().save(begun))).isInstanceOf(StaleState.class);
    }

    @Test
    void it_says_what_was_applied_for_and_what_the_rules_give() {
        ConnectionApplication submitted = office.submitted(applicant);
        refused(prepare(submitted, AGREED), ConnectionRefusal.NOT_ACCEPTED);
        ConnectionApplication application = accepted();
        refused(prepare(application, agreed(Capacity.kva(16), false)), SigningRefusal.NOT_AS_APPLIED);
        refused(
                preparing()
                        .handle(
                                clerk,
                                new PreparingSupplyContracts.Prepare(
                                        application.no(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())),
                SigningRefusal.TERMS_NOT_TOLD);
        assertThat(prepared().find(application.no())).isEmpty();
    }

    @Test
    void supply_begins_with_the_contract_that_was_signed_and_on_its_terms_only() {
        ConnectionApplication application = accepted();
        ContractDocument first = value(prepare(application, agreed(Capacity.kva(8), true)));
        office.complete(application, clerk, "", "SURVEY", "CONTRACT");
        store().clock().advance(Duration.ofHours(2));
        String meter = office.meter();
        refused(energise(application, meter), SigningRefusal.NOT_SIGNED);
        sign(first);
        SignedTermsDiffer differ = refused(energise(application, meter), SignedTermsDiffer.class);
        assertThat(differ.differences())
                .extracting(each -> each.term() + " " + each.signed().orElse("") + " "
                        + each.begun().orElse(""))
                .containsExactly("timeOfUse 执行 不执行");
        ContractDocument second = sign(value(prepare(application, AGREED)));
        assertThat(second.contract()).isEqualTo(first.contract());
        assertThat(second.number()).isEqualTo(2);
        value(energise(application, meter));

        ConnectionApplication.Stage.Energised supply =
                office.read(application).supply().orElseThrow();
        assertThat(supply.contract()).isEqualTo(second.contract());
        assertThat(supply.account()).isEqualTo(second.account());
        assertThat(supply.customer()).isEqualTo(second.customer());
        SupplyContract contract = store().contracts().find(supply.contract()).orElseThrow();
        assertThat(contract.stage()).isEqualTo(new SupplyContract.Stage.InForce(DAY, DAY));
        assertThat(contract.terms().getLast().agreed()).isEqualTo(AGREED);
        assertThat(store().contracts().of(supply.account())).containsExactly(contract);
        assertThat(kept(application).stage()).isEqualTo(new PreparedContract.Stage.Begun(DAY));
        refused(prepare(application, AGREED), ConnectionRefusal.ENERGISED);
    }

    @Test
    void a_paper_is_for_its_days() {
        ConnectionApplication application = accepted();
        sign(value(preparing()
                .handle(
                        clerk,
                        new PreparingSupplyContracts.Prepare(
                                application.no(),
                                Optional.of(ContractType.RESIDENTIAL),
                                Optional.of(AGREED),
                                Optional.of(DAY.plusDays(1)),
                                Optional.empty(),
                                Optional.empty()))));
        office.complete(application, clerk, "", "SURVEY", "CONTRACT");
        store().clock().advance(Duration.ofHours(2));
        refused(energise(application, office.meter()), SigningRefusal.NOT_ITS_DAYS);
    }

    @Test
    void a_customer_who_was_registered_in_the_meantime_owns_the_paper() {
        ConnectionApplication application = accepted();
        ContractDocument document = sign(value(prepare(application, AGREED)));
        ConnectionApplication other = office.submitted(
                applicant, SampleConnections.application(application.applicant().certificate()));
        office.complete(other, clerk, "", "ACCEPT", "SURVEY", "CONTRACT");
        office.complete(application, clerk, "", "SURVEY", "CONTRACT");
        store().clock().advance(Duration.ofHours(2));
        office.complete(other, clerk, office.meter(), "METER");
        value(energise(application, office.meter()));
        ConnectionApplication.Stage.Energised first =
                office.read(other).supply().orElseThrow();
        ConnectionApplication.Stage.Energised second =
                office.read(application).supply().orElseThrow();
        assertThat(second.customer()).isEqualTo(first.customer()).isNotEqualTo(document.customer());
        assertThat(documents().find(document.id()).orElseThrow().customer()).isEqualTo(first.customer());
    }

    @Test
    void an_application_that_is_given_up_takes_its_contract_along() {
        ConnectionApplication application = accepted();
        ContractDocument document = value(prepare(application, AGREED));
        ConnectionApplication held = office.read(application);
        value(office.handling.handle(
                clerk, new HandlingApplications.Cancel(held.no(), held.version(), "moves elsewhere")));
        CancelledContracts cancelled =
                new CancelledContracts(store().work(), store().outbox(), prepared(), documents(), store().clock());
        EventFeed.Recorded event = store().feed().after("0", 100_000).stream()
                .filter(each -> cancelled.types().contains(each.type())
                        && each.subject().equals(application.no().value()))
                .findFirst()
                .orElseThrow();
        for (int told = 0; told < 2; told++) cancelled.on(event);
        assertThat(kept(application).stage()).isEqualTo(new PreparedContract.Stage.GivenUp(DAY));
        assertThat(documents().find(document.id()).orElseThrow().stage())
                .isInstanceOf(ContractDocument.Stage.Revoked.class);
        assertThat(office.factsOf(application.no().value())).containsOnlyOnce("connection.contract-given-up");
        refused(prepare(application, AGREED), ConnectionRefusal.CLOSED);
    }

    private ConnectionApplication accepted() {
        ConnectionApplication application = office.submitted(applicant);
        office.complete(application, clerk, "", "ACCEPT");
        return application;
    }

    private PreparedContract kept(ConnectionApplication application) {
        ApplicationNo no = application.no();
        return prepared().find(no).orElseThrow();
    }

    /** Whoever holds the task tries until it is done. */
    private Outcome<?> energise(ConnectionApplication application, String meter) {
        Task task = office.task(application, "METER");
        if (task.state() == TaskState.READY) value(office.claiming.handle(clerk, new ClaimingTasks.Claim(task.no())));
        return office.completing.handle(
                clerk, new CompletingTasks.Complete(task.no(), SampleConnections.form("METER", meter)));
    }

    private Outcome<ContractDocument> prepare(ConnectionApplication application, Terms.Agreed terms) {
        return preparing()
                .handle(
                        clerk,
                        new PreparingSupplyContracts.Prepare(
                                application.no(),
                                Optional.empty(),
                                Optional.of(terms),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private ContractDocument sign(ContractDocument document) {
        SigningContracts signing = new SigningContracts(
                store().work(), store().outbox(), documents(), store().contracts(), Optional.empty(), store().clock());
        ContractDocument one = value(signing.handle(
                clerk,
                new SigningContracts.OnPaper(document.id(), Party.CUSTOMER, "a".repeat(64), document.version())));
        return value(signing.handle(
                clerk, new SigningContracts.OnPaper(one.id(), Party.COMPANY, "b".repeat(64), one.version())));
    }

    private PreparingSupplyContracts preparing() {
        ContractPolicy.Rule rule =
                new ContractPolicy.Rule(Optional.empty(), 30, Optional.empty(), DAY, 5, SignatoryRule.NOBODY);
        ContractPolicy policy = new ContractPolicy(
                "P",
                Span.startingOn(LocalDate.of(2000, 1, 1)),
                "test",
                Arrays.stream(ContractType.values()).collect(Collectors.toMap(type -> type, type -> rule)));
        return new PreparingSupplyContracts(
                store().work(),
                store().applications(),
                prepared(),
                documents(),
                new WritingContracts(
                        store().outbox(), documents(), templates(), store().units(), UUID::randomUUID, store().clock()),
                day -> policy,
                new Entitlements(SamplePrices.of("ZJ-RES-ANNUAL", "HB-2026-01"), WorkingCalendar::weekendsOnly),
                office.plans,
                store().customers(),
                store().numbers(),
                UUID::randomUUID,
                store().clock());
    }

    private static Terms.Agreed agreed(Capacity capacity, boolean timeOfUse) {
        return new Terms.Agreed(
                capacity,
                VoltageLevel.AC_220_V,
                new TariffId("ZJ-RES-ANNUAL"),
                Scheme.SINGLE,
                BasicChargeMode.NONE,
                Optional.empty(),
                Optional.empty(),
                timeOfUse);
    }
}
