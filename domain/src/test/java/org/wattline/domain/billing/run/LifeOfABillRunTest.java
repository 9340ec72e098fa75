package org.wattline.domain.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.cycle.BillCycleRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

class LifeOfABillRunTest {
    private static final Instant NOW = Instant.parse("2026-02-01T02:00:00Z");
    private static final Span JANUARY = Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    private final BillRun run = BillRun.started(
            new BillRunId(new UUID(1, 1)),
            BillRun.Kind.CYCLE,
            new UnitPath("/33"),
            List.of(),
            JANUARY,
            Through.REVIEWED,
            "biller",
            NOW);

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.code());
        };
    }

    @Test
    void it_rests_goes_on_and_ends_with_a_fact() {
        BillRun resting = done(run.paused());
        assertThat(resting.ended(NOW)).isEqualTo(Outcome.refused(BillRunRefusal.NOT_RUNNING));
        Change<BillRun> over = done(done(resting.resumed()).ended(NOW));
        assertThat(over.state().stage()).isEqualTo(new BillRun.Stage.Ended(NOW));
        assertThat(over.facts().getFirst().facts()).containsEntry("to", "2026-02-01");
    }

    @Test
    void what_is_over_stays_over() {
        BillRun off = done(run.cancelled(NOW));
        assertThat(off.isOver()).isTrue();
        assertThat(off.cancelled(NOW)).isEqualTo(Outcome.refused(BillRunRefusal.OVER));
        assertThat(off.paused()).isEqualTo(Outcome.refused(BillRunRefusal.NOT_RUNNING));
        assertThat(run.resumed()).isEqualTo(Outcome.refused(BillRunRefusal.NOT_PAUSED));
    }

    @Test
    void only_a_cycle_is_for_everybody() {
        assertThatThrownBy(() -> BillRun.started(
                        run.id(), BillRun.Kind.FINAL, run.unit(), List.of(), JANUARY, Through.ISSUED, "biller", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_page_lists_every_refusal_with_its_rule() throws IOException {
        String page = Files.readString(Path.of("../docs/domain/billing-runs.md"));
        assertThat(Stream.<NamedRefusal[]>of(BillRunRefusal.values(), BillCycleRefusal.values())
                        .flatMap(Stream::of))
                .allSatisfy(why -> assertThat(page)
                        .contains("| " + why.rule() + " | `" + why.code().substring("billing.".length()) + "` |"));
    }
}
