package org.wattline.domain.metering.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.AssetNo;

class PlanningPollsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant BEFORE = Instant.parse("2026-02-28T16:19:59Z");
    private static final Instant AFTER = Instant.parse("2026-02-28T16:20:00Z");

    private static PollingPlan plan(LocalDate from, Duration... again) {
        return new PollingPlan(
                "DAILY",
                Text.of("日冻结", "daily"),
                from,
                LocalTime.of(0, 20),
                2,
                Set.of(Wanted.FREEZE),
                Set.of(),
                List.of(again),
                "D");
    }

    @Test
    void a_day_is_asked_for_from_its_time_on_and_days_before_as_long_as_the_plan_says() {
        PollingPlan plan = plan(LocalDate.of(2000, 1, 1));
        assertThat(plan.days(BEFORE)).containsExactly(TODAY.minusDays(1), TODAY.minusDays(2));
        assertThat(plan.days(AFTER)).containsExactly(TODAY, TODAY.minusDays(1), TODAY.minusDays(2));
        assertThat(plan(TODAY).days(AFTER)).containsExactly(TODAY);
    }

    @Test
    void it_is_asked_again_after_each_pause_and_then_no_more() {
        PollingPlan plan = plan(TODAY, Duration.ofMinutes(15), Duration.ofHours(1));
        assertThat(plan.next(1, AFTER)).contains(AFTER.plusSeconds(900));
        assertThat(plan.next(2, AFTER)).contains(AFTER.plusSeconds(3600));
        assertThat(plan.next(3, AFTER)).isEmpty();
        assertThatThrownBy(() -> plan(TODAY, Duration.ofSeconds(5))).hasMessageContaining("less than a minute");
    }

    @Test
    void what_was_heard_is_there_until_readings_are_made_of_it() {
        Question question = new Question(new AssetNo("M-0001"), UnitPath.COMPANY, TODAY, Wanted.FREEZE, 1);
        PolledAnswer received = question.received(new Heard.Registers(Map.of()), AFTER);
        assertThat(received.takenIn().heard()).isEmpty();
        assertThat(received.turnedAway("metering.meter-elsewhere", Optional.empty())
                        .state())
                .isEqualTo(PolledAnswer.State.TURNED_AWAY);
        assertThatThrownBy(() -> new PolledAnswer(
                        question, PolledAnswer.State.RECEIVED, "", AFTER, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
