package org.wattline.application.contract.document;

import static org.wattline.application.connection.SampleConnections.STATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.wattline.application.billing.document.Renderings;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.connection.SampleConnections;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.document.Clause;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractPolicy;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractTemplateKey;
import org.wattline.domain.contract.document.DocumentKind;
import org.wattline.domain.contract.document.OfChange;
import org.wattline.domain.contract.document.Party;
import org.wattline.domain.contract.document.Preparation;
import org.wattline.domain.contract.document.SignatoryRule;
import org.wattline.domain.contract.document.Variable;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** Contracts on a store, and what prepares and signs their documents, for tests. */
public abstract class ContractPapers {
    /** The product's own template. */
    protected static final List<ContractTemplate> SHIPPED = List.of(
            template(
                    ContractForm.TEMPORARY,
                    0,
                    "author",
                    new ContractTemplate.Stage.Published("wattline", Instant.EPOCH)),
            template(
                    ContractForm.INTERRUPTIBLE,
                    0,
                    "author",
                    new ContractTemplate.Stage.Published("wattline", Instant.EPOCH)));

    static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    static final LocalDate END = LocalDate.of(2027, 1, 10);
    static final Caller CLERK = Caller.system("clerk");

    protected abstract ConnectionStore store();

    protected abstract ContractTemplates templates();

    protected abstract ContractDocuments documents();

    protected abstract ContractWatch watch();

    static ContractTemplate template(ContractForm form, int version, String author, ContractTemplate.Stage stage) {
        return new ContractTemplate(
                new ContractTemplateKey(form, version),
                form.code(),
                LocalDate.of(2026, 1, 1),
                List.of(
                        new Clause(
                                "ALL",
                                "全部",
                                "{{customer}} {{from}} {{lastDay}} {{interruptiblePower}}",
                                Optional.empty()),
                        new Clause("CO_CUSTOMER", "共同用电人", "{{coCustomer}}", Optional.of(Variable.CO_CUSTOMER)),
                        new Clause("OWNER", "产权人", "{{owner}}", Optional.of(Variable.OWNER)),
                        new Clause("DEMAND", "需量", "{{contractDemand}}", Optional.of(Variable.CONTRACT_DEMAND))),
                author,
                Instant.EPOCH,
                stage,
                Version.NEW);
    }

    static ContractPolicy policy(Optional<Integer> rollsOver) {
        return policy(rollsOver, Set.of());
    }

    /** @param needed who signs besides company and customer whatever is told */
    static ContractPolicy policy(Optional<Integer> rollsOver, Set<Party> needed) {
        ContractPolicy.Rule rule = new ContractPolicy.Rule(
                Optional.of(36),
                30,
                rollsOver,
                DAY,
                5,
                new SignatoryRule(Set.of(Party.CO_CUSTOMER, Party.OWNER), needed));
        return new ContractPolicy(
                "P",
                Span.startingOn(LocalDate.of(2000, 1, 1)),
                "test",
                Arrays.stream(ContractType.values()).collect(Collectors.toMap(type -> type, type -> rule)));
    }

    @BeforeEach
    void at_noon() {
        store().clock().set(Instant.parse("2026-03-01T04:00:00Z"));
    }

    <T> T in(Supplier<T> work) {
        return value(store().work().perform(Act.of(CLERK, "contract.test"), () -> Outcome.done(work.get())));
    }

    static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    SupplyContract contract() {
        Change<Customer> customer = Customer.register(
                new CustomerId(UUID.randomUUID()),
                Customer.Kind.PERSON,
                new PersonName("张三丰"),
                SampleConnections.certificate(),
                new PhoneNumber("13800138000"),
                STATION);
        Premises premises = Premises.register(
                        new PremisesId(UUID.randomUUID()),
                        new Address("浙江省杭州市西湖区文三路1号"),
                        STATION,
                        new AreaCode("A-3301"))
                .state();
        return in(() -> {
            AccountNo account = AccountNo.of(store().numbers().next("account"));
            store().customers().add(customer.state());
            store().premises().add(premises);
            store().accounts()
                    .add(Account.open(account, customer.state().id(), STATION, UseCategory.COMMERCE, DAY)
                            .state());
            SupplyContract drafted = SupplyContract.draft(
                    ContractNo.of(store().numbers().next("contract")),
                    account,
                    customer.state().id(),
                    premises.id(),
                    STATION,
                    ContractType.TEMPORARY,
                    DAY,
                    new Terms.Agreed(
                            Capacity.kva(100),
                            VoltageLevel.AC_380_V,
                            new TariffId("HB-TEMP"),
                            Scheme.SINGLE,
                            BasicChargeMode.NONE,
                            Optional.empty(),
                            Optional.empty(),
                            false),
                    Instant.parse("2026-01-05T01:00:00Z"));
            SupplyContract signed = value(drafted.signing(DAY)).state();
            store().contracts().add(signed);
            return signed;
        });
    }

    PreparingContracts preparing() {
        return preparing(policy(Optional.empty()));
    }

    PreparingContracts preparing(ContractPolicy policy) {
        return new PreparingContracts(
                store().work(),
                store().outbox(),
                store().contracts(),
                documents(),
                templates(),
                day -> policy,
                store().customers(),
                store().premises(),
                store().units(),
                UUID::randomUUID,
                store().clock());
    }

    SigningContracts signing(ElectronicSignatures platform) {
        return new SigningContracts(
                store().work(),
                store().outbox(),
                documents(),
                store().contracts(),
                Optional.of(platform),
                store().clock());
    }

    Outcome<ContractDocument> prepare(
            SupplyContract contract, DocumentKind kind, LocalDate from, Optional<LocalDate> until) {
        return preparing()
                .handle(
                        CLERK,
                        new PreparingContracts.Prepare(
                                contract.no(), new Preparation.Wanted(kind, from, until), Optional.empty()));
    }

    /** Made for a change of supply to 120 kVA, with an end where none was agreed. */
    Outcome<ContractDocument> forChange(
            SupplyContract contract, String change, LocalDate from, Optional<LocalDate> told) {
        List<ContractDocument> before = documents().of(contract.no());
        WritingContracts writing = new WritingContracts(
                store().outbox(), documents(), templates(), store().units(), UUID::randomUUID, store().clock());
        return store().work()
                .perform(
                        Act.of(CLERK, "contract.test"),
                        () -> Preparation.ofChange(
                                        before,
                                        from,
                                        Optional.empty(),
                                        new Preparation.Told(told, Optional.empty()),
                                        policy(Optional.empty()).of(contract.type()),
                                        larger(contract))
                                .then(ready -> writing.write(
                                        new WritingContracts.Contract(
                                                contract.no(),
                                                contract.account(),
                                                contract.customer(),
                                                contract.unit(),
                                                contract.type(),
                                                "张三丰",
                                                "文三路1号"),
                                        before.size() + 1,
                                        Preparation.kindForChange(before),
                                        ready,
                                        OfChange.waiting(change))));
    }

    static Terms.Agreed larger(SupplyContract contract) {
        Terms.Agreed agreed = contract.terms().getLast().agreed();
        return new Terms.Agreed(
                Capacity.kva(120),
                agreed.voltage(),
                agreed.tariff(),
                agreed.scheme(),
                agreed.basicCharge(),
                agreed.contractDemand(),
                agreed.powerFactor(),
                agreed.timeOfUse());
    }

    ContractDocument sign(ContractDocument document) {
        SigningContracts signing = signing(new Paperless());
        ContractDocument one = value(signing.handle(
                CLERK,
                new SigningContracts.OnPaper(document.id(), Party.CUSTOMER, "a".repeat(64), document.version())));
        return value(signing.handle(
                CLERK, new SigningContracts.OnPaper(one.id(), Party.COMPANY, "b".repeat(64), one.version())));
    }

    /** A platform that says what a test wants. */
    static final class Paperless implements ElectronicSignatures {
        Optional<Told> says = Optional.empty();
        boolean silent;

        @Override
        public Optional<Envelope> begin(ContractDocumentId document, Party party, String sha256) {
            return silent ? Optional.empty() : Optional.of(new Envelope("E-1", "https://sign.example/E-1"));
        }

        @Override
        public Optional<Told> read(Map<String, String> headers, byte[] body) {
            return says;
        }
    }

    /** Draws nothing. */
    static final class Nothing implements Renderings {
        @Override
        public byte[] pdf(String html) {
            return new byte[0];
        }

        @Override
        public String code(String text) {
            return "";
        }
    }
}
