package org.wattline.application.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.SampleMetering;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.IntervalDay;

/** Batches are committed one after the other, and a day that comes twice goes in one after the other. */
class TurnTest {
    private static final MeteringPoint POINT = SampleMetering.metered(Register.ACTIVE_IMPORT);
    private static final Future<?> STORED = CompletableFuture.completedFuture("stored");

    @Test
    void a_day_that_is_judged_in_the_batch_before_is_not_copied_beside_it() {
        IntervalDay monday = day("2026-03-02");
        IntervalDay tuesday = day("2026-03-03");
        Turn turn = Turn.after(looked(List.of(), List.of(line(monday))), STORED);
        assertThat(turn.isFreeFor(looked(List.of(tuesday), List.of()))).isTrue();
        assertThat(turn.isFreeFor(looked(List.of(tuesday, monday), List.of()))).isFalse();
        assertThat(Turn.FIRST.isFreeFor(looked(List.of(monday), List.of()))).isTrue();
    }

    @Test
    void a_batch_after_one_that_failed_fails_likewise() {
        Turn turn = Turn.after(
                looked(List.of(), List.of()), CompletableFuture.failedFuture(new IllegalStateException("disk full")));
        assertThatThrownBy(turn::await).hasMessage("disk full");
        assertThatThrownBy(turn::awaitInside).hasMessage("disk full");
        assertThatCode(Turn.FIRST::awaitInside).doesNotThrowAnyException();
    }

    private static IntervalDay day(String on) {
        return SampleMetering.day(POINT, on, 100);
    }

    private static FileLine line(IntervalDay day) {
        return new FileLine.Curve(1, "", day.meter(), day.channel(), day.energy());
    }

    private static LookingAhead.Looked looked(List<IntervalDay> days, List<FileLine> rest) {
        return new LookingAhead.Looked(rest, days, List.of(), rest);
    }
}
