package org.wattline.domain.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Both parties sign the same words; what is told twice counts once; a renewal comes in time; some contracts go on by themselves. */
class SigningADocumentTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 8);
    private static final LocalDate END = LocalDate.of(2027, 1, 8);
    private static final Instant NOW = Instant.parse("2026-01-06T04:00:00Z");
    private static final Signature SCAN = new Signature(Signature.Way.PAPER, "clerk", NOW, "a".repeat(64));
    private static final Signature PLATFORM = new Signature(Signature.Way.ELECTRONIC, "CERT-1", NOW, "S-1");

    private static ContractDocument open(DocumentKind kind, LocalDate from, LocalDate until) {
        return open(kind, from, until, "customer=张三");
    }

    private static ContractDocument open(DocumentKind kind, LocalDate from, LocalDate until, String values) {
        return new ContractDocument(
                new ContractDocumentId(new UUID(1, 1)),
                ContractNo.of(1),
                1,
                AccountNo.of(1),
                new CustomerId(new UUID(2, 2)),
                new UnitPath("/33"),
                ContractType.RESIDENTIAL,
                kind,
                new ContractTemplateKey(ContractForm.RESIDENTIAL, 0),
                new ContractValues(values),
                from,
                Optional.of(until),
                Optional.empty(),
                Optional.empty(),
                "b".repeat(64),
                new ContractDocument.Stage.Open(Map.of(), Map.of()),
                new Version(1));
    }

    private static Change<ContractDocument> done(Outcome<Change<ContractDocument>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Change<ContractDocument>>(Change<ContractDocument> change) -> change;
            case Outcome.Refused<Change<ContractDocument>>(var why) -> throw new AssertionError(why.code());
        };
    }

    @Test
    void it_is_in_force_when_both_have_signed_and_a_signature_told_again_counts_once() {
        ContractDocument one = done(open(DocumentKind.CONTRACT, BEGIN, END).signed(Party.CUSTOMER, PLATFORM))
                .state();
        assertThat(done(one.signed(Party.CUSTOMER, PLATFORM))).isEqualTo(Change.of(one));
        assertThat(one.signed(Party.CUSTOMER, SCAN)).isEqualTo(Outcome.refused(ContractDocumentRefusal.SIGNED_ALREADY));
        Change<ContractDocument> both = done(one.signed(Party.COMPANY, SCAN));
        assertThat(both.state().stage())
                .isEqualTo(new ContractDocument.Stage.Signed(
                        Map.of(Party.CUSTOMER, PLATFORM, Party.COMPANY, SCAN),
                        LocalDate.of(2026, 1, 6),
                        Optional.of(END)));
        assertThat(both.facts().stream().map(Event::type))
                .containsExactly("contract.document-signed", "contract.document-in-force");
        assertThat(both.facts().getFirst().facts()).doesNotContainValue("张三");
        assertThat(both.state().revoked("late", NOW)).isEqualTo(Outcome.refused(ContractDocumentRefusal.NOT_OPEN));
    }

    @Test
    void one_that_names_others_is_in_force_when_they_have_signed_as_well() {
        ContractDocument together = open(DocumentKind.CONTRACT, BEGIN, END, "customer=张三\ncoCustomer=李四\nowner=王五");
        assertThat(together.parties()).containsExactly(Party.COMPANY, Party.CUSTOMER, Party.CO_CUSTOMER, Party.OWNER);
        Change<ContractDocument> before = Change.of(together);
        for (Party party : List.of(Party.OWNER, Party.CUSTOMER, Party.COMPANY)) {
            before = done(before.state().signed(party, SCAN));
            assertThat(before.state().stage()).isInstanceOf(ContractDocument.Stage.Open.class);
            assertThat(before.facts().stream().map(Event::type)).containsExactly("contract.document-signed");
        }
        Change<ContractDocument> all = done(before.state().signed(Party.CO_CUSTOMER, PLATFORM));
        assertThat(all.state().stage())
                .isEqualTo(new ContractDocument.Stage.Signed(
                        Map.of(
                                Party.OWNER, SCAN,
                                Party.CUSTOMER, SCAN,
                                Party.COMPANY, SCAN,
                                Party.CO_CUSTOMER, PLATFORM),
                        LocalDate.of(2026, 1, 6),
                        Optional.of(END)));
        assertThat(all.facts().stream().map(Event::type))
                .containsExactly("contract.document-signed", "contract.document-in-force");
        assertThat(all.facts().getFirst().facts())
                .containsEntry("party", "CO_CUSTOMER")
                .doesNotContainValue("李四");
    }

    @Test
    void nobody_signs_but_those_whom_it_names() {
        ContractDocument two = open(DocumentKind.CONTRACT, BEGIN, END);
        assertThat(two.signed(Party.OWNER, SCAN)).isEqualTo(Outcome.refused(ContractDocumentRefusal.NOT_A_PARTY));
        assertThat(two.sent(Party.CO_CUSTOMER, "E-1", NOW))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.NOT_A_PARTY));
    }

    @Test
    void its_page_has_a_place_for_each_signature() {
        ContractTemplate template = new ContractTemplate(
                new ContractTemplateKey(ContractForm.RESIDENTIAL, 0),
                "居民供用电合同",
                BEGIN,
                List.of(new Clause("OWNER", "产权人", "{{owner}}", Optional.of(Variable.OWNER))),
                "author",
                NOW,
                new ContractTemplate.Stage.Draft(),
                new Version(1));
        ContractDocument together = open(DocumentKind.CONTRACT, BEGIN, END, "customer=张三\nowner=王五");
        String page = ContractText.page(
                template, done(together.signed(Party.OWNER, PLATFORM)).state());
        assertThat(page)
                .contains("<p>王五</p>")
                .contains(
                        "<table class=\"signatures\"><tr><td><b>供电人（签章）</b><br/>未签署</td><td><b>用电人（签章）</b><br/>未签署</td></tr>"
                                + "<tr><td><b>产权人（签章）</b><br/>电子签名 S-1 2026-01-06</td></tr></table>")
                .doesNotContain("共同用电人");
        assertThat(ContractText.page(template, together.hidden()))
                .contains("王**")
                .doesNotContain("王五");
    }

    @Test
    void what_comes_after_it_was_revoked_is_void() {
        ContractDocument revoked = done(open(DocumentKind.CONTRACT, BEGIN, END).revoked("other terms", NOW))
                .state();
        assertThat(revoked.signed(Party.CUSTOMER, PLATFORM))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.REVOKED));
    }

    @Test
    void a_renewal_is_signed_before_its_first_day() {
        ContractDocument renewal = open(DocumentKind.RENEWAL, END, END.plusYears(1));
        Signature late =
                new Signature(Signature.Way.PAPER, "clerk", Instant.parse("2027-01-07T16:00:00Z"), "c".repeat(64));
        assertThat(renewal.signed(Party.CUSTOMER, late))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.RENEWED_TOO_LATE));
        assertThat(done(renewal.signed(Party.CUSTOMER, SCAN)).facts()).hasSize(1);
    }

    @Test
    void one_that_rolls_over_reaches_beyond_today() {
        ContractDocument signed = done(done(open(DocumentKind.CONTRACT, BEGIN, END)
                                .signed(Party.CUSTOMER, SCAN))
                        .state()
                        .signed(Party.COMPANY, SCAN))
                .state();
        assertThat(signed.rolledOver(12, END).state().runsUntil()).contains(END.plusYears(1));
        assertThat(signed.rolledOver(12, LocalDate.of(2029, 1, 8)).state().runsUntil())
                .contains(LocalDate.of(2030, 1, 8));
        assertThat(Preparation.current(List.of(signed))).contains(signed);
    }
}
