package org.wattline.domain.metering.exception;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.VeeException.State;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.Applicability;
import org.wattline.domain.metering.validation.Severity;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeHit;
import org.wattline.domain.metering.validation.VeeRule;
import org.wattline.domain.metering.validation.VeeRuleId;

class LifeOfAnExceptionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final Place PLACE =
            new Place(MeteringPointNo.of(1), new CustomerId(new UUID(0, 1)), new UnitPath("/33/3301"));
    private static final VeeTarget DAY = new VeeTarget.Day(Channel.ACTIVE_IMPORT, LocalDate.parse("2026-03-01"));
    private final VeeException raised = VeeException.raised(
                    new VeeExceptionId(new UUID(1, 1)), hit(9), "2026-01", PLACE, DAY, NOW)
            .state();

    @Test
    void a_held_value_blocks_until_somebody_decides_once() {
        assertThat(raised.blocks()).isTrue();
        VeeException accepted = state(raised.accept("现场核实"));
        assertThat(accepted.blocks()).isFalse();
        assertThat(accepted.reject("再查")).isEqualTo(Outcome.refused(VeeRefusal.EXCEPTION_CLOSED));
        assertThat(accepted.assign("zhang")).isEqualTo(Outcome.refused(VeeRefusal.EXCEPTION_CLOSED));
    }

    @Test
    void an_estimate_waits_for_true_values_and_then_resolves() {
        VeeException estimated = state(raised.estimated("#2"));
        assertThat(estimated.blocks()).isFalse();
        assertThat(state(estimated.resolve("#3")).state()).isEqualTo(new State.Resolved("#3"));
    }

    @Test
    void what_was_accepted_stays_so_until_the_rule_sees_something_else() {
        VeeException accepted = state(raised.accept("现场核实"));
        assertThat(accepted.struckAgain(hit(9), NOW)).isEmpty();
        assertThat(accepted.struckAgain(hit(10), NOW).orElseThrow().state().state())
                .isEqualTo(new State.Open());
        assertThat(raised.struckAgain(hit(9), NOW)).isEmpty();
        assertThat(state(raised.resolve("#2")).struckAgain(hit(9), NOW)).isPresent();
    }

    @Test
    void targets_are_known_by_their_text() {
        assertThat(VeeTarget.parse(DAY.key())).isEqualTo(DAY);
        VeeTarget reading = new VeeTarget.Reading(new AssetNo("M-0001"), NOW);
        assertThat(VeeTarget.parse(reading.key())).isEqualTo(reading);
    }

    @Test
    void an_edit_needs_a_second_person_who_is_another_one() {
        ReadingEdit edit = edit(true);
        assertThat(edit.apply("li", 3, 4)).isEqualTo(Outcome.refused(VeeRefusal.OWN_EDIT));
        assertThat(edit.apply("wang", 4, 5)).isEqualTo(Outcome.refused(VeeRefusal.VALUES_CHANGED));
        ReadingEdit applied = state(edit.apply("wang", 3, 4));
        assertThat(applied.decline("wang", "-")).isEqualTo(Outcome.refused(VeeRefusal.EDIT_DECIDED));
        assertThat(applied.undo("li", "误改", 5, 6)).isEqualTo(Outcome.refused(VeeRefusal.VALUES_CHANGED));
        assertThat(state(applied.undo("li", "误改", 4, 5)).state())
                .isEqualTo(new ReadingEdit.State.Undone(5, "li", "误改"));
        assertThat(state(edit(false).apply("li", 3, 4)).state()).isEqualTo(new ReadingEdit.State.Applied(4, "li"));
    }

    private static ReadingEdit edit(boolean second) {
        return ReadingEdit.proposed(
                        new ReadingEditId(new UUID(1, 2)),
                        PLACE,
                        DAY,
                        3,
                        new Edited.Intervals(Map.of()),
                        "接线错误",
                        "li",
                        NOW,
                        second)
                .state();
    }

    private static <T> T state(Outcome<Change<T>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Change<T>>(var change) -> change.state();
            case Outcome.Refused<Change<T>>(var why) -> throw new AssertionError(why);
        };
    }

    private static VeeHit hit(long observed) {
        return new VeeHit(
                new VeeRule(
                        new VeeRuleId("MQ-DAY"),
                        Text.of("缺点", "Missing"),
                        VeeCheck.MISSING_QUANTITY,
                        VeeCheck.Target.DAY,
                        Map.of("points", BigDecimal.TWO),
                        Applicability.ALL,
                        Severity.WARN,
                        Action.HOLD,
                        1,
                        "D"),
                observed);
    }
}
