package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;
import static org.wattline.bootstrap.billing.BillingDesk.refusal;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.billing.ReviewPolicyFile;
import org.wattline.adapter.reference.metering.VeeRulesFile;
import org.wattline.application.billing.cycle.KeepingCycles;
import org.wattline.application.billing.cycle.OpeningCycles;
import org.wattline.application.billing.run.RetryingRuns;
import org.wattline.application.billing.run.RunningBills;
import org.wattline.application.billing.run.StartingRuns;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.metering.validation.EstimatingMissing;
import org.wattline.application.metering.validation.ValidatingReadings;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Link;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.cycle.CycleCode;
import org.wattline.domain.billing.cycle.CycleDue;
import org.wattline.domain.billing.cycle.CycleTerms;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.route.ReadingCycle;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.ReadingSchedule;
import org.wattline.domain.metering.route.RouteClass;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteMembership;
import org.wattline.domain.metering.route.RouteTerms;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** A company that reads one route each month, another every second month on the 15th, and everybody else on the 10th; its runs begin by themselves. */
abstract class BillCyclesOfACompany {
    private static final UnitPath UNIT = new UnitPath("/33");
    private static final RouteCode MONTHLY = new RouteCode("R-MONTHLY");
    private static final RouteCode SECOND = new RouteCode("R-SECOND");
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
    private final KeepingCycles keeping;

    BillCyclesOfACompany(BillingDesk desk) {
        this.desk = desk;
        keeping = new KeepingCycles(desk.kept.work(), desk.kept.cycles(), desk.kept.outbox(), desk);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Span days(String from, String to) {
        return Span.of(day(from), day(to));
    }

    private void today(String day) {
        LocalDate then = day(day);
        desk.setDay(then.getYear(), then.getMonthValue(), then.getDayOfMonth());
    }

    private void route(RouteCode code, ReadingSchedule schedule) {
        desk.in(() -> {
            desk.kept
                    .routes()
                    .add(new ReadingRoute(
                            code,
                            code.code(),
                            UNIT,
                            RouteClass.RESIDENTIAL,
                            List.of(new RouteTerms(Span.startingOn(BillingDesk.OPENED), schedule, "reader")),
                            Version.NEW));
            return code;
        });
    }

    private AccountNo household(Optional<RouteCode> route) {
        AccountNo account =
                desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT);
        route.ifPresent(code -> desk.in(() -> {
            var point = desk.kept.points().find(BillingDesk.pointOf(account)).orElseThrow();
            desk.kept
                    .memberships()
                    .store(List.of(done(RouteMembership.none(point).assigned(code, 1, BillingDesk.OPENED))
                            .state()));
            return point;
        }));
        return account;
    }

    private void read(AccountNo account, String day, int shown) {
        desk.read(account, day(day), Map.of(Register.ACTIVE_IMPORT, shown));
    }

    private static CycleTerms terms(
            String from, ReadingCycle months, int day, List<RouteCode> routes, int opens, int window) {
        return new CycleTerms(
                Span.startingOn(day(from)),
                new ReadingSchedule(months, day),
                routes,
                opens,
                window,
                Through.CALCULATED);
    }

    private BillCycle cycle(String code, CycleTerms terms) {
        return cycle(code, UNIT, terms);
    }

    private BillCycle cycle(String code, UnitPath unit, CycleTerms terms) {
        return done(keeping.handle(CLERK, new KeepingCycles.Create(new CycleCode(code), code, unit, terms)));
    }

    /** The morning of a day: windows open, runs are done, older ones tried again. */
    private void morning(String day) {
        today(day);
        OpeningCycles opening = new OpeningCycles(desk.kept.cycles(), desk.running.runs, desk.running.starting, desk);
        for (int servers = 0; servers < 2; servers++)
            assertThat(AtOnce.run(opening, CLERK, Map.of()).problems).isEmpty();
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
        work();
        assertThat(AtOnce.run(retrying, CLERK, Map.of()).problems).isEmpty();
        work();
    }

    private void work() {
        AccountViews unused = (AccountViews) Proxy.newProxyInstance(
                AccountViews.class.getClassLoader(), new Class<?>[] {AccountViews.class}, (proxy, asked, given) -> {
                    throw new AssertionError("a cycle knows its accounts");
                });
        RunningBills running =
                new RunningBills(desk.kept.work(), desk.running.runs, desk.running.working, unused, desk.kept.cycles());
        for (BillRun run : runs())
            if (!run.isOver())
                assertThat(AtOnce.run(running, CLERK, Map.of("run", run.id().toString())).problems)
                        .isEmpty();
    }

    private List<BillRun> runs() {
        return desk.running
                .runs
                .list(new Scope(Optional.of(UNIT), Optional.empty()), Page.Request.first(100))
                .items();
    }

    private RunTally tally(String cycle, String due) {
        CycleDue period = new CycleDue(new CycleCode(cycle), day(due));
        return desk.running.runs.tally(
                desk.running.runs.of(period).orElseThrow().id());
    }

    private List<String> problems(String cycle, String due) {
        BillRun run = desk.running
                .runs
                .of(new CycleDue(new CycleCode(cycle), day(due)))
                .orElseThrow();
        return desk.running.runs.problems(run.id(), Optional.empty(), Page.Request.first(9)).items().stream()
                .map(problem -> problem.account() + " " + problem.code())
                .toList();
    }

    private List<Span> billed(AccountNo account) {
        return desk.bills.earlier(List.of(account), day("2027-01-01")).getOrDefault(account, List.of()).stream()
                .map(Link::period)
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .toList();
    }

    @Test
    void each_route_is_billed_in_its_own_months_from_day_to_day_by_runs_that_begin_once_when_their_windows_open() {
        route(MONTHLY, new ReadingSchedule(ReadingCycle.MONTHLY, 1));
        route(SECOND, new ReadingSchedule(ReadingCycle.ODD_MONTHS, 15));
        AccountNo monthly = household(Optional.of(MONTHLY));
        AccountNo second = household(Optional.of(SECOND));
        AccountNo other = household(Optional.empty());
        today("2025-12-20");
        BillCycle one = cycle("MONTHLY", terms("2025-12-20", ReadingCycle.MONTHLY, 1, List.of(MONTHLY), 1, 4));
        BillCycle two = cycle("SECOND", terms("2025-12-20", ReadingCycle.ODD_MONTHS, 15, List.of(SECOND), 2, 6));
        BillCycle rest = cycle("REST", terms("2025-12-20", ReadingCycle.MONTHLY, 10, List.of(), 1, 4));
        assertThat(refusal(keeping.handle(
                        CLERK,
                        new KeepingCycles.Create(
                                one.code(), "again", UNIT, one.terms().getFirst()))))
                .contains("billing.bill-cycle-exists");
        assertThat(refusal(keeping.handle(
                        CLERK,
                        new KeepingCycles.Create(
                                new CycleCode("OTHER"),
                                "of a route that is taken",
                                UNIT,
                                two.terms().getFirst()))))
                .contains("billing.bill-cycle-taken");
        assertThat(refusal(keeping.handle(
                        CLERK,
                        new KeepingCycles.Create(
                                new CycleCode("OTHER"),
                                "of all others",
                                UNIT,
                                rest.terms().getFirst()))))
                .contains("billing.bill-cycle-taken");
        read(monthly, "2025-12-01", 1_000);
        read(monthly, "2026-01-01", 1_100);

        morning("2026-01-01");
        assertThat(runs()).isEmpty();
        morning("2026-01-02");
        assertThat(tally("MONTHLY", "2026-01-01")).isEqualTo(new RunTally(1, 1, 1, 0, 0, 0, 0, 0));
        assertThat(billed(monthly)).containsExactly(days("2025-12-01", "2026-01-01"));
        assertThat(runs()).hasSize(1);

        read(other, "2025-12-10", 1_000);
        read(other, "2026-01-01", 1_055);
        read(other, "2026-01-10", 1_080);
        morning("2026-01-11");
        assertThat(problems("REST", "2026-01-10")).isEmpty();
        assertThat(billed(other))
                .as("no bill is of two years")
                .containsExactly(days("2025-12-10", "2026-01-01"), days("2026-01-01", "2026-01-10"));

        read(second, "2025-11-15", 1_000);
        read(second, "2026-01-01", 1_160);
        morning("2026-01-17");
        assertThat(tally("SECOND", "2026-01-15")).isEqualTo(new RunTally(1, 1, 0, 0, 0, 0, 1, 0));
        read(second, "2026-01-15", 1_210);
        morning("2026-01-20");
        assertThat(billed(second))
                .as("tried again in its window")
                .containsExactly(days("2025-11-15", "2026-01-01"), days("2026-01-01", "2026-01-15"));

        read(monthly, "2026-02-01", 1_190);
        morning("2026-02-02");
        assertThat(tally("MONTHLY", "2026-02-01").billed()).isEqualTo(1);
        morning("2026-02-17");
        assertThat(billed(second)).as("not a month of its route").hasSize(2);

        today("2026-02-18");
        BillCycle later = done(keeping.handle(
                CLERK,
                new KeepingCycles.ChangeTerms(
                        one.code(),
                        one.version(),
                        terms("2026-02-18", ReadingCycle.MONTHLY, 15, List.of(MONTHLY), 1, 4))));
        assertThat(desk.kept.cycles().find(one.code())).contains(later);
        read(monthly, "2026-03-15", 1_300);
        read(second, "2026-03-15", 1_400);
        morning("2026-03-17");
        assertThat(billed(monthly))
                .as("from its last bill to the new reading day")
                .containsExactly(
                        days("2025-12-01", "2026-01-01"),
                        days("2026-01-01", "2026-02-01"),
                        days("2026-02-01", "2026-03-15"));
        assertThat(billed(second))
                .containsExactly(
                        days("2025-11-15", "2026-01-01"),
                        days("2026-01-01", "2026-01-15"),
                        days("2026-01-15", "2026-03-15"));

        BillCycle ended =
                done(keeping.handle(CLERK, new KeepingCycles.End(later.code(), later.version(), day("2026-03-18"))));
        assertThat(refusal(
                        keeping.handle(CLERK, new KeepingCycles.End(ended.code(), ended.version(), day("2026-04-18")))))
                .contains("billing.bill-cycle-ended");
        morning("2026-04-16");
        assertThat(desk.running.runs.of(new CycleDue(one.code(), day("2026-04-15"))))
                .isEmpty();
        assertThat(tally("REST", "2026-04-10").accounts())
                .as("whose cycle has ended is of the unit's own")
                .isEqualTo(2);
    }

    @Test
    void a_period_of_a_cycle_has_one_run_whoever_starts_it() {
        today("2026-04-20");
        UnitPath elsewhere = new UnitPath("/44");
        BillCycle alone = cycle("ALONE", elsewhere, terms("2026-04-20", ReadingCycle.MONTHLY, 5, List.of(), 1, 4));
        StartingRuns.Start start = new StartingRuns.Start(
                BillRun.Kind.CYCLE,
                elsewhere,
                List.of(),
                days("2026-03-05", "2026-04-05"),
                Through.CALCULATED,
                Optional.of(new CycleDue(alone.code(), day("2026-04-05"))));
        assertThat(done(desk.running.starting.handle(Caller.system("one"), start))
                        .run()
                        .cycle())
                .isPresent();
        assertThatThrownBy(() -> desk.running.starting.handle(Caller.system("other"), start))
                .isInstanceOf(AlreadyThere.class);
    }
}
