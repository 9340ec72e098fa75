package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.tariff.MemoryTariffVersions;
import org.wattline.adapter.reference.billing.ReviewPolicyFile;
import org.wattline.adapter.reference.metering.VeeRulesFile;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.billing.bulk.IssuingReviewedBills;
import org.wattline.application.billing.bulk.ManyBills;
import org.wattline.application.billing.bulk.ReleasingBills;
import org.wattline.application.billing.coverage.ProvingBilling;
import org.wattline.application.billing.coverage.StartingProofs;
import org.wattline.application.billing.review.HandlingReviews;
import org.wattline.application.billing.run.BillingClosedAccounts;
import org.wattline.application.billing.run.BillingLastDays;
import org.wattline.application.billing.run.RetryingRuns;
import org.wattline.application.billing.run.RunComparisons;
import org.wattline.application.billing.run.StartingRuns;
import org.wattline.application.billing.run.SteeringRuns;
import org.wattline.application.billing.trial.SupposingBills;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.metering.validation.EstimatingMissing;
import org.wattline.application.metering.validation.ValidatingReadings;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Unavailable;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.coverage.BillingProof;
import org.wattline.domain.billing.coverage.CoverageFinding;
import org.wattline.domain.billing.coverage.CoverageKind;
import org.wattline.domain.billing.coverage.CoverageTally;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.billing.trial.Supposed;
import org.wattline.domain.billing.trial.SupposedBill;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountClosed;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.publication.PublicationRefusal;
import org.wattline.domain.tariff.publication.VersionKey;

/** What stands between many bills and their customers: proofs, comparisons, releases. */
abstract class ControlOfBills {
    private static final Terms.Agreed TERMS = new Terms.Agreed(
            Capacity.kva(8),
            VoltageLevel.AC_220_V,
            new TariffId("ZJ-RES-ANNUAL"),
            Scheme.SINGLE,
            BasicChargeMode.NONE,
            Optional.empty(),
            Optional.empty(),
            false);

    final BillingDesk desk;

    ControlOfBills(BillingDesk desk) {
        this.desk = desk;
    }

    /** Stores a bill past the rule that no day is billed twice, as somebody does who has the database's password. */
    abstract void plant(Bill bill);

    /** The bill of an account again, for other days. */
    private Bill again(Bill bill, Span days, Bill.Stage stage) {
        return new Bill(
                BillNo.of(desk.kept.numbers().next("bill")),
                bill.account(),
                bill.customer(),
                bill.unit(),
                bill.category(),
                bill.kind(),
                days,
                bill.calculation(),
                stage,
                Version.NEW);
    }

    @Test
    void days_of_another_bill_are_neither_calculated_nor_issued() {
        AccountNo account = household(1_000, 1_200);
        desk.setDay(2026, 4, 10);
        Bill january = issued(account, 1);
        desk.read(account, day(1, 10), Map.of(Register.ACTIVE_IMPORT, 1_060));
        desk.read(account, day(1, 20), Map.of(Register.ACTIVE_IMPORT, 1_120));
        Span within = Span.of(day(1, 10), day(1, 20));
        assertThat(BillingDesk.refusal(desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, within))))
                .contains("billing.period-billed-twice");
        Bill planted = again(january, within, new Bill.Stage.Reviewed(List.of()));
        plant(planted);
        Bill stored = desk.bills.find(planted.no()).orElseThrow();
        assertThat(BillingDesk.refusal(
                        desk.issuing.handle(CLERK, new IssuingBills.Issue(stored.no(), stored.version()))))
                .contains("billing.period-billed-twice");
    }

    @Test
    void a_cycle_of_a_unit_is_not_started_again_while_it_is_under_way() {
        StartingRuns.Start cycle = new StartingRuns.Start(
                BillRun.Kind.CYCLE, new UnitPath("/44"), List.of(), month(1), Through.CALCULATED);
        desk.setDay(2026, 4, 10);
        BillRun run = done(desk.running.starting.handle(CLERK, cycle)).run();
        StartingRuns.Start below = new StartingRuns.Start(
                BillRun.Kind.CYCLE,
                new UnitPath("/44/4401"),
                List.of(),
                Span.of(day(1, 31), day(2, 2)),
                Through.CALCULATED);
        assertThat(BillingDesk.refusal(desk.running.starting.handle(CLERK, cycle)))
                .contains("billing.run-under-way");
        assertThat(BillingDesk.refusal(desk.running.starting.handle(CLERK, below)))
                .contains("billing.run-under-way");
        BillRun off = done(desk.running.steering.handle(CLERK, new SteeringRuns.CallOff(run.id(), run.version())));
        assertThat(off.isOver()).isTrue();
        assertThat(done(desk.running.starting.handle(CLERK, below)).run().unit())
                .isEqualTo(below.unit());
    }

    /** A household whose register shows so much on the first of months from January on. */
    private AccountNo household(int... shown) {
        AccountNo account =
                desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT);
        for (int i = 0; i < shown.length; i++) {
            desk.setDay(2026, i + 1, 2);
            desk.read(account, day(i + 1, 1), Map.of(Register.ACTIVE_IMPORT, shown[i]));
        }
        return account;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Span month(int month) {
        return Span.of(day(month, 1), day(month, 1).plusMonths(1));
    }

    private Bill calculated(AccountNo account, int month) {
        return done(desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, month(month))));
    }

    private Bill issued(AccountNo account, int month) {
        Bill bill = calculated(account, month);
        Bill reviewed = done(desk.reviewing.handle(CLERK, new ReviewingBills.ReviewBill(bill.no(), bill.version())));
        return done(desk.issuing.handle(CLERK, new IssuingBills.Issue(reviewed.no(), reviewed.version())));
    }

    private BillingProof proved(List<AccountNo> accounts, Span days) {
        AccountViews views = (AccountViews) Proxy.newProxyInstance(
                AccountViews.class.getClassLoader(),
                new Class<?>[] {AccountViews.class},
                (proxy, asked, given) -> new Page<>(accounts, Optional.empty()));
        StartingProofs starting = new StartingProofs(
                desk.kept.work(),
                desk.kept.proofs(),
                ReviewPolicyFile.shipped(),
                desk.kept.jobs(),
                desk,
                UUID::randomUUID);
        BillingProof begun = done(starting.handle(CLERK, new StartingProofs.Start(new UnitPath("/33"), days)))
                .proof();
        ProvingBilling proving = new ProvingBilling(
                desk.kept.work(),
                desk.kept.proofs(),
                starting,
                views,
                desk.kept.contracts(),
                desk.kept.points(),
                desk.kept.days(),
                desk);
        assertThat(AtOnce.run(proving, CLERK, Map.of("proof", begun.id().toString())).problems)
                .isEmpty();
        return desk.kept.proofs().find(begun.id()).orElseThrow();
    }

    @Test
    void a_day_that_is_billed_twice_and_days_that_nobody_billed_are_found_and_the_others_have_a_reason() {
        AccountNo doubled = household(1_000, 1_200, 1_400, 1_600);
        AccountNo unread = household(1_000);
        AccountNo waiting = household(1_000, 1_200);
        desk.setDay(2026, 4, 10);
        Bill january = issued(doubled, 1);
        Bill march = issued(doubled, 3);
        Bill planted = again(january, Span.of(day(1, 10), day(1, 20)), january.stage());
        plant(planted);
        desk.running.ran(List.of(unread), month(1), Through.CALCULATED);
        desk.running.ran(List.of(unread), month(2), Through.REHEARSED);
        Bill stuck = calculated(waiting, 1);

        BillingProof proof =
                proved(List.of(doubled, unread, waiting), Span.of(BillingDesk.OPENED.plusYears(1), day(4, 10)));
        assertThat(desk.kept
                        .proofs()
                        .findings(proof.id(), Optional.empty(), Page.Request.first(50))
                        .items())
                .containsExactly(
                        told(doubled, Span.of(day(1, 10), day(1, 20)), CoverageKind.DOUBLE, "", january, planted),
                        told(doubled, month(2), CoverageKind.GAP, ""),
                        told(unread, month(1), CoverageKind.WAITING, "metering.reading-missing"),
                        told(unread, Span.of(day(2, 1), day(4, 1)), CoverageKind.MISSING, ""),
                        told(waiting, month(1), CoverageKind.WAITING, "CALCULATED", stuck),
                        told(waiting, Span.of(day(2, 1), day(4, 1)), CoverageKind.MISSING, ""));
        assertThat(march.isIssued()).isTrue();
        assertThat(proof.endedAt()).contains(desk.now());
        assertThat(proof.tally())
                .isEqualTo(new CoverageTally(
                        3,
                        3,
                        Map.of(
                                CoverageKind.BILLED, 52L,
                                CoverageKind.DOUBLE, 10L,
                                CoverageKind.GAP, 28L,
                                CoverageKind.WAITING, 62L,
                                CoverageKind.MISSING, 118L,
                                CoverageKind.NOT_YET_DUE, 27L)));
        assertThat(proof.tally().faults()).isEqualTo(156);
    }

    @Test
    void bills_of_a_run_stand_beside_those_before_with_outliers_first() {
        AccountNo steady = household(1_000, 1_200, 1_410);
        AccountNo outlier = household(1_000, 1_200, 3_900);
        AccountNo fresh = household(1_000, 1_000, 1_100);
        desk.setDay(2026, 3, 2);
        Bill before = issued(outlier, 1);
        Bill ordinary = issued(steady, 1);
        BillRun tried = desk.running.ran(List.of(steady, outlier, fresh), month(2), Through.REHEARSED);
        RunComparisons comparisons = desk.kept.comparisons();
        List<RunComparisons.Totals> expected = comparisons.totals(tried.id());
        assertThat(desk.bills.billedUntil(List.of(steady, outlier, fresh), month(2)))
                .as("nothing is kept")
                .isEmpty();
        BillRun run = desk.running.ran(List.of(steady, outlier, fresh), month(2), Through.REVIEWED);
        assertThat(comparisons.totals(run.id())).hasSize(1).isEqualTo(expected);
        assertThat(comparisons
                        .rows(tried.id(), RunComparisons.Filter.NONE, Page.Request.first(9))
                        .items())
                .extracting(RunComparisons.Row::account, RunComparisons.Row::bill)
                .containsExactly(
                        tuple(outlier, Optional.empty()),
                        tuple(fresh, Optional.empty()),
                        tuple(steady, Optional.empty()));
        assertThat(problems(tried)).isEqualTo(problems(run));
        Page<RunComparisons.Row> first = comparisons.rows(run.id(), RunComparisons.Filter.NONE, Page.Request.first(2));
        assertThat(first.items()).extracting(RunComparisons.Row::account).containsExactly(outlier, fresh);
        RunComparisons.Row worst = first.items().getFirst();
        assertThat(worst.last()).contains(figures(before));
        assertThat(worst.now())
                .isEqualTo(figures(desk.bills.living(outlier, month(2)).orElseThrow()));
        assertThat(worst.percent().orElseThrow()).isGreaterThan(new BigDecimal("1000"));
        List<RunComparisons.Row> rest = comparisons
                .rows(run.id(), RunComparisons.Filter.NONE, new Page.Request(2, first.next()))
                .items();
        assertThat(rest).hasSize(1);
        assertThat(rest.getFirst().percent()).contains(new BigDecimal("5.0"));
        assertThat(rest.getFirst().last()).contains(figures(ordinary));
        List<AccountNo> told = new ArrayList<>();
        comparisons.each(
                run.id(),
                new RunComparisons.Filter(Optional.of(50), Optional.of(Money.yuan(500))),
                row -> told.add(row.account()));
        assertThat(told).containsExactly(outlier, fresh);
        assertThat(comparisons.totals(run.id()))
                .extracting(totals -> totals.bills() + " " + totals.compared() + " "
                        + totals.last().total())
                .containsExactly("3 2 " + before.total().plus(ordinary.total()));
    }

    private List<String> problems(BillRun run) {
        return desk.running.runs.problems(run.id(), Optional.empty(), Page.Request.first(9)).items().stream()
                .map(problem -> problem.account() + " " + problem.code())
                .toList();
    }

    private static RunComparisons.Figures figures(Bill bill) {
        return new RunComparisons.Figures(bill.calculation().rated().energy(), bill.total());
    }

    @Test
    void many_bills_are_released_by_somebody_else_and_issued_by_a_job_that_names_those_it_leaves() {
        List<AccountNo> large = List.of(household(1_000, 41_000), household(1_000, 42_000));
        desk.setDay(2026, 2, 2);
        desk.running.ran(large, month(1), Through.REVIEWED);
        List<BillNo> numbers = large.stream()
                .map(account ->
                        desk.bills.living(account, month(1)).orElseThrow().no())
                .toList();
        ReleasingBills releasing = new ReleasingBills(desk.releasing, desk.kept.reviews());
        ManyBills all = new ManyBills(new UnitPath("/33"), List.of(), Optional.of("BIL-72"), Optional.empty());
        assertThat(AtOnce.run(releasing, CLERK, all.arguments()).problems)
                .containsExactlyInAnyOrderElementsOf(
                        numbers.stream().map(no -> no + " billing.own-work").toList());
        ManyBills elsewhere = new ManyBills(new UnitPath("/42"), numbers, Optional.empty(), Optional.empty());
        Caller reviewer = Caller.system("reviewer");
        assertThat(AtOnce.run(releasing, reviewer, elsewhere.arguments()).problems)
                .containsExactlyInAnyOrderElementsOf(numbers.stream()
                        .map(no -> no + " billing.unknown-review")
                        .toList());
        assertThat(AtOnce.run(releasing, reviewer, all.arguments()).problems).isEmpty();

        IssuingReviewedBills issuing = new IssuingReviewedBills(desk.issuing, desk.bills, desk.kept.views());
        List<BillNo> twice = List.of(numbers.get(0), numbers.get(1), numbers.get(0));
        ManyBills named = new ManyBills(new UnitPath("/33"), twice, Optional.empty(), Optional.empty());
        assertThat(AtOnce.run(issuing, reviewer, named.arguments()).problems)
                .containsExactly(numbers.getFirst() + " billing.already-issued");
        assertThat(numbers)
                .allSatisfy(no -> assertThat(desk.bills.find(no).orElseThrow().stage())
                        .isEqualTo(new Bill.Stage.Issued(day(2, 2), day(2, 28))));
        AccountNo small = household(1_000, 1_100);
        desk.running.ran(List.of(small), month(1), Through.REVIEWED);
        ManyBills january =
                new ManyBills(new UnitPath("/33"), List.of(), Optional.empty(), Optional.of(YearMonth.of(2026, 1)));
        assertThat(AtOnce.run(issuing, reviewer, january.arguments()).problems).isEmpty();
        assertThat(desk.bills.living(small, month(1)).orElseThrow().isIssued()).isTrue();
    }

    @Test
    void a_fault_of_one_bill_is_a_problem_of_that_bill_and_the_others_are_billed_again() {
        AccountNo broken = household(1_000, 1_200);
        AccountNo other = household(1_000, 1_300);
        desk.setDay(2026, 2, 2);
        Bill stays = issued(broken, 1);
        Bill wrong = issued(other, 1);
        desk.read(broken, day(2, 1), Map.of(Register.ACTIVE_IMPORT, 1_190));
        desk.read(other, day(2, 1), Map.of(Register.ACTIVE_IMPORT, 1_290));
        RebillingJob job = new RebillingJob(desk);
        job.units.breaks("billing.rebill", 1, () -> new IllegalStateException("a fault of the program"));
        Rebilling rebilling = job.carriedOut(job.previewed(stays, wrong));
        assertThat(rebilling.stage()).isEqualTo(Rebilling.Stage.DONE);
        assertThat(job.problems).containsExactly(stays.no() + " billing.calculation-broke-off");
        assertThat(job.bills(rebilling))
                .extracting(Rebilled::bill, Rebilled::state, Rebilled::why)
                .containsExactly(
                        tuple(stays.no(), Rebilled.State.REFUSED, Optional.of("billing.calculation-broke-off")),
                        tuple(wrong.no(), Rebilled.State.REBILLED, Optional.empty()));
        assertThat(desk.bills.living(broken, month(1)).map(Bill::no)).contains(stays.no());
    }

    @Test
    void a_rebilling_stops_for_a_database_that_is_away_and_blames_no_bill() {
        AccountNo account = household(1_000, 1_200);
        desk.setDay(2026, 2, 2);
        Bill wrong = issued(account, 1);
        desk.read(account, day(2, 1), Map.of(Register.ACTIVE_IMPORT, 1_190));
        RebillingJob job = new RebillingJob(desk);
        Rebilling previewed = job.previewed(wrong);
        job.units.breaks("billing.rebill", 1, () -> new Unavailable("the disk is full", new IllegalStateException()));
        assertThatThrownBy(() -> job.carriedOut(previewed)).isInstanceOf(Unavailable.class);
        assertThat(job.bills(previewed)).extracting(Rebilled::state).containsExactly(Rebilled.State.PREVIEWED);
        assertThat(job.again(previewed).stage()).isEqualTo(Rebilling.Stage.DONE);
    }

    @Test
    void a_rebilling_waits_for_the_release_of_what_a_check_holds_and_goes_on_then() {
        AccountNo much = household(1_000, 1_200);
        AccountNo little = household(1_000, 1_300);
        desk.setDay(2026, 2, 2);
        Bill wrong = issued(much, 1);
        Bill other = issued(little, 1);
        desk.read(much, day(2, 1), Map.of(Register.ACTIVE_IMPORT, 41_000));
        desk.read(little, day(2, 1), Map.of(Register.ACTIVE_IMPORT, 1_290));
        RebillingJob job = new RebillingJob(desk);
        Rebilling rebilling = job.carriedOut(job.previewed(wrong, other));
        assertThat(rebilling.stage()).isEqualTo(Rebilling.Stage.AWAITING_RELEASE);
        assertThat(job.problems).isEmpty();
        Bill held = desk.bills.living(much, month(1)).orElseThrow();
        assertThat(held.stage()).isEqualTo(new Bill.Stage.Calculated());
        assertThat(job.bills(rebilling))
                .extracting(Rebilled::bill, Rebilled::state, Rebilled::again, Rebilled::why)
                .containsExactly(
                        tuple(
                                wrong.no(),
                                Rebilled.State.HELD,
                                Optional.of(held.no()),
                                Optional.of("billing.review-held")),
                        tuple(
                                other.no(),
                                Rebilled.State.REBILLED,
                                desk.bills.living(little, month(1)).map(Bill::no),
                                Optional.empty()));
        assertThat(BillingDesk.refusal(desk.releasing.handle(CLERK, new HandlingReviews.Release(held.no()))))
                .contains("billing.own-work");
        assertThat(done(desk.releasing.handle(Caller.system("reviewer"), new HandlingReviews.Release(held.no())))
                        .isDecided())
                .isTrue();
        desk.settle();
        assertThat(desk.bills.find(held.no()).orElseThrow().isIssued()).isTrue();
        assertThat(job.bills(rebilling)).extracting(Rebilled::state).containsOnly(Rebilled.State.REBILLED);
        assertThat(desk.kept.rebillings().find(rebilling.id()).orElseThrow().stage())
                .isEqualTo(Rebilling.Stage.DONE);
        assertThat(desk.ledger.discrepancies()).isEmpty();
        assertThat(done(desk.books.of(much)).owed()).isEqualTo(held.total());
    }

    @Test
    void a_rebilling_whose_held_bill_was_sent_back_and_issued_by_hand_is_carried_on_to_its_end() {
        AccountNo account = household(1_000, 1_200);
        desk.setDay(2026, 2, 2);
        Bill wrong = issued(account, 1);
        desk.read(account, day(2, 1), Map.of(Register.ACTIVE_IMPORT, 41_000));
        RebillingJob job = new RebillingJob(desk);
        Rebilling rebilling = job.carriedOut(job.previewed(wrong));
        Bill held = desk.bills.living(account, month(1)).orElseThrow();
        assertThat(done(desk.releasing.handle(
                                Caller.system("reviewer"), new HandlingReviews.SendBack(held.no(), "read it again")))
                        .isDecided())
                .isTrue();
        assertThat(job.again(rebilling).stage()).as("nothing was put right yet").isEqualTo(rebilling.stage());
        desk.read(account, day(2, 1), Map.of(Register.ACTIVE_IMPORT, 1_250));
        Bill again = issued(account, 1);
        assertThat(again.no()).isEqualTo(held.no());
        assertThat(job.carriedOn(rebilling)).isEmpty();
        assertThat(job.again(rebilling).stage()).isEqualTo(Rebilling.Stage.DONE);
        assertThat(job.bills(rebilling))
                .extracting(
                        Rebilled::state,
                        Rebilled::again,
                        each -> each.difference().orElseThrow())
                .containsExactly(tuple(
                        Rebilled.State.REBILLED,
                        Optional.of(again.no()),
                        again.total().minus(wrong.total())));
    }

    @Test
    void a_bill_is_tried_with_what_is_supposed_and_stays_as_it_is() {
        AccountNo account = household(1_000, 1_200);
        desk.setDay(2026, 2, 2);
        Bill bill = issued(account, 1);
        MeteringPointNo point = BillingDesk.pointOf(account);
        Supposed more = new Supposed(
                List.of(new Supposed.Reading(point, day(2, 1), Register.ACTIVE_IMPORT, RegisterValue.parse("1300"))),
                Map.of(),
                Optional.empty());
        SupposedBill tried = done(supposing(bill, more, Optional.empty()));
        assertThat(tried.lines())
                .containsExactly(new SupposedBill.Line(
                        "TIER",
                        Optional.empty(),
                        1,
                        Optional.of(tier(200, "107.60")),
                        Optional.of(tier(300, "161.40"))));
        assertThat(tried.difference()).isEqualTo(Money.yuan("53.80"));
        Supposed doubled = new Supposed(List.of(), Map.of(point, Ratio.of(2)), Optional.empty());
        VersionKey same = new VersionKey(new TariffId("ZJ-RES-ANNUAL"), "2012-07");
        assertThat(done(supposing(bill, doubled, Optional.of(same))).then())
                .isEqualTo(new SupposedBill.Side(Energy.kwh(400), Money.yuan("215.20")));
        Supposed elsewhere = new Supposed(List.of(), Map.of(MeteringPointNo.of(9_999), Ratio.of(2)), Optional.empty());
        assertThat(BillingDesk.refusal(supposing(bill, elsewhere, Optional.empty())))
                .contains("billing.unrelated-supposition");
        assertThat(BillingDesk.refusal(
                        supposing(bill, more, Optional.of(new VersionKey(new TariffId("ZJ-RES-ANNUAL"), "2099-01")))))
                .contains(PublicationRefusal.NO_SUCH_VERSION.code());
        assertThat(desk.bills.find(bill.no())).contains(bill);
    }

    private Outcome<SupposedBill> supposing(Bill bill, Supposed supposed, Optional<VersionKey> price) {
        MemoryTariffVersions drafts = new MemoryTariffVersions(new MemoryStore(desk, UUID::randomUUID));
        return new SupposingBills(desk.bills, desk.supplies, desk.prices, drafts, desk)
                .handle(new SupposingBills.Suppose(bill.no(), supposed, price));
    }

    private static SupposedBill.Amount tier(int kwh, String yuan) {
        return new SupposedBill.Amount(BigDecimal.valueOf(kwh), Figure.Unit.KWH, Money.yuan(yuan));
    }

    @Test
    void accounts_of_a_cycle_without_readings_are_tried_on_the_days_after_until_its_window_ends() {
        AccountNo late = household(1_000);
        AccountNo never = household(1_000);
        desk.setDay(2026, 2, 2);
        BillRun cycle = desk.running.start(BillRun.Kind.CYCLE, List.of(late, never), month(1), Through.CALCULATED);
        help();
        assertThat(desk.running.runs.tally(cycle.id()).failed()).isEqualTo(2);
        desk.setDay(2026, 2, 4);
        desk.read(late, day(2, 1), Map.of(Register.ACTIVE_IMPORT, 1_150));
        assertThat(retried()).isEqualTo(1);
        assertThat(desk.bills.living(late, month(1))).isPresent();
        assertThat(desk.bills.living(never, month(1))).isEmpty();
        desk.setDay(2026, 2, 7);
        assertThat(retried()).isEqualTo(1);
        desk.setDay(2026, 2, 12);
        assertThat(retried()).isZero();
    }

    @Test
    void what_is_not_read_when_the_window_has_ended_is_estimated_and_billed() {
        AccountNo silent = household(1_000, 1_200, 1_400, 1_610);
        desk.setDay(2026, 5, 2);
        BillRun cycle = desk.running.start(BillRun.Kind.CYCLE, List.of(silent), month(4), Through.REVIEWED);
        help();
        assertThat(desk.running.runs.tally(cycle.id()).failed()).isEqualTo(1);
        desk.setDay(2026, 5, 7);
        assertThat(retried()).as("the last day of the window").isEqualTo(1);
        assertThat(desk.bills.living(silent, month(4))).isEmpty();
        desk.setDay(2026, 5, 8);
        assertThat(retried()).isEqualTo(1);
        Bill bill = desk.bills.living(silent, month(4)).orElseThrow();
        assertThat(bill.calculation().quality()).isEqualTo(ReadingQuality.ESTIMATED);
        assertThat(bill.calculation().rated().energy().kwh()).isBetween(new BigDecimal("190"), new BigDecimal("220"));
        desk.setDay(2026, 5, 9);
        assertThat(retried()).isZero();
    }

    /** @return how many runs were begun for it */
    private int retried() {
        int before = runs();
        ValidatingReadings validating = new ValidatingReadings(
                desk.kept.vee(), VeeRulesFile.shipped(), desk, UUID::randomUUID, desk.kept.outbox());
        RetryingRuns retrying = new RetryingRuns(
                desk.running.runs,
                desk.running.starting,
                desk.bills,
                desk.kept.accounts(),
                new EstimatingMissing(desk.kept.work(), desk.kept.points(), validating),
                ReviewPolicyFile.shipped(),
                desk,
                desk.kept.cycles());
        assertThat(AtOnce.run(retrying, Caller.system("retry"), Map.of()).problems)
                .isEmpty();
        help();
        return runs() - before;
    }

    private int runs() {
        return desk.running
                .runs
                .list(Scope.EVERYTHING, Page.Request.first(100))
                .items()
                .size();
    }

    private void help() {
        while (desk.running.working.help()) {
            // Until nothing waits.
        }
    }

    @Test
    void an_account_that_ends_within_a_month_is_billed_to_the_day_and_the_cycle_leaves_it() {
        AccountNo account = household(1_000, 1_200);
        Bill january = issued(account, 1);
        desk.setDay(2026, 2, 16);
        desk.read(account, day(2, 15), Map.of(Register.ACTIVE_IMPORT, 1_290));
        BillRun last = desk.running.start(
                BillRun.Kind.FINAL, List.of(account), Span.of(day(2, 14), day(2, 15)), Through.REVIEWED);
        help();
        assertThat(desk.running.runs.tally(last.id()).reviewed()).isEqualTo(1);
        Bill bill = desk.bills
                .living(account, Span.of(january.period().end(), day(2, 15)))
                .orElseThrow();
        assertThat(bill.total()).isEqualTo(Money.yuan("48.42"));
        assertThat(bill.stage()).isEqualTo(new Bill.Stage.Reviewed(List.of("BIL-71")));
    }

    @Test
    void an_account_that_is_closed_is_billed_to_its_last_day_as_soon_as_it_is_read_and_only_once() {
        AccountNo account = household(1_000, 1_200);
        Bill january = issued(account, 1);
        desk.setDay(2026, 2, 15);
        AccountClosed closed = desk.closed(account, day(2, 15));
        BillingClosedAccounts closing =
                new BillingClosedAccounts(desk.running.starting, desk.bills, desk.kept.contracts(), desk);
        assertThat(closing.billed(account, day(2, 15))).isFalse();
        desk.told(closing, closed);
        help();
        assertThat(desk.bills.living(account, Span.of(day(2, 1), day(2, 15))))
                .as("not read yet")
                .isEmpty();
        desk.setDay(2026, 2, 16);
        desk.read(account, day(2, 15), Map.of(Register.ACTIVE_IMPORT, 1_290));
        assertThat(retried()).isEqualTo(1);
        Bill last = desk.bills
                .living(account, Span.of(january.period().end(), day(2, 15)))
                .orElseThrow();
        assertThat(last.total()).isEqualTo(Money.yuan("48.42"));
        assertThat(closing.billed(account, day(2, 15))).as("not issued yet").isFalse();
        Bill issued = done(desk.issuing.handle(CLERK, new IssuingBills.Issue(last.no(), last.version())));
        assertThat(issued.isIssued()).isTrue();
        assertThat(closing.billed(account, day(2, 15))).isTrue();
        int before = runs();
        desk.told(closing, closed);
        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void an_account_that_is_closed_ahead_is_billed_in_the_night_after_its_last_day() {
        AccountNo account = household(1_000, 1_200);
        Bill january = issued(account, 1);
        desk.setDay(2026, 2, 14);
        desk.removed(account, day(2, 14).atTime(15, 0), 1_285);
        BillingClosedAccounts closing =
                new BillingClosedAccounts(desk.running.starting, desk.bills, desk.kept.contracts(), desk);
        int before = runs();
        desk.told(closing, desk.closed(account, day(2, 15)));
        nights(closing);
        assertThat(runs()).as("the last day is not over").isEqualTo(before);

        desk.setDay(2026, 2, 15);
        nights(closing);
        help();
        Bill last = desk.bills
                .living(account, Span.of(january.period().end(), day(2, 15)))
                .orElseThrow();
        assertThat(last.calculation().rated().energy()).isEqualTo(Energy.kwh(85));
        desk.setDay(2026, 2, 16);
        nights(closing);
        assertThat(runs()).isEqualTo(before + 1);
    }

    private void nights(BillingClosedAccounts closing) {
        BillingLastDays night = new BillingLastDays(desk.kept.accounts(), closing, desk);
        assertThat(AtOnce.run(night, Caller.system("night"), Map.of()).problems).isEmpty();
    }

    @Test
    void the_last_bill_rests_on_what_the_meter_showed_when_it_was_removed() {
        AccountNo account = household(1_000, 1_200);
        Bill january = issued(account, 1);
        desk.setDay(2026, 2, 15);
        desk.removed(account, day(2, 14).atTime(15, 0), 1_285);
        AccountClosed closed = desk.closed(account, day(2, 15));
        desk.told(new BillingClosedAccounts(desk.running.starting, desk.bills, desk.kept.contracts(), desk), closed);
        help();
        Bill last = desk.bills
                .living(account, Span.of(january.period().end(), day(2, 15)))
                .orElseThrow();
        assertThat(last.calculation().rated().energy()).isEqualTo(Energy.kwh(85));
    }

    private static CoverageFinding told(AccountNo account, Span days, CoverageKind kind, String reason, Bill... bills) {
        return new CoverageFinding(
                account,
                Optional.of(BillingDesk.pointOf(account)),
                days,
                kind,
                reason,
                List.of(bills).stream().map(Bill::no).toList());
    }
}
