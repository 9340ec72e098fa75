package org.wattline.application.metering.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.Readings.PastDay;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.validation.VeeExceptions.Filter;
import org.wattline.application.metering.validation.VeeExceptions.Status;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.estimation.DayEstimate;
import org.wattline.domain.metering.estimation.Estimate;
import org.wattline.domain.metering.estimation.EstimationMethod;
import org.wattline.domain.metering.exception.Edited;
import org.wattline.domain.metering.exception.Hold;
import org.wattline.domain.metering.exception.Place;
import org.wattline.domain.metering.exception.ReadingEdit;
import org.wattline.domain.metering.exception.ReadingEditId;
import org.wattline.domain.metering.exception.VeeException;
import org.wattline.domain.metering.exception.VeeExceptionId;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.Applicability;
import org.wattline.domain.metering.validation.Severity;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeHit;
import org.wattline.domain.metering.validation.VeeRule;
import org.wattline.domain.metering.validation.VeeRuleId;
import org.wattline.domain.quantity.Energy;

/** What the queue of exceptions, the records of estimates and the edits promise. */
public abstract class ValidationPortsContract {
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-02-27");
    private static final Span FEBRUARY = Span.of(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-01"));
    private static final Page.Request FIRST = Page.Request.first(10);

    /** The ports and the store that they are on. */
    public record Ports(MeteringStore store, VeeExceptions exceptions, Estimates estimates, ReadingEdits edits) {}

    private final MeteringPoint point = SampleMetering.metered(Register.ACTIVE_IMPORT);

    protected abstract Ports ports();

    @Test
    public void an_exception_is_found_by_its_values_and_stored_once_for_a_rule() {
        VeeException raised = exception("VEE-12");
        in(ports().store(), () -> {
            ports().exceptions().addAll(List.of(raised));
            return true;
        });
        VeeException held = ports().exceptions().find(raised.id()).orElseThrow();
        assertThat(held).isEqualTo(raised.at(held.version()));
        assertThat(ports().exceptions().about(List.of(point.no()), Span.of(DAY, DAY.plusDays(1))))
                .containsExactly(held);
        assertThat(ports().exceptions().about(List.of(point.no()), Span.of(DAY.plusDays(1), DAY.plusDays(2))))
                .isEmpty();
        assertThatThrownBy(() -> in(ports().store(), () -> {
                    ports().exceptions().addAll(List.of(exception("VEE-12")));
                    return true;
                }))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    public void an_exception_goes_through_all_of_its_states_and_is_not_overwritten_by_a_stale_one() {
        VeeException raised = exception("VEE-13");
        VeeException first = in(ports().store(), () -> {
            ports().exceptions().addAll(List.of(raised));
            return ports().exceptions().find(raised.id()).orElseThrow();
        });
        VeeException owned = saved(state(first.assign("zhang")));
        VeeException estimated = saved(state(owned.estimated("#2")));
        VeeException resolved = saved(state(estimated.resolve("#3")));
        assertThat(ports().exceptions().find(raised.id())).contains(resolved);
        assertThat(list(new Filter(
                        Optional.of(raised.rule()),
                        Optional.of(Status.RESOLVED),
                        Optional.of("zhang"),
                        Optional.of(point.no()))))
                .containsExactly(resolved);
        assertThat(list(new Filter(
                        Optional.empty(), Optional.of(Status.OPEN), Optional.empty(), Optional.of(point.no()))))
                .isEmpty();
        assertThatThrownBy(() -> saved(state(owned.accept("迟到")))).isInstanceOf(StaleState.class);
    }

    @Test
    public void what_holds_bills_is_told_by_account_until_it_is_decided() {
        in(ports().store(), () -> {
            ports().store().points().add(point);
            return true;
        });
        VeeTarget.Day first = new VeeTarget.Day(Channel.ACTIVE_IMPORT, DAY);
        VeeException flagged = exception("F-1", Action.FLAG, first);
        VeeException day = exception("H-1", Action.HOLD, first);
        VeeTarget.Reading end = new VeeTarget.Reading(
                point.installations().getFirst().meter(), Zone.startOf(LocalDate.parse("2026-03-01")));
        VeeException reading = exception("H-2", Action.HOLD, end);
        VeeException later = exception("H-3", Action.HOLD, new VeeTarget.Day(Channel.ACTIVE_IMPORT, DAY.plusDays(2)));
        in(ports().store(), () -> {
            for (VeeException each : List.of(flagged, day, reading, later))
                ports().exceptions().addAll(List.of(each));
            return true;
        });
        assertThat(february()).containsExactly(day.hold(point.account()), reading.hold(point.account()));
        assertThat(ports().exceptions().holding(List.of(AccountNo.of(99_999_999)), FEBRUARY))
                .isEmpty();
        saved(state(day.at(new Version(1)).accept("核实无误")));
        assertThat(february()).containsExactly(reading.hold(point.account()));
    }

    private List<Hold> february() {
        return ports().exceptions().holding(List.of(point.account()), FEBRUARY);
    }

    @Test
    public void a_list_keeps_to_the_scope_and_goes_on_behind_its_last_row() {
        in(ports().store(), () -> {
            for (String rule : List.of("A-1", "A-2", "A-3"))
                ports().exceptions().addAll(List.of(exception(rule)));
            return true;
        });
        Filter own = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(point.no()));
        Page<VeeException> two = ports().exceptions().list(Scope.EVERYTHING, own, Page.Request.first(2));
        Page<VeeException> rest = ports().exceptions().list(Scope.EVERYTHING, own, new Page.Request(2, two.next()));
        assertThat(two.items()).extracting(e -> e.rule().value()).containsExactly("A-3", "A-2");
        assertThat(rest.items()).extracting(e -> e.rule().value()).containsExactly("A-1");
        assertThat(rest.next()).isEmpty();
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/44")), Optional.empty());
        assertThat(ports().exceptions().list(elsewhere, own, FIRST).items()).isEmpty();
        Scope customer =
                new Scope(Optional.empty(), Optional.of(Set.of(point.customer().value())));
        assertThat(ports().exceptions().list(customer, own, FIRST).items()).hasSize(3);
    }

    @Test
    public void an_estimate_is_found_by_its_target_its_days_and_what_it_rests_on() {
        ReadingRef.OfDay before = new ReadingRef.OfDay(point.no(), Channel.ACTIVE_IMPORT, DAY.minusDays(7), 1);
        ReadingRef.OfRegisters reading = new ReadingRef.OfRegisters(
                point.no(), point.installations().getFirst().meter(), SampleMetering.at("2026-02-27"), 3);
        Estimate day = new Estimate(
                new ReadingRef.OfDay(point.no(), Channel.ACTIVE_IMPORT, DAY, 2),
                List.of(
                        new DayEstimate.Applied(EstimationMethod.INTERPOLATION, 0, 4),
                        new DayEstimate.Applied(EstimationMethod.PROXY_DAY, 40, 96)),
                Set.of(before, reading),
                "2026-01",
                NOW);
        Estimate month = new Estimate(
                new ReadingRef.OfRegisters(reading.point(), reading.meter(), SampleMetering.at("2026-03-01"), 1),
                List.of(DayEstimate.Applied.toRegisters(EstimationMethod.SCALAR_ESTIMATION)),
                Set.of(),
                "2026-01",
                NOW);
        in(ports().store(), () -> {
            ports().estimates().addAll(List.of(day, month));
            return true;
        });
        assertThat(ports().estimates().find(day.target())).contains(day);
        assertThat(ports().estimates().of(List.of(point.no()), Span.of(DAY, DAY.plusDays(9))))
                .containsExactly(day, month);
        assertThat(ports().estimates().of(List.of(point.no()), Span.of(DAY, DAY.plusDays(1))))
                .containsExactly(day);
        assertThat(ports().estimates().restingOn(List.of(before, reading))).containsExactly(day);
        assertThat(ports().estimates().restingOn(List.of(month.target()))).isEmpty();
        assertThatThrownBy(() -> in(ports().store(), () -> {
                    ports().estimates().addAll(List.of(month));
                    return true;
                }))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    public void edits_of_curves_and_registers_go_through_their_states() {
        VeeTarget reading =
                new VeeTarget.Reading(point.installations().getFirst().meter(), SampleMetering.at("2026-03-01"));
        ReadingEdit curve = edit(
                new VeeTarget.Day(Channel.ACTIVE_IMPORT, DAY),
                new Edited.Intervals(Map.of(3, Energy.kwh("1.25"), 20, Energy.ZERO)));
        ReadingEdit registers =
                edit(reading, new Edited.Registers(Map.of(Register.ACTIVE_IMPORT, RegisterValue.parse("12.5"))));
        in(ports().store(), () -> {
            ports().edits().add(curve);
            ports().edits().add(registers);
            return true;
        });
        ReadingEdit first = ports().edits().find(curve.id()).orElseThrow();
        ReadingEdit second = ports().edits().find(registers.id()).orElseThrow();
        assertThat(first).isEqualTo(curve.at(first.version()));
        assertThat(second).isEqualTo(registers.at(second.version()));
        ReadingEdit applied = savedEdit(state(first.apply("wang", 1, 2)));
        ReadingEdit undone = savedEdit(state(applied.undo("li", "误改", 2, 3)));
        ReadingEdit declined = savedEdit(state(second.decline("wang", "无依据")));
        assertThat(ports().edits()
                        .list(Scope.EVERYTHING, Optional.of(point.no()), Optional.empty(), FIRST)
                        .items())
                .containsExactly(declined, undone);
        assertThat(ports().edits()
                        .list(Scope.EVERYTHING, Optional.of(point.no()), Optional.of(ReadingEdits.Status.UNDONE), FIRST)
                        .items())
                .containsExactly(undone);
        assertThatThrownBy(() -> savedEdit(applied)).isInstanceOf(StaleState.class);
    }

    @Test
    public void past_days_tell_sum_gaps_and_quality_of_current_versions() {
        MeteringPoint stored = SampleMetering.stored(ports().store(), point);
        var day = SampleMetering.day(stored, "2026-02-27", 250);
        in(ports().store(), () -> ports().store().readings().storeDays(List.of(day), NOW));
        assertThat(ports().store()
                        .readings()
                        .pastDays(List.of(stored.no()), EnumSet.allOf(Channel.class), Set.of(DAY, DAY.plusDays(1))))
                .containsExactly(PastDay.of(day.numbered(1)));
    }

    private VeeException saved(VeeException next) {
        return in(ports().store(), () -> {
            ports().exceptions().find(next.id());
            return ports().exceptions().save(next);
        });
    }

    private ReadingEdit savedEdit(ReadingEdit next) {
        return in(ports().store(), () -> {
            ports().edits().find(next.id());
            return ports().edits().save(next);
        });
    }

    private List<VeeException> list(Filter filter) {
        return ports().exceptions().list(Scope.EVERYTHING, filter, FIRST).items();
    }

    private VeeException exception(String rule) {
        return exception(rule, Action.HOLD, new VeeTarget.Day(Channel.ACTIVE_IMPORT, DAY));
    }

    private VeeException exception(String rule, Action action, VeeTarget target) {
        VeeRule struck = new VeeRule(
                new VeeRuleId(rule),
                Text.of("缺点", "Missing"),
                VeeCheck.MISSING_QUANTITY,
                VeeCheck.Target.DAY,
                Map.of("points", BigDecimal.TWO),
                Applicability.ALL,
                Severity.WARN,
                action,
                1,
                "D");
        return VeeException.raised(
                        new VeeExceptionId(id()), new VeeHit(struck, 9), "2026-01", Place.of(point), target, NOW)
                .state();
    }

    private ReadingEdit edit(VeeTarget target, Edited edited) {
        return ReadingEdit.proposed(
                        new ReadingEditId(id()), Place.of(point), target, 1, edited, "接线错误", "li", NOW, true)
                .state();
    }

    private long made = 0;

    /** Grows, as ids do. */
    private UUID id() {
        made++;
        return new UUID(point.no().value().hashCode() & 0x7fffffffL, made);
    }
}
