package org.wattline.application.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.connection.SampleConnections.STATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.document.Clause;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentRefusal;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractNotice;
import org.wattline.domain.contract.document.ContractPolicy;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractTemplateKey;
import org.wattline.domain.contract.document.DocumentKind;
import org.wattline.domain.contract.document.InterruptibleAnnex;
import org.wattline.domain.contract.document.Party;
import org.wattline.domain.contract.document.Preparation;
import org.wattline.domain.contract.document.Signatories;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.UnitPrice;

/** What the ports of contracts' documents promise, and what their commands do. */
public abstract class ContractDocumentsContract extends ContractPapers {
    @Test
    void a_document_is_kept_as_it_was_and_its_words_come_out_again() {
        SupplyContract contract = contract();
        ContractDocument made = value(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.of(END)));
        assertThat(documents().find(made.id())).contains(made);
        ContractDocument signed = sign(made);
        assertThat(documents().of(contract.no())).containsExactly(signed);
        assertThat(new ShowingContracts(documents(), templates(), new Nothing()).intact(signed))
                .isTrue();
        assertThat(signed.values().clear()).contains("customer=张三丰", "lastDay=2027-01-09");
        assertThat(documents()
                        .list(
                                new Scope(Optional.of(STATION), Optional.empty()),
                                new ContractDocuments.Filter(Optional.of(DocumentKind.CONTRACT), Optional.of("SIGNED")),
                                Page.Request.first(500))
                        .items())
                .contains(signed);
        assertThatThrownBy(() -> in(() -> documents().save(made))).isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> in(() -> documents().add(made))).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void contracts_are_signed_renewed_and_varied_in_their_order() {
        SupplyContract contract = contract();
        assertThat(prepare(contract, DocumentKind.RENEWAL, END, Optional.of(END.plusYears(1))))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.NOTHING_BEFORE));
        assertThat(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.empty()))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.END_NEEDED));
        assertThat(prepare(
                        contract,
                        DocumentKind.CONTRACT,
                        DAY,
                        Optional.of(DAY.plusMonths(36).plusDays(1))))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.TOO_LONG));
        assertThat(prepare(contract, DocumentKind.CONTRACT, DAY.minusDays(1), Optional.of(END)))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.NO_TERMS));
        ContractDocument first = value(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.of(END)));
        assertThat(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.of(END)))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.ONE_OPEN));
        ContractDocument revoked = value(
                preparing().handle(CLERK, new PreparingContracts.Revoke(first.id(), "other end", first.version())));
        assertThat(documents().find(first.id())).contains(revoked);
        ContractDocument again = sign(value(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.of(END))));
        assertThat(again.number()).isEqualTo(2);
        assertThat(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.of(END)))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.DOCUMENTED));
        assertThat(prepare(contract, DocumentKind.RENEWAL, END.plusDays(1), Optional.of(END.plusYears(1))))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.RENEWED_WITH_A_GAP));
        ContractDocument renewed =
                sign(value(prepare(contract, DocumentKind.RENEWAL, END, Optional.of(END.plusYears(1)))));
        assertThat(renewed.runsUntil()).contains(END.plusYears(1));
        ContractDocument varied = sign(value(prepare(contract, DocumentKind.VARIATION, END, Optional.empty())));
        assertThat(varied.until()).contains(END.plusYears(1));
        ContractDocument annex = value(preparing()
                .handle(
                        CLERK,
                        new PreparingContracts.Prepare(
                                contract.no(),
                                new Preparation.Wanted(DocumentKind.INTERRUPTIBLE_ANNEX, END, Optional.empty()),
                                Optional.of(
                                        new InterruptibleAnnex(Power.kw(50), 60, 40, UnitPrice.yuanPerKwh("1.5"))))));
        assertThat(documents().find(annex.id())).contains(annex);
        assertThat(annex.template()).isEqualTo(new ContractTemplateKey(ContractForm.INTERRUPTIBLE, 0));
    }

    @Test
    void what_the_platform_tells_counts_for_the_words_that_it_was_given_and_once() {
        SupplyContract contract = contract();
        ContractDocument made = value(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.of(END)));
        Paperless platform = new Paperless();
        SigningContracts signing = signing(platform);
        platform.says = Optional.of(told(made, made.sha256()));
        assertThat(signing.receive(Map.of(), new byte[0]))
                .as("nobody has sent it")
                .contains(Outcome.refused(ContractDocumentRefusal.OTHER_WORDS));
        ContractDocument sent = value(
                        signing.handle(CLERK, new SigningContracts.Send(made.id(), Party.CUSTOMER, made.version())))
                .document();
        platform.says = Optional.of(told(made, "0".repeat(64)));
        assertThat(signing.receive(Map.of(), new byte[0]))
                .contains(Outcome.refused(ContractDocumentRefusal.OTHER_WORDS));
        platform.says = Optional.empty();
        assertThat(signing.receive(Map.of(), new byte[0])).as("not believed").isEmpty();
        platform.says = Optional.of(told(made, made.sha256()));
        ContractDocument signed = value(signing.receive(Map.of(), new byte[0]).orElseThrow());
        assertThat(signed.version()).isEqualTo(sent.version().next());
        assertThat(signing.receive(Map.of(), new byte[0])).contains(Outcome.done(signed));
        assertThat(documents().find(made.id())).contains(signed);
        platform.silent = true;
        assertThat(signing.handle(CLERK, new SigningContracts.Send(made.id(), Party.COMPANY, signed.version())))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.NO_PLATFORM));
    }

    /** By the rule of the type the owner of the premises signs, and the other one of a couple may; a renewal is signed by the same. */
    @Test
    void who_else_signs_is_named_and_kept_and_asked_on_the_platform() {
        SupplyContract contract = contract();
        PreparingContracts preparing = preparing(policy(Optional.empty(), Set.of(Party.OWNER)));
        assertThat(preparing.handle(CLERK, wanted(contract, DocumentKind.CONTRACT, Optional.empty())))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.SIGNATORY_NEEDED));
        Signatories both = new Signatories(Map.of(Party.OWNER, "王建国", Party.CO_CUSTOMER, "李小红"));
        assertThat(preparing(policy(Optional.empty(), Set.of()))
                        .handle(CLERK, wanted(contract, DocumentKind.INTERRUPTIBLE_ANNEX, Optional.of(both))))
                .as("between company and customer alone")
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.SIGNATORY_NOT_OF_TYPE));
        ContractDocument made =
                value(preparing.handle(CLERK, wanted(contract, DocumentKind.CONTRACT, Optional.of(both))));
        assertThat(documents().find(made.id()).map(ContractDocument::parties)).contains(Set.of(Party.values()));
        Paperless platform = new Paperless();
        platform.says = Optional.of(new ElectronicSignatures.Told(
                made.id(), Party.OWNER, "E-1", made.sha256(), "CERT", "S-2", Instant.parse("2026-03-01T05:00:00Z")));
        SigningContracts signing = signing(platform);
        value(signing.handle(CLERK, new SigningContracts.Send(made.id(), Party.OWNER, made.version())));
        ContractDocument one = value(signing.receive(Map.of(), new byte[0]).orElseThrow());
        ContractDocument three = sign(one);
        assertThat(three.stage().label()).isEqualTo("OPEN");
        ContractDocument all = value(signing.handle(
                CLERK, new SigningContracts.OnPaper(three.id(), Party.CO_CUSTOMER, "c".repeat(64), three.version())));
        assertThat(documents().find(made.id())).contains(all);
        assertThat(all.stage().label()).isEqualTo("SIGNED");

        ContractDocument renewed = value(preparing.handle(
                CLERK,
                new PreparingContracts.Prepare(
                        contract.no(),
                        new Preparation.Wanted(DocumentKind.RENEWAL, END, Optional.of(END.plusYears(1))),
                        Optional.empty())));
        assertThat(renewed.parties()).as("the same").isEqualTo(made.parties());
        assertThat(signing.handle(
                        CLERK,
                        new SigningContracts.OnPaper(
                                sign(value(prepare(contract(), DocumentKind.CONTRACT, DAY, Optional.of(END))))
                                        .id(),
                                Party.OWNER,
                                "a".repeat(64),
                                new Version(3))))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.NOT_A_PARTY));
    }

    private static PreparingContracts.Prepare wanted(
            SupplyContract contract, DocumentKind kind, Optional<Signatories> signatories) {
        return new PreparingContracts.Prepare(
                contract.no(),
                new Preparation.Wanted(kind, DAY, Optional.of(END), signatories),
                kind == DocumentKind.INTERRUPTIBLE_ANNEX
                        ? Optional.of(new InterruptibleAnnex(Power.kw(50), 60, 40, UnitPrice.yuanPerKwh("1.5")))
                        : Optional.empty());
    }

    /** The words would not say who signs. */
    @Test
    void a_template_that_does_not_name_who_signs_is_not_used_for_it() {
        ContractTemplate silent = new ContractTemplate(
                new ContractTemplateKey(ContractForm.TEMPORARY, 0),
                "x",
                DAY,
                List.of(new Clause("ALL", "全部", "{{customer}} {{coCustomer}}", Optional.empty())),
                "author",
                Instant.EPOCH,
                new ContractTemplate.Stage.Draft(),
                Version.NEW);
        assertThat(silent.names(new Signatories(Map.of(Party.CO_CUSTOMER, "李小红"))))
                .isTrue();
        assertThat(silent.names(new Signatories(Map.of(Party.CO_CUSTOMER, "李小红", Party.OWNER, "王建国"))))
                .isFalse();
    }

    private static ElectronicSignatures.Told told(ContractDocument document, String sha256) {
        return new ElectronicSignatures.Told(
                document.id(), Party.CUSTOMER, "E-1", sha256, "CERT", "S-1", Instant.parse("2026-03-01T05:00:00Z"));
    }

    @Test
    void ends_and_missing_documents_are_told_once_and_listed_as_long_as_they_last() {
        SupplyContract contract = contract();
        ContractPolicy policy = policy(Optional.empty());
        assertThat(tell(contract, policy, DAY.plusDays(4))).isEmpty();
        assertThat(tell(contract, policy, DAY.plusDays(5))).containsExactly(ContractNotice.Cause.DOCUMENT_MISSING);
        assertThat(tell(contract, policy, DAY.plusDays(6))).isEmpty();
        assertThat(standing(contract)).containsExactly(ContractNotice.Cause.DOCUMENT_MISSING);
        ContractDocument signed = sign(value(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.of(END))));
        assertThat(standing(contract)).isEmpty();
        assertThat(tell(contract, policy, END.minusDays(31))).isEmpty();
        assertThat(tell(contract, policy, END.minusDays(30))).containsExactly(ContractNotice.Cause.CONTRACT_EXPIRING);
        assertThat(tell(contract, policy, END)).containsExactly(ContractNotice.Cause.CONTRACT_EXPIRED);
        assertThat(standing(contract))
                .containsExactly(ContractNotice.Cause.CONTRACT_EXPIRED, ContractNotice.Cause.CONTRACT_EXPIRING);
        assertThat(tell(contract, policy(Optional.of(12)), END.plusDays(1)))
                .as("one that rolls over does not expire")
                .isEmpty();
        assertThat(documents().ended(Set.of(ContractType.TEMPORARY), END.minusDays(1), 500))
                .doesNotContain(signed);
        assertThat(documents().ended(Set.of(ContractType.TEMPORARY), END, 500)).contains(signed);
        assertThat(documents().ended(Set.of(ContractType.RESIDENTIAL), END, 500))
                .doesNotContain(signed);
        ContractDocument rolled = in(() -> documents()
                .save(documents()
                        .find(signed.id())
                        .orElseThrow()
                        .rolledOver(12, END)
                        .state()));
        assertThat(documents().of(contract.no())).containsExactly(rolled);
        assertThat(standing(contract)).isEmpty();
    }

    private List<ContractNotice.Cause> tell(SupplyContract contract, ContractPolicy policy, LocalDate day) {
        return in(() -> watch().tell(policy, day, 500)).stream()
                .filter(notice -> notice.contract().equals(contract.no()))
                .map(ContractNotice::cause)
                .toList();
    }

    private List<ContractNotice.Cause> standing(SupplyContract contract) {
        return watch().standing(Scope.EVERYTHING, Optional.empty(), Page.Request.first(500)).items().stream()
                .filter(notice -> notice.contract().equals(contract.no()))
                .map(ContractNotice::cause)
                .toList();
    }

    @Test
    void an_annex_says_what_may_be_interrupted_on_its_days_once_both_have_signed() {
        SupplyContract contract = contract();
        InterruptibleLoads loads = new InterruptibleLoads(store().contracts(), documents());
        assertThat(annex(contract, 101)).isEqualTo(Outcome.refused(ContractDocumentRefusal.MORE_THAN_CAPACITY));
        ContractDocument open = value(annex(contract, 100));
        assertThat(loads.on(contract.account(), DAY)).isEmpty();
        ContractDocument signed = sign(open);
        assertThat(loads.on(contract.account(), DAY.minusDays(1))).isEmpty();
        assertThat(loads.on(contract.account(), DAY)).containsExactly(signed);
        assertThat(loads.on(contract.account(), END.minusDays(1))).containsExactly(signed);
        assertThat(loads.on(contract.account(), END)).isEmpty();
        ContractDocument next = sign(value(annex(contract, 50)));
        assertThat(loads.on(contract.account(), DAY)).containsExactly(next);
        in(() -> store().contracts()
                .save(value(store().contracts()
                                .find(contract.no())
                                .orElseThrow()
                                .terminating(DAY.plusDays(9)))
                        .state()));
        assertThat(loads.on(contract.account(), DAY.plusDays(8))).containsExactly(next);
        assertThat(loads.on(contract.account(), DAY.plusDays(9))).isEmpty();
    }

    @Test
    void an_annex_that_is_ended_early_is_stored_with_its_last_day_and_holds_no_longer() {
        SupplyContract contract = contract();
        InterruptibleLoads loads = new InterruptibleLoads(store().contracts(), documents());
        LocalDate today = store().clock().today();
        ContractDocument open = value(annex(contract, 50));
        assertThat(end(open, today)).isEqualTo(Outcome.refused(ContractDocumentRefusal.NOT_SIGNED));
        ContractDocument signed = sign(open);
        assertThat(end(signed, today.minusDays(1))).isEqualTo(Outcome.refused(ContractDocumentRefusal.ENDS_TOO_EARLY));
        assertThat(end(signed, END)).isEqualTo(Outcome.refused(ContractDocumentRefusal.ENDS_BY_ITSELF));
        ContractDocument ended = value(end(signed, today.plusDays(3)));
        assertThat(ended.runsUntil()).contains(today.plusDays(3));
        assertThat(ended.until()).as("what was agreed stays").contains(END);
        assertThat(documents().find(ended.id())).contains(ended);
        assertThat(loads.on(contract.account(), today.plusDays(2))).containsExactly(ended);
        assertThat(loads.on(contract.account(), today.plusDays(3))).isEmpty();
        ContractDocument whole = sign(value(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.of(END))));
        assertThat(end(whole, today)).isEqualTo(Outcome.refused(ContractDocumentRefusal.NO_ANNEX));
        assertThat(standing(contract)).as("an annex is no end of the contract").isEmpty();
    }

    private Outcome<ContractDocument> end(ContractDocument document, LocalDate on) {
        return new EndingAnnexes(store().work(), store().outbox(), documents(), store().clock())
                .handle(CLERK, new EndingAnnexes.End(document.id(), on, "sold", document.version()));
    }

    @Test
    void what_has_run_out_is_signed_anew_and_not_before() {
        SupplyContract contract = contract();
        sign(value(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.of(END))));
        LocalDate later = END.plusMonths(6);
        assertThat(prepare(contract, DocumentKind.CONTRACT, END, Optional.of(later)))
                .as("while it holds it is renewed")
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.DOCUMENTED));
        store().clock().set(Zone.startOf(END));
        assertThat(prepare(contract, DocumentKind.RENEWAL, END, Optional.of(later)))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.RENEWED_TOO_LATE));
        assertThat(prepare(contract, DocumentKind.CONTRACT, END.minusDays(1), Optional.of(later)))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.DOCUMENTED));
        assertThat(tell(contract, policy(Optional.empty()), END))
                .containsExactly(ContractNotice.Cause.CONTRACT_EXPIRED);
        ContractDocument anew = sign(value(prepare(contract, DocumentKind.CONTRACT, END, Optional.of(later))));
        assertThat(Preparation.current(documents().of(contract.no()))).contains(anew);
        assertThat(standing(contract)).isEmpty();
    }

    private Outcome<ContractDocument> annex(SupplyContract contract, long kw) {
        return preparing()
                .handle(
                        CLERK,
                        new PreparingContracts.Prepare(
                                contract.no(),
                                new Preparation.Wanted(DocumentKind.INTERRUPTIBLE_ANNEX, DAY, Optional.of(END)),
                                Optional.of(
                                        new InterruptibleAnnex(Power.kw(kw), 60, 40, UnitPrice.yuanPerKwh("1.5")))));
    }

    @Test
    void a_document_for_a_change_says_nothing_of_the_contract_before_that_is_carried_out() {
        SupplyContract contract = contract();
        ContractDocument first = sign(value(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.of(END))));
        LocalDate on = DAY.plusDays(10);
        String change = "C-" + contract.no();
        ContractDocument paper = sign(value(forChange(contract, change, DAY.plusDays(8), Optional.empty())));
        assertThat(paper.kind()).isEqualTo(DocumentKind.VARIATION);
        assertThat(paper.until()).contains(END);
        assertThat(documents().ofChange(change)).containsExactly(paper);
        assertThat(documents().ofChange(change + "0")).isEmpty();
        in(() -> store().contracts()
                .save(value(store().contracts()
                                .find(contract.no())
                                .orElseThrow()
                                .changing(on, larger(contract), Instant.EPOCH))
                        .state()));
        ContractPolicy policy = policy(Optional.empty());
        assertThat(Preparation.current(documents().of(contract.no()))).contains(first);
        assertThat(tell(contract, policy, on.plusDays(5))).containsExactly(ContractNotice.Cause.DOCUMENT_MISSING);

        ContractDocument begun = stored(paper, each -> each.begun(on, contract.customer()));
        assertThat(documents().ofChange(change)).containsExactly(begun);
        assertThat(begun.speaksFrom(DAY)).isEqualTo(on);
        assertThat(standing(contract)).isEmpty();
        assertThat(documents().ended(Set.of(ContractType.TEMPORARY), END, 500))
                .contains(begun)
                .doesNotContain(first);

        ContractDocument waiting = stored(begun, each -> each.waitingAgain(on));
        assertThat(standing(contract)).containsExactly(ContractNotice.Cause.DOCUMENT_MISSING);
        ContractDocument over = stored(waiting, each -> each.givenUp("cancelled", Instant.EPOCH));
        assertThat(documents().find(over.id())).contains(over);
        assertThat(over.givenUp("again", Instant.EPOCH).facts()).isEmpty();
        assertThat(Preparation.current(documents().of(contract.no()))).contains(first);
    }

    @Test
    void a_change_keeps_the_end_that_was_agreed_unless_it_agrees_on_another_one() {
        SupplyContract contract = contract();
        String change = "C-" + contract.no();
        assertThat(forChange(contract, change, DAY, Optional.empty()))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.END_NEEDED));
        ContractDocument open = value(forChange(contract, change, DAY, Optional.of(END)));
        assertThat(open.kind()).as("nothing was signed before").isEqualTo(DocumentKind.CONTRACT);
        assertThat(forChange(contract, change, DAY, Optional.of(END)))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.ONE_OPEN));
        ContractDocument revoked = stored(open, each -> each.givenUp("cancelled", Instant.EPOCH));
        assertThat(revoked.stage()).isInstanceOf(ContractDocument.Stage.Revoked.class);
        assertThat(documents().find(open.id())).contains(revoked);
        sign(value(prepare(contract, DocumentKind.CONTRACT, DAY, Optional.of(END))));
        assertThat(forChange(contract, change, DAY, Optional.of(END.plusDays(1))))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.END_AGREED));
    }

    private ContractDocument stored(ContractDocument held, Function<ContractDocument, Change<ContractDocument>> deed) {
        return in(() -> documents()
                .save(deed.apply(documents().find(held.id()).orElseThrow()).state()));
    }

    @Test
    void templates_are_numbered_by_their_form_and_used_once_they_are_published() {
        ContractForm form = ContractForm.TEMPORARY;
        ContractTemplate added =
                in(() -> templates().add(template(form, 1, "author", new ContractTemplate.Stage.Draft())));
        ContractTemplate next =
                in(() -> templates().add(template(form, 1, "author", new ContractTemplate.Stage.Draft())));
        assertThat(next.key().version()).isEqualTo(added.key().version() + 1);
        assertThat(templates().find(added.key())).contains(added);
        assertThat(templates().inForce(form, DAY)).contains(SHIPPED.getFirst());
        assertThat(templates().list(Optional.of(form), Page.Request.first(2)).items())
                .containsExactly(next, added);
        assertThat(templates()
                        .list(
                                Optional.of(form),
                                new Page.Request(1, Optional.of(next.key().toString())))
                        .items())
                .containsExactly(added);
        DraftingContractTemplates drafting =
                new DraftingContractTemplates(store().work(), store().outbox(), templates(), store().clock());
        assertThat(drafting.handle(CLERK, new DraftingContractTemplates.Publish(added.key(), added.version())))
                .as("its text lacks much")
                .isInstanceOf(Outcome.Refused.class);
    }
}
