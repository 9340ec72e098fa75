package org.wattline.application.billing.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.metering.route.ReadingRoutes;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.cycle.CycleCode;
import org.wattline.domain.billing.cycle.CycleDue;
import org.wattline.domain.billing.cycle.CycleTerms;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.route.ReadingCycle;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.ReadingSchedule;
import org.wattline.domain.metering.route.RouteClass;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteTerms;

/** What {@link BillCycles} promise beside whose accounts they have, which scenarios show. */
public abstract class BillCyclesContract {
    protected static final Instant NOW = Instant.parse("2026-02-01T02:00:00Z");
    private static final UnitPath UNIT = new UnitPath("/33/3301");
    private static final LocalDate BEGIN = LocalDate.of(2026, 2, 1);
    private static final RouteCode ONE = new RouteCode("R-ONE");
    private static final RouteCode TWO = new RouteCode("R-TWO");

    protected abstract UnitOfWork units();

    protected abstract BillCycles cycles();

    protected abstract ReadingRoutes routes();

    protected abstract BillRuns runs();

    private static CycleTerms terms(LocalDate from, RouteCode... routes) {
        return new CycleTerms(
                Span.startingOn(from),
                new ReadingSchedule(ReadingCycle.EVEN_MONTHS, 15),
                List.of(routes),
                1,
                5,
                Through.REVIEWED);
    }

    private BillCycle added(String code, UnitPath unit, CycleTerms terms) {
        BillCycle fresh = new BillCycle(new CycleCode(code), code, unit, List.of(terms), Version.NEW);
        return in(units(), () -> {
            cycles().add(fresh);
            return cycles().find(fresh.code()).orElseThrow();
        });
    }

    private BillCycle changed(CycleCode code, UnaryOperator<BillCycle> change) {
        return in(units(), () -> cycles().save(change.apply(cycles().find(code).orElseThrow())));
    }

    private static BillCycle state(Outcome<Change<BillCycle>> outcome) {
        if (outcome instanceof Outcome.Done<Change<BillCycle>>(var change)) return change.state();
        throw new AssertionError(outcome);
    }

    private void route(RouteCode code, UnitPath unit) {
        in(units(), () -> {
            routes().add(new ReadingRoute(
                    code,
                    code.code(),
                    unit,
                    RouteClass.RESIDENTIAL,
                    List.of(new RouteTerms(
                            Span.startingOn(BEGIN), new ReadingSchedule(ReadingCycle.EVEN_MONTHS, 15), "reader")),
                    Version.NEW));
            return code;
        });
    }

    @Test
    void a_cycle_comes_back_with_all_its_terms_and_a_stale_one_is_not_stored() {
        route(ONE, UNIT);
        route(TWO, UNIT);
        BillCycle first = added("C-1", UNIT, terms(BEGIN, ONE, TWO));
        LocalDate later = BEGIN.plusMonths(2);
        BillCycle next = changed(first.code(), cycle -> state(cycle.changed(terms(later, TWO), BEGIN)));
        assertThat(next.terms()).hasSize(2);
        assertThat(cycles().find(first.code())).contains(next);
        assertThat(cycles().between(BEGIN, BEGIN)).containsExactly(next);
        assertThat(cycles().between(BEGIN.minusDays(9), BEGIN.minusDays(1))).isEmpty();
        assertThatThrownBy(() -> changed(first.code(), cycle -> first)).isInstanceOf(StaleState.class);
        BillCycle other = added("C-2", UNIT, terms(later, ONE));
        assertThat(cycles().list(Scope.EVERYTHING, Page.Request.first(1)).items())
                .containsExactly(next);
        assertThat(cycles().list(Scope.EVERYTHING, new Page.Request(9, Optional.of("C-1")))
                        .items())
                .containsExactly(other);
        assertThat(cycles().list(new Scope(Optional.of(new UnitPath("/42")), Optional.empty()), Page.Request.first(9))
                        .items())
                .isEmpty();
    }

    @Test
    void a_route_is_of_one_cycle_at_a_time_and_a_unit_has_one_for_all_others() {
        route(ONE, UNIT);
        BillCycle held = added("C-1", UNIT, terms(BEGIN, ONE));
        BillCycle rest = added("C-2", UNIT, terms(BEGIN));
        LocalDate end = BEGIN.plusMonths(3);
        assertThatThrownBy(() -> added("C-3", UNIT, terms(end, ONE))).isInstanceOf(AlreadyThere.class);
        assertThatThrownBy(() -> added("C-4", UNIT, terms(end))).isInstanceOf(AlreadyThere.class);
        assertThat(added("C-5", new UnitPath("/33"), terms(BEGIN)).version()).isEqualTo(rest.version());
        assertThat(changed(held.code(), cycle -> state(cycle.ended(end, BEGIN))).hasEnd())
                .isTrue();
        assertThat(changed(rest.code(), cycle -> state(cycle.ended(end, BEGIN))).hasEnd())
                .isTrue();
        assertThat(added("C-3", UNIT, terms(end, ONE)).terms()).hasSize(1);
        assertThat(added("C-4", UNIT, terms(end)).terms()).hasSize(1);
    }

    @Test
    void routes_of_other_units_and_those_that_there_are_not_are_foreign() {
        route(ONE, UNIT);
        route(TWO, new UnitPath("/42"));
        RouteCode none = new RouteCode("R-NONE");
        BillCycle cycle =
                new BillCycle(new CycleCode("C-1"), "one", UNIT, List.of(terms(BEGIN, ONE, TWO, none)), Version.NEW);
        assertThat(cycles().foreign(cycle)).containsExactly(none, TWO);
    }

    @Test
    void a_period_of_a_cycle_has_one_run() {
        BillCycle cycle = added("C-1", UNIT, terms(BEGIN));
        CycleDue due = new CycleDue(cycle.code(), LocalDate.of(2026, 2, 15));
        BillRun run = run(1, due);
        assertThat(runs().of(due)).contains(run);
        assertThat(runs().of(new CycleDue(cycle.code(), LocalDate.of(2026, 4, 15))))
                .isEmpty();
        assertThatThrownBy(() -> run(2, due)).isInstanceOf(AlreadyThere.class);
        assertThat(run(3, new CycleDue(cycle.code(), LocalDate.of(2026, 4, 15))).cycle())
                .isPresent();
    }

    private BillRun run(int id, CycleDue due) {
        return in(units(), () -> {
            BillRun run = BillRun.started(
                            new BillRunId(new UUID(1, id)),
                            BillRun.Kind.CYCLE,
                            UNIT,
                            List.of(),
                            SampleBills.JANUARY,
                            Through.REVIEWED,
                            "bill-cycle",
                            NOW)
                    .of(due);
            runs().add(run);
            return runs().find(run.id()).orElseThrow();
        });
    }
}
