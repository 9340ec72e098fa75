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
                new ContractValues("customer=张三"),
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
