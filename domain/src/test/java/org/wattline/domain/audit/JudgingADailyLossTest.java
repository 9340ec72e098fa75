package org.wattline.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Share;

class JudgingADailyLossTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    /** @param rates one for each day, an empty one where it cannot be told */
    private static LossSeries series(String... rates) {
        List<LossSeries.Day> days = new ArrayList<>();
        for (String rate : rates)
            days.add(new LossSeries.Day(
                    FIRST.plusDays(days.size()),
                    Optional.of(rate).filter(text -> !text.isEmpty()).map(Share::percent),
                    Map.of()));
        return new LossSeries(
                new ConsumptionSeries.Subject("transformer-area", "A-01", new UnitPath("/33"), Optional.empty()), days);
    }

    private static AuditRule rule(Map<String, BigDecimal> thresholds) {
        return new AuditRule(
                new RuleId("LL-01"),
                "OUTCOME",
                "线损",
                Text.of("台区高损", "High loss"),
                "area",
                "loss",
                thresholds,
                Severity.HIGH,
                "manager",
                "check",
                "D",
                Optional.empty());
    }

    private static final AuditRule HIGH =
            rule(Map.of("warn", BigDecimal.valueOf(6), "critical", BigDecimal.valueOf(12)));

    private static List<LocalDate> days(Optional<LossSeries.Stretch> stretch) {
        return stretch.map(found -> List.of(found.from(), found.to())).orElse(List.of());
    }

    @Test
    void days_in_a_row_up_to_the_last_are_one_stretch() {
        assertThat(days(series("7", "3", "6", "6.5").outside(HIGH)))
                .containsExactly(FIRST.plusDays(2), FIRST.plusDays(4));
        assertThat(series("7", "7", "5.9999").outside(HIGH))
                .as("back in the band")
                .isEmpty();
        assertThat(series("6", "12").outside(HIGH).orElseThrow().evidence())
                .containsEntry("critical", "true")
                .containsEntry("2026-03-02.lossPercent", "12");
        assertThat(series("6", "11.9").outside(HIGH).orElseThrow().evidence()).containsEntry("critical", "false");
        assertThat(series().outside(HIGH)).isEmpty();
    }

    @Test
    void a_feeder_may_not_lose_less_than_nothing() {
        AuditRule feeder = rule(
                Map.of("warn", BigDecimal.valueOf(5), "critical", BigDecimal.valueOf(10), "least", BigDecimal.ZERO));
        assertThat(series("-0.1").outside(feeder)).isPresent();
        assertThat(series("0").outside(feeder)).isEmpty();
    }

    @Test
    void a_negative_loss_strikes_from_its_limit_down() {
        AuditRule negative = rule(Map.of("limit", BigDecimal.valueOf(-1)));
        assertThat(series("-1").negative(negative)).isPresent();
        assertThat(series("-0.99").negative(negative)).isEmpty();
        assertThat(series("").negative(negative)).isEmpty();
    }

    @Test
    void a_sudden_change_is_off_the_average_of_the_days_before_for_some_days() {
        AuditRule sudden = rule(Map.of(
                "pp", BigDecimal.valueOf(3), "days", BigDecimal.valueOf(2), "averageDays", BigDecimal.valueOf(4)));
        Optional<LossSeries.Stretch> found =
                series("2", "2", "2", "2", "6", "7").sudden(sudden);
        assertThat(days(found)).containsExactly(FIRST.plusDays(4), FIRST.plusDays(6));
        assertThat(found.orElseThrow().evidence()).containsEntry("averageBefore.percent", "2.0000");
        assertThat(series("2", "2", "2", "2", "2", "7").sudden(sudden))
                .as("one day only")
                .isEmpty();
        assertThat(series("2", "", "", "", "6", "7").sudden(sudden))
                .as("too little is known of the days before")
                .isEmpty();
    }

    @Test
    void a_loss_that_nobody_can_tell_strikes_after_some_days() {
        AuditRule untold = rule(Map.of("days", BigDecimal.valueOf(3)));
        assertThat(days(series("2", "", "", "").untold(untold))).containsExactly(FIRST.plusDays(1), FIRST.plusDays(4));
        assertThat(series("", "", "2").untold(untold)).isEmpty();
    }
}
