package org.wattline.application.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wattline.application.billing.SampleBills.JANUARY;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.BillRunRefusal;
import org.wattline.domain.billing.run.PartDone;
import org.wattline.domain.billing.run.RunPart;
import org.wattline.domain.billing.run.RunProblem;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** What every store of bill runs promises. */
public abstract class BillRunsContract {
    protected static final Instant NOW = Instant.parse("2026-02-01T02:00:00Z");
    private static final Page.Request ALL = Page.Request.first(10);

    protected abstract UnitOfWork units();

    protected abstract BillRuns runs();

    private <T> T within(Supplier<T> what) {
        return in(units(), what);
    }

    private static AccountNo account(int n) {
        return AccountNo.of(n);
    }

    private BillRun added(int id, String unit) {
        return within(() -> {
            BillRun run = BillRun.started(
                    new BillRunId(new UUID(1, id)),
                    BillRun.Kind.CYCLE,
                    new UnitPath(unit),
                    List.of(),
                    JANUARY,
                    Through.REVIEWED,
                    "biller",
                    NOW);
            runs().add(run);
            runs().divide(run.id(), List.of(List.of(account(1), account(2)), List.of(account(3))));
            return runs().find(run.id()).orElseThrow();
        });
    }

    private BillRun changed(BillRun run, Function<BillRun, Outcome<BillRun>> change) {
        return within(() -> runs().save(done(change.apply(runs().find(run.id()).orElseThrow()))));
    }

    private Optional<RunPart> claimed(BillRun run, Instant at) {
        return within(() -> runs().claim(run.id(), at));
    }

    private static BillRuns.Came came(int billed, RunProblem... problems) {
        return new BillRuns.Came(billed, billed, 0, 0, List.of(problems));
    }

    @Test
    void a_run_is_found_as_it_was_stored_in_every_stage() {
        BillRun run = added(1, "/33/3301");
        BillRun resting = changed(run, BillRun::paused);
        assertThat(runs().find(run.id())).contains(resting);
        BillRun off = changed(run, each -> each.cancelled(NOW));
        assertThat(runs().find(run.id())).contains(off);
        assertThatThrownBy(() -> within(() -> {
                    assertThat(runs().find(run.id())).isPresent();
                    return runs().save(resting);
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void those_that_run_or_rest_and_have_a_day_of_a_span_are_under_way() {
        BillRun running = added(1, "/33");
        BillRun resting = changed(added(2, "/33"), BillRun::paused);
        assertThat(changed(added(3, "/33"), each -> each.cancelled(NOW)).isOver())
                .isTrue();
        Span lastDay = Span.of(JANUARY.end().minusDays(1), JANUARY.end());
        assertThat(runs().underWay(lastDay)).containsExactly(running, resting);
        assertThat(runs().underWay(Span.of(JANUARY.end(), JANUARY.end().plusDays(1))))
                .isEmpty();
    }

    @Test
    void runs_are_listed_within_a_scope_newest_first() {
        BillRun first = added(1, "/33/3301");
        BillRun second = added(2, "/33/3301/330106");
        added(3, "/42");
        Scope scope = new Scope(Optional.of(new UnitPath("/33")), Optional.empty());
        assertThat(runs().list(scope, ALL).items()).containsExactly(second, first);
    }

    @Test
    void parts_are_done_one_after_the_other_and_never_twice() {
        BillRun run = added(1, "/33");
        assertThat(runs().waiting(NOW)).containsExactly(run.id());
        RunPart first = within(() -> {
            RunPart part = runs().claim(run.id(), NOW).orElseThrow();
            runs().finish(part, came(2), NOW);
            return part;
        });
        assertThat(first).isEqualTo(new RunPart(run.id(), 1, List.of(account(1), account(2)), 0));
        assertThat(runs().tally(run.id())).isEqualTo(new RunTally(3, 2, 2, 2, 0, 0, 0, 1));
        RunPart second = claimed(run, NOW).orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        within(() -> {
            runs().finish(runs().claim(run.id(), NOW).orElseThrow(), came(1), NOW);
            return true;
        });
        assertThat(claimed(run, NOW)).isEmpty();
        assertThat(runs().waiting(NOW)).as("somebody has to end it").containsExactly(run.id());
        assertThat(changed(run, each -> each.ended(NOW).map(Change::state)).isOver())
                .isTrue();
        assertThat(runs().waiting(NOW)).isEmpty();
    }

    @Test
    void the_parts_that_were_done_last_tell_when_and_how_many_accounts() {
        BillRun run = added(1, "/33");
        assertThat(runs().doneLast(run.id(), 5)).isEmpty();
        for (int i = 1; i <= 2; i++) {
            Instant at = NOW.plusSeconds(60 * i);
            within(() -> {
                RunPart part = runs().claim(run.id(), NOW).orElseThrow();
                runs().finish(part, came(part.accounts().size()), at);
                return true;
            });
        }
        PartDone first = new PartDone(NOW.plusSeconds(60), 2);
        PartDone second = new PartDone(NOW.plusSeconds(120), 1);
        assertThat(runs().doneLast(run.id(), 5)).containsExactly(second, first);
        assertThat(runs().doneLast(run.id(), 1)).containsExactly(second);
    }

    @Test
    void a_part_that_somebody_else_did_meanwhile_stays_as_it_is() {
        BillRun run = added(1, "/33");
        RunPart first = claimed(run, NOW).orElseThrow();
        within(() -> {
            runs().finish(runs().claim(run.id(), NOW).orElseThrow(), came(2), NOW);
            return true;
        });
        RunProblem late = RunProblem.of(account(1), Optional.empty(), BillRunRefusal.BROKE_OFF);
        within(() -> {
            runs().finish(first, came(0, late), NOW);
            return true;
        });
        assertThat(runs().tally(run.id())).isEqualTo(new RunTally(3, 2, 2, 2, 0, 0, 0, 1));
        assertThat(runs().problems(run.id(), Optional.empty(), ALL).items()).isEmpty();
    }

    @Test
    void what_a_unit_claimed_that_was_undone_is_there_again() {
        BillRun run = added(1, "/33");
        assertThatThrownBy(() -> within(() -> {
                    runs().finish(runs().claim(run.id(), NOW).orElseThrow(), came(2), NOW);
                    throw new IllegalStateException("the server dies");
                }))
                .hasMessage("the server dies");
        assertThat(claimed(run, NOW)).map(RunPart::number).contains(1);
        assertThat(runs().tally(run.id()).done()).isZero();
    }

    @Test
    void nothing_is_claimed_of_a_run_that_rests() {
        BillRun run = added(1, "/33");
        assertThat(changed(run, BillRun::paused).isOver()).isFalse();
        assertThat(claimed(run, NOW)).isEmpty();
        assertThat(runs().waiting(NOW)).isEmpty();
    }

    @Test
    void a_part_that_broke_off_waits_and_is_divided_in_the_end() {
        BillRun run = added(1, "/33");
        RunPart first = claimed(run, NOW).orElseThrow();
        within(() -> {
            runs().postpone(first, "IllegalStateException", NOW.plusSeconds(60));
            return true;
        });
        assertThat(claimed(run, NOW)).map(RunPart::number).contains(2);
        RunPart again = claimed(run, NOW.plus(Duration.ofMinutes(2))).orElseThrow();
        assertThat(again).isEqualTo(new RunPart(run.id(), 1, first.accounts(), 1));
        within(() -> {
            runs().split(again);
            return true;
        });
        assertThat(runs().tally(run.id())).isEqualTo(new RunTally(3, 0, 0, 0, 0, 0, 0, 3));
        assertThat(claimed(run, NOW)).map(RunPart::number).contains(2);
    }

    @Test
    void problems_are_counted_by_reason() {
        BillRun run = added(1, "/33");
        RunProblem one = RunProblem.of(account(1), Optional.empty(), BillRefusal.PERIOD_NOT_OVER);
        RunProblem two = new RunProblem(
                account(2), "billing.readings-held", "BIL-44", Optional.empty(), Optional.of("/v1/vee-exceptions/7"));
        within(() -> {
            runs().finish(runs().claim(run.id(), NOW).orElseThrow(), came(0, two, one), NOW);
            return true;
        });
        assertThat(runs().problems(run.id(), Optional.empty(), ALL).items()).containsExactly(one, two);
        assertThat(runs().problems(run.id(), Optional.of("billing.readings-held"), ALL)
                        .items())
                .containsExactly(two);
        assertThat(runs().reasons(run.id()))
                .extracting(RunProblem.Reason::code, RunProblem.Reason::accounts)
                .containsExactly(tuple("billing.period-not-over", 1L), tuple("billing.readings-held", 1L));
        assertThat(runs().tally(run.id()).failed()).isEqualTo(2);
    }
}
