package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReversingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.billing.adjustment.AdjustingBills;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.KeptNotes;
import org.wattline.application.billing.review.HandlingReviews;
import org.wattline.application.billing.review.ReviewCases;
import org.wattline.application.billing.run.SteeringRuns;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.billing.adjustment.KeptNote;
import org.wattline.domain.billing.proof.Difference;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.RunProblem;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.Register;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** Months of a household in Zhejiang: read, billed, paid, reversed, billed again; the books are balanced at every step. */
abstract class BillsOfAHousehold {
    private static final Terms.Agreed TERMS = new Terms.Agreed(
            Capacity.kva(8),
            VoltageLevel.AC_220_V,
            new TariffId("ZJ-RES-ANNUAL"),
            Scheme.SINGLE,
            BasicChargeMode.NONE,
            Optional.empty(),
            Optional.empty(),
            false);

    private final BillingDesk desk;

    BillsOfAHousehold(BillingDesk desk) {
        this.desk = desk;
    }

    private AccountNo account = AccountNo.of(1);

    @BeforeEach
    void readings() {
        account = desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT);
        desk.setDay(2026, 3, 2);
        read(1, 1_000);
        read(2, 3_700);
        read(3, 3_900);
    }

    private void read(int month, int shown) {
        desk.read(account, LocalDate.of(2026, month, 1), Map.of(Register.ACTIVE_IMPORT, shown));
    }

    private static Span month(int month) {
        LocalDate first = LocalDate.of(2026, month, 1);
        return Span.of(first, first.plusMonths(1));
    }

    List<Difference> differences() {
        return desk.differences(Optional.of(account));
    }

    Bill issued(int month) {
        Bill calculated = done(desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, month(month))));
        Bill reviewed = done(
                desk.reviewing.handle(CLERK, new ReviewingBills.ReviewBill(calculated.no(), calculated.version())));
        return done(desk.issuing.handle(CLERK, new IssuingBills.Issue(reviewed.no(), reviewed.version())));
    }

    private Payment pay(String yuan) {
        return done(desk.taking.handle(
                CLERK, new TakingPayments.Take(account, Channel.COUNTER, Optional.empty(), Money.yuan(yuan))));
    }

    private void balanced(String owed) {
        desk.settle();
        assertThat(desk.ledger.discrepancies()).isEmpty();
        assertThat(done(desk.books.of(account)).owed()).isEqualTo(Money.yuan(owed));
        var lines = desk.ledger.trialBalance(Scope.EVERYTHING, desk.today());
        assertThat(Money.sum(lines, l -> l.debit())).isEqualTo(Money.sum(lines, l -> l.credit()));
    }

    @Test
    void the_annual_tier_goes_on_from_bill_to_bill_example_E3_1() {
        assertThat(issued(1).total()).isEqualTo(Money.yuan("1452.60"));
        Bill february = issued(2);
        assertThat(february.calculation().lines())
                .extracting(RatedLine::amount)
                .containsExactly(Money.yuan("32.28"), Money.yuan("82.32"));
        assertThat(february.total()).isEqualTo(Money.yuan("114.60"));
        assertThat(february.stage())
                .isEqualTo(new Bill.Stage.Issued(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31)));
        balanced("1567.20");
    }

    @Test
    void payments_settle_the_oldest_bill_and_bills_know_it() {
        Bill january = issued(1);
        Bill february = issued(2);
        assertThat(pay("1500.00").allocations()).hasSize(2);
        balanced("67.20");
        LocalDate today = LocalDate.of(2026, 3, 2);
        LocalDate due = LocalDate.of(2026, 3, 31);
        assertThat(stage(january)).isEqualTo(new Bill.Stage.Paid(today, due, today));
        assertThat(stage(february)).isEqualTo(new Bill.Stage.PartlyPaid(today, due));
        assertThat(pay("100.00").allocations()).hasSize(1);
        balanced("-32.80");
        assertThat(stage(february)).isEqualTo(new Bill.Stage.Paid(today, due, today));
    }

    private Bill.Stage stage(Bill bill) {
        return desk.bills.find(bill.no()).orElseThrow().stage();
    }

    @Test
    void a_reversed_bill_is_billed_again_and_reversal_and_bill_cancel_out() {
        Bill january = issued(1);
        assertThat(pay("1452.60").allocations()).hasSize(1);
        balanced("0.00");
        Bill paid = desk.bills.find(january.no()).orElseThrow();
        Bill.Reversal reversal = done(
                desk.reversing.handle(CLERK, new ReversingBills.Reverse(paid.no(), paid.version(), "wrong reading")));
        balanced("-1452.60");
        assertThat(reversal.contrary().total().plus(paid.total())).isEqualTo(Money.ZERO);
        Bill again = issued(1);
        assertThat(again.total()).isEqualTo(january.total());
        balanced("0.00");
        assertThat(stage(again)).isInstanceOf(Bill.Stage.Paid.class);
    }

    @Test
    void a_bill_is_not_issued_twice_nor_a_period_billed_twice() {
        Bill january = issued(1);
        assertThat(BillingDesk.refusal(
                        desk.issuing.handle(CLERK, new IssuingBills.Issue(january.no(), january.version()))))
                .contains("billing.already-issued");
        assertThat(BillingDesk.refusal(
                        desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, month(1)))))
                .contains("billing.already-issued");
        assertThat(BillingDesk.refusal(
                        desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, month(3)))))
                .contains("billing.period-not-over");
    }

    @Test
    void a_late_payment_pays_its_fee_too() {
        Bill january = issued(1);
        assertThat(january.total()).isEqualTo(Money.yuan("1452.60"));
        desk.setDay(2026, 4, 10);
        assertThat(pay("1500.00").allocations().getFirst().lateFee()).isEqualTo(Money.yuan("14.53"));
        balanced("-32.87");
    }

    @Test
    void a_cycle_bills_everybody_it_can_and_names_the_others() {
        AccountNo unread =
                desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT);
        List<AccountNo> both = List.of(account, unread);
        BillRun run = desk.running.ran(both, month(1), Through.ISSUED);
        assertThat(run.stage()).isEqualTo(new BillRun.Stage.Ended(desk.now()));
        assertThat(tally(run)).isEqualTo(new RunTally(2, 2, 1, 1, 1, 0, 1, 0));
        assertThat(desk.running
                        .runs
                        .problems(run.id(), Optional.empty(), Page.Request.first(9))
                        .items())
                .extracting(RunProblem::account, RunProblem::code)
                .containsExactly(tuple(unread, "metering.reading-missing"));
        assertThat(tally(desk.running.ran(both, month(1), Through.ISSUED)))
                .isEqualTo(new RunTally(2, 2, 0, 0, 0, 1, 1, 0));
    }

    @Test
    void a_run_issues_the_very_bill_that_is_made_one_by_one() {
        AccountNo alike = desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT);
        AccountNo first = account;
        Bill january = issued(1);
        account = alike;
        read(1, 1_000);
        read(2, 3_700);
        desk.running.ran(List.of(alike), month(1), Through.ISSUED);
        Bill byRun = desk.bills.living(alike, month(1)).orElseThrow();
        assertThat(byRun.stage()).isEqualTo(january.stage());
        assertThat(byRun.calculation().revenue())
                .isEqualTo(january.calculation().revenue());
        assertThat(done(desk.books.of(alike)).owed())
                .isEqualTo(done(desk.books.of(first)).owed());
        balanced("%s".formatted(done(desk.books.of(alike)).owed()));
    }

    @Test
    void a_run_rests_and_goes_on_and_a_final_one_bills_what_is_left() {
        BillRun run = desk.running.start(BillRun.Kind.OFF_CYCLE, List.of(account), month(1), Through.REVIEWED);
        BillRun resting = done(desk.running.steering.handle(CLERK, new SteeringRuns.Pause(run.id(), run.version())));
        assertThat(desk.running.working.help()).isFalse();
        done(desk.running.steering.handle(CLERK, new SteeringRuns.Resume(run.id(), resting.version())));
        assertThat(desk.running.working.help()).isTrue();
        assertThat(tally(run).reviewed()).isEqualTo(1);
        Span upTo = Span.of(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1));
        BillRun last = desk.running.start(BillRun.Kind.FINAL, List.of(account), upTo, Through.REVIEWED);
        assertThat(desk.running.working.help()).isTrue();
        assertThat(tally(last).reviewed()).isEqualTo(1);
        assertThat(desk.bills.living(account, month(2))).isPresent();
    }

    @Test
    void a_bill_over_the_limit_waits_until_somebody_else_releases_it() {
        account = desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT);
        read(1, 1_000);
        read(2, 41_000);
        BillRun run = desk.running.ran(List.of(account), month(1), Through.ISSUED);
        assertThat(tally(run)).isEqualTo(new RunTally(1, 1, 1, 0, 0, 0, 0, 0));
        Bill bill = desk.bills.living(account, month(1)).orElseThrow();
        assertThat(bill.stage()).isEqualTo(new Bill.Stage.Calculated());
        assertThat(desk.kept.reviews().find(bill.no()).orElseThrow().rules()).containsExactly("BIL-72");
        HandlingReviews.Release release = new HandlingReviews.Release(bill.no());
        assertThat(BillingDesk.refusal(desk.releasing.handle(CLERK, release))).contains("billing.own-work");
        var held = new ReviewCases.Filter(Optional.of("OPEN"), Optional.of("BIL-72"), Optional.empty());
        assertThat(desk.kept
                        .reviews()
                        .list(Scope.EVERYTHING, held, Page.Request.first(9))
                        .items())
                .hasSize(1);
        var many =
                new HandlingReviews.DecideMany(HandlingReviews.Decision.RELEASE, List.of(), Optional.of("BIL-72"), "");
        assertThat(desk.releasing.handle(Caller.system("reviewer"), many).decided())
                .containsExactly(bill.no());
        assertThat(desk.bills.find(bill.no()).orElseThrow().stage())
                .isEqualTo(new Bill.Stage.Reviewed(List.of("BIL-16", "BIL-72")));
        assertThat(BillingDesk.refusal(desk.releasing.handle(Caller.system("head"), release)))
                .contains("billing.review-decided");
    }

    private RunTally tally(BillRun run) {
        return desk.running.runs.tally(run.id());
    }

    @Test
    void bills_and_reversals_come_out_again_as_they_are_kept_though_readings_and_terms_are_others_now() {
        Bill january = issued(1);
        Bill february = issued(2);
        done(desk.reversing.handle(CLERK, new ReversingBills.Reverse(february.no(), february.version(), "test")));
        desk.setDay(2026, 3, 5);
        read(2, 2_000);
        assertThat(desk.differences(Optional.of(account))).isEmpty();
        assertThat(january.total()).isEqualTo(Money.yuan("1452.60"));
    }

    Adjustment note(Bill wrong, int kwh) {
        return done(desk.adjusting.handle(
                CLERK, new AdjustingBills.Draft(account, Optional.of(wrong.no()), "wrong ratio", facts(kwh))));
    }

    private static String facts(int kwh) {
        return """
                {"facts": {"kind": "WRONG_RATIO", "appliedRatio": "40", "rightRatio": "60", "uses": [{"from": "2026-01-01",
                 "to": "2026-02-01", "tariff": "ZJ-RES-ANNUAL", "energyKwh": "%d", "priceYuanPerKwh": "0.538"}]}}""".formatted(kwh);
    }

    @Test
    void a_note_becomes_money_once_it_is_approved_and_issued_and_says_what_it_corrects() {
        Bill january = issued(1);
        Adjustment note = note(january, 200);
        assertThat(note.total()).isEqualTo(Money.yuan("53.80"));
        balanced("1452.60");
        assertThat(BillingDesk.refusal(desk.issuing.handle(CLERK, new IssuingBills.Issue(note.no(), new Version(1)))))
                .contains("billing.not-reviewed");
        Adjustment approved = done(desk.adjusting.handle(CLERK, new AdjustingBills.Approve(note.no(), note.version())));
        assertThat(approved.stage().label()).isEqualTo("APPROVED");
        assertThat(BillingDesk.refusal(desk.adjusting.handle(
                        CLERK, new AdjustingBills.Withdraw(note.no(), approved.version(), "late"))))
                .contains("billing.adjustment-not-drafted");
        Bill issued = done(desk.issuing.handle(CLERK, new IssuingBills.Issue(note.no(), new Version(2))));
        assertThat(issued.kind()).isEqualTo(new Bill.Kind.Adjustment());
        assertThat(issued.calculation().rated().explanation().en())
                .contains("Corrects bill " + january.no())
                .contains("供电营业规则");
        balanced("1506.40");
        assertThat(desk.bills.find(note.no()).orElseThrow().calculation()).isEqualTo(issued.calculation());
        Bill.Reversal reversal = done(
                desk.reversing.handle(CLERK, new ReversingBills.Reverse(issued.no(), issued.version(), "no fault")));
        assertThat(reversal.contrary().total()).isEqualTo(Money.yuan("-53.80"));
        balanced("1452.60");
        assertThat(differences()).isEmpty();
    }

    @Test
    void notes_and_their_reversals_come_out_again_from_the_facts_that_they_keep_and_a_planted_edit_is_named() {
        Adjustment note = note(issued(1), 200);
        assertThat(done(desk.adjusting.handle(CLERK, new AdjustingBills.Approve(note.no(), note.version())))
                        .facts())
                .isEqualTo(facts(200));
        Bill issued = done(desk.issuing.handle(CLERK, new IssuingBills.Issue(note.no(), new Version(2))));
        Bill.Reversal reversal =
                done(desk.reversing.handle(CLERK, new ReversingBills.Reverse(issued.no(), issued.version(), "test")));
        desk.setDay(2027, 3, 5);
        assertThat(desk.differences(Optional.of(account))).isEmpty();
        KeptNotes kept = desk.kept.keptNotes();
        BillNo back = reversal.contrary().no();
        assertThat(kept.find(back))
                .contains(KeptNote.of(
                        reversal.contrary(),
                        desk.kept.adjustments().find(note.no()).orElseThrow()));
        assertThat(done(desk.verifyingNotes(new EditedNotes(kept)).handle(CLERK, back)))
                .extracting(Difference::bill, Difference::line, Difference::field)
                .contains(tuple(back, 0, "total_cny"), tuple(back, 1, "amount_cny"));
        assertThat(BillingDesk.refusal(desk.verifyingNotes(kept).handle(CLERK, BillNo.of(999))))
                .contains("billing.unknown-adjustment");
    }

    /** As if somebody had written other facts under a note. */
    private record EditedNotes(KeptNotes kept) implements KeptNotes {
        @Override
        public Page<KeptNote> list(KeptBills.Filter filter, Page.Request page) {
            return kept.list(filter, page);
        }

        @Override
        public Optional<KeptNote> find(BillNo bill) {
            return kept.find(bill).map(each -> new KeptNote(each.no(), edited(each.note()), each.reversedAt()));
        }

        private static Adjustment edited(Adjustment note) {
            return new Adjustment(
                    note.no(),
                    note.account(),
                    note.customer(),
                    note.unit(),
                    note.corrects(),
                    note.reason(),
                    facts(300),
                    note.total(),
                    note.second(),
                    note.draftedBy(),
                    note.draftedAt(),
                    note.stage(),
                    note.version());
        }
    }

    @Test
    void above_the_limit_another_person_approves() {
        Adjustment note = note(issued(1), 50_000);
        assertThat(BillingDesk.refusal(
                        desk.adjusting.handle(CLERK, new AdjustingBills.Approve(note.no(), note.version()))))
                .contains("billing.own-adjustment");
        Caller other = Caller.system("reviewer");
        Adjustment approved = done(desk.adjusting.handle(other, new AdjustingBills.Approve(note.no(), note.version())));
        assertThat(desk.kept.adjustments().find(note.no())).contains(approved);
        assertThat(desk.kept
                        .adjustments()
                        .list(Scope.EVERYTHING, Optional.of(account), Optional.of("APPROVED"), Page.Request.first(5))
                        .items())
                .containsExactly(approved);
        assertThat(done(desk.issuing.handle(other, new IssuingBills.Issue(note.no(), new Version(2))))
                        .total())
                .isEqualTo(Money.yuan("13450.00"));
    }

    @Test
    void bills_are_previewed_by_what_is_known_now_then_cancelled_and_billed_again_each_on_its_own() {
        Bill january = issued(1);
        Bill february = issued(2);
        desk.setDay(2026, 3, 5);
        read(2, 3_600);
        RebillingJob job = new RebillingJob(desk);
        Rebilling previewed = job.previewed(january, february);
        assertThat(job.bills(previewed))
                .extracting(each -> each.difference().orElseThrow())
                .containsExactly(Money.yuan("-53.80"), Money.yuan("58.80"));
        balanced("1567.20");

        job.cancelled(true);
        assertThat(job.carriedOut(previewed).stage()).isEqualTo(Rebilling.Stage.CARRYING_OUT);
        job.cancelled(false);
        job.underWay(true);
        assertThat(job.carriedOn(previewed)).contains("billing.rebilling-under-way");
        job.underWay(false);
        assertThat(job.carriedOn(previewed)).isEmpty();
        assertThat(done(desk.reversing.handle(
                                CLERK, new ReversingBills.Reverse(february.no(), february.version(), "meanwhile")))
                        .reversed()
                        .isIssued())
                .isTrue();
        assertThat(job.again(previewed).stage()).isEqualTo(Rebilling.Stage.DONE);
        List<Rebilled> became = job.bills(previewed);
        assertThat(became)
                .extracting(Rebilled::state, Rebilled::why)
                .containsExactly(
                        tuple(Rebilled.State.REBILLED, Optional.empty()),
                        tuple(Rebilled.State.REFUSED, Optional.of("billing.already-reversed")));
        assertThat(job.problems).containsExactly(february.no() + " billing.already-reversed");
        balanced("1398.80");
        assertThat(differences()).isEmpty();
        assertThat(job.again(previewed).stage()).isEqualTo(Rebilling.Stage.DONE);
        balanced("1398.80");
    }
}
