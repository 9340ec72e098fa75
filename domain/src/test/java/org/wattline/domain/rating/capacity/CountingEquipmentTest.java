package org.wattline.domain.rating.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.rating.capacity.Counted.Piece;
import org.wattline.domain.rating.capacity.Counted.Reason;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.BasicChargePolicy.Excess;
import org.wattline.domain.tariff.CountingRules;
import org.wattline.domain.tariff.CountingRules.Interlocked;
import org.wattline.domain.tariff.CountingRules.PartialMonth;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.SampleTariffs;

class CountingEquipmentTest {
    private static final BasicChargePolicy POLICY = SampleTariffs.policy(Excess.OVER_TOLERANCE);
    private static final Span JANUARY = month(2026, 1);
    private static final Span FEBRUARY = month(2026, 2);
    private static final Equipment UNIT = Equipment.transformer("2#", Capacity.kva(630), day(2020, 1, 1));

    @Test
    void E2_2_sealed_days_come_off_the_thirty_of_a_month() {
        Equipment sealed = UNIT.in(EquipmentState.SUSPENDED, Span.of(day(2026, 1, 11), day(2026, 2, 21)));
        assertThat(sealed.suspension(day(2026, 1, 31)).days()).isEqualTo(41);
        assertThat(count(sealed, JANUARY))
                .isEqualTo(new Counted(
                        sealed,
                        9,
                        30,
                        List.of(
                                new Piece(Span.of(day(2026, 1, 1), day(2026, 1, 11)), Reason.COUNTS),
                                new Piece(Span.of(day(2026, 1, 11), day(2026, 2, 1)), Reason.SUSPENDED))));
        assertThat(count(sealed, FEBRUARY).days()).isEqualTo(10);
        assertThat(count(sealed, month(2026, 3)).whole()).isTrue();
    }

    @Test
    void a_suspension_of_fourteen_days_is_charged_as_used_and_one_of_fifteen_is_not() {
        Span fourteen = Span.of(day(2026, 1, 5), day(2026, 1, 19));
        Counted counted = count(UNIT.in(EquipmentState.SUSPENDED, fourteen), JANUARY);
        assertThat(counted.days()).isEqualTo(30);
        assertThat(counted.pieces()).contains(new Piece(fourteen, Reason.SUSPENSION_TOO_SHORT));
        Span fifteen = Span.of(day(2026, 1, 5), day(2026, 1, 20));
        assertThat(count(UNIT.in(EquipmentState.SUSPENDED, fifteen), JANUARY).days())
                .isEqualTo(15);
    }

    @Test
    void suspensions_that_touch_are_one_and_one_that_goes_on_is_taken_for_long_enough() {
        Equipment extended = UNIT.in(EquipmentState.SUSPENDED, Span.of(day(2026, 1, 10), day(2026, 1, 20)))
                .in(EquipmentState.SUSPENDED, Span.of(day(2026, 1, 20), day(2026, 1, 30)));
        assertThat(count(extended, JANUARY).days()).isEqualTo(10);
        Equipment open = UNIT.in(EquipmentState.SUSPENDED, Span.startingOn(day(2026, 1, 25)));
        assertThat(count(open, JANUARY).days()).isEqualTo(23);
        assertThat(count(open, FEBRUARY).days()).isZero();
    }

    @Test
    void what_is_suspended_beyond_six_months_of_a_year_is_charged_as_used_and_the_next_year_begins_anew() {
        Equipment sealed = UNIT.in(EquipmentState.SUSPENDED, Span.of(day(2025, 6, 1), day(2026, 3, 1)));
        // 184 days from 1 June last to 1 December
        assertThat(count(sealed, month(2025, 11)).days()).isZero();
        assertThat(count(sealed, month(2025, 12)).pieces())
                .containsExactly(
                        new Piece(Span.of(day(2025, 12, 1), day(2025, 12, 2)), Reason.SUSPENDED),
                        new Piece(Span.of(day(2025, 12, 2), day(2026, 1, 1)), Reason.SUSPENSION_OVER_THE_YEAR));
        assertThat(count(sealed, month(2025, 12)).days()).isEqualTo(29);
        assertThat(count(sealed, JANUARY).days()).isZero();
    }

    @Test
    void new_and_closed_equipment_is_charged_by_its_days_at_most_a_month() {
        assertThat(count(Equipment.transformer("3#", Capacity.kva(800), day(2026, 1, 11)), JANUARY)
                        .days())
                .isEqualTo(21);
        assertThat(count(Equipment.transformer("3#", Capacity.kva(800), day(2026, 1, 2)), JANUARY)
                        .days())
                .isEqualTo(30);
        assertThat(count(Equipment.transformer("3#", Capacity.kva(800), day(2026, 2, 2)), FEBRUARY)
                        .days())
                .isEqualTo(27);
        assertThat(count(UNIT.until(day(2026, 1, 20)), JANUARY).days()).isEqualTo(19);
        assertThat(count(UNIT.until(day(2026, 1, 1)), JANUARY).days()).isZero();
    }

    @Test
    void equipment_energised_and_sealed_within_a_month_loses_both() {
        Equipment both = Equipment.transformer("3#", Capacity.kva(800), day(2026, 1, 3))
                .in(EquipmentState.SUSPENDED, Span.of(day(2026, 1, 15), day(2026, 3, 1)));
        assertThat(count(both, JANUARY).days()).isEqualTo(29 - 17);
    }

    @Test
    void standby_that_is_hot_counts_and_cold_does_not_nor_what_is_reduced_replaced_or_removed() {
        for (EquipmentState state : EnumSet.allOf(EquipmentState.class)) {
            Counted counted = count(UNIT.in(state, Span.startingOn(day(2026, 1, 11))), JANUARY);
            boolean counts = EnumSet.of(EquipmentState.RUNNING, EquipmentState.HOT_STANDBY, EquipmentState.UNDER_REPAIR)
                    .contains(state);
            assertThat(counted.days()).as(state.name()).isEqualTo(counts ? 30 : 9);
        }
    }

    @Test
    void a_temporary_replacement_takes_the_place_of_what_it_replaces_day_by_day() {
        Span repair = Span.of(day(2026, 1, 11), day(2026, 3, 1));
        Equipment replaced = UNIT.in(EquipmentState.REPLACED, repair);
        Equipment replacement =
                Equipment.transformer("2#-T", Capacity.kva(800), repair.from()).until(repair.end());
        assertThat(days(Connected.of(replaced, replacement), JANUARY)).containsExactly(9, 21);
        assertThat(days(Connected.of(replaced, replacement), FEBRUARY)).containsExactly(0, 30);
    }

    @Test
    void of_interlocked_equipment_the_largest_that_runs_counts() {
        Equipment small = UNIT.interlocked("A");
        Equipment large =
                Equipment.transformer("1#", Capacity.kva(1000), day(2020, 1, 1)).interlocked("A");
        assertThat(days(Connected.of(small, large), JANUARY)).containsExactly(0, 30);
        Equipment cold = large.in(EquipmentState.COLD_STANDBY, Span.startingOn(day(2026, 1, 11)));
        assertThat(days(Connected.of(small, cold), JANUARY)).containsExactly(21, 9);
        Counting each = new Counting(
                Connected.of(small, large),
                JANUARY,
                POLICY.withCounting(new CountingRules(
                        CountingRules.NATIONAL.counted(),
                        true,
                        Interlocked.EACH,
                        CountingRules.NATIONAL.standbySource(),
                        PartialMonth.CHARGED_DAYS_COUNT)));
        assertThat(each.byCapacity()).extracting(Counted::days).containsExactly(30, 30);
    }

    @Test
    void a_province_may_count_the_days_used_instead() {
        Counting counting = new Counting(
                Connected.of(UNIT.in(EquipmentState.SUSPENDED, Span.startingOn(day(2026, 1, 11)))),
                JANUARY,
                POLICY.withCounting(new CountingRules(
                        CountingRules.NATIONAL.counted(),
                        false,
                        Interlocked.LARGEST,
                        CountingRules.NATIONAL.standbySource(),
                        PartialMonth.CHARGED_DAYS_COUNT)));
        assertThat(counting.byCapacity()).extracting(Counted::days).containsExactly(10);
    }

    @Test
    void by_demand_only_what_is_sealed_all_month_leaves_the_floor() {
        Equipment other = Equipment.transformer("1#", Capacity.kva(1000), day(2020, 1, 1));
        Equipment motor = Equipment.motor("M1", Capacity.kva(200), day(2020, 1, 1));
        Equipment sealed = UNIT.in(EquipmentState.SUSPENDED, Span.of(day(2026, 1, 11), day(2026, 4, 1)));
        Connected connected = Connected.of(other, sealed, motor);
        assertThat(new Counting(connected, JANUARY, POLICY).forDemand()).isEqualTo(Capacity.kva(1830));
        assertThat(new Counting(connected, FEBRUARY, POLICY).forDemand()).isEqualTo(Capacity.kva(1200));
        assertThat(new Counting(Connected.of(UNIT.interlocked("A"), other.interlocked("A")), JANUARY, POLICY)
                        .forDemand())
                .isEqualTo(Capacity.kva(1000));
    }

    @Test
    void contract_capacity_by_the_day_is_an_increase_or_a_reduction() {
        Connected.Agreed before = new Connected.Agreed(Span.of(day(2026, 1, 1), day(2026, 1, 11)), Capacity.kva(630));
        Connected.Agreed more = new Connected.Agreed(Span.of(day(2026, 1, 11), day(2026, 2, 1)), Capacity.kva(1630));
        assertThat(days(Connected.following(List.of(before, more)), JANUARY)).containsExactly(30, 21);
        Connected.Agreed less = new Connected.Agreed(Span.of(day(2026, 1, 11), day(2026, 2, 1)), Capacity.kva(500));
        assertThat(days(Connected.following(List.of(before, less)), JANUARY)).containsExactly(30, 9);
    }

    @Test
    void malformed_equipment_cannot_be_made() {
        Span first = Span.of(day(2026, 1, 1), day(2026, 1, 5));
        Span later = Span.startingOn(day(2026, 1, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Equipment(
                        "1#",
                        Equipment.Kind.TRANSFORMER,
                        Capacity.kva(1),
                        java.util.Optional.empty(),
                        List.of(
                                new Equipment.Phase(first, EquipmentState.RUNNING),
                                new Equipment.Phase(later, EquipmentState.RUNNING))));
        assertThatIllegalArgumentException().isThrownBy(() -> Connected.of(UNIT, UNIT));
        assertThatIllegalArgumentException().isThrownBy(() -> Connected.of(Capacity.kva(1_000_000_000L)));
    }

    @Property
    void the_pieces_are_the_month_and_a_longer_suspension_never_costs_more(
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(max = 60) int start,
            @ForAll @IntRange(min = 1, max = 200) int length) {
        Span cycle = month(2026, month);
        LocalDate from = cycle.from().minusDays(30).plusDays(start);
        Counted shorter = count(UNIT.in(EquipmentState.SUSPENDED, Span.of(from, from.plusDays(length))), cycle);
        Counted longer = count(UNIT.in(EquipmentState.SUSPENDED, Span.of(from, from.plusDays(length + 1L))), cycle);
        for (Counted counted : List.of(shorter, longer)) {
            assertThat(counted.pieces().stream().mapToInt(p -> p.span().days()).sum())
                    .isEqualTo(cycle.days());
            assertThat(counted.days()).isBetween(0, 30);
        }
        assertThat(longer.days()).isLessThanOrEqualTo(shorter.days());
    }

    @Property
    void a_replacement_and_what_it_replaces_are_a_month_together(
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = 1, max = 27) int start) {
        Span cycle = month(2026, month);
        LocalDate from = cycle.from().plusDays(start);
        Equipment replacement = Equipment.transformer("T", Capacity.kva(800), from);
        Connected connected = Connected.of(UNIT.in(EquipmentState.REPLACED, Span.startingOn(from)), replacement);
        assertThat(days(connected, cycle).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(30);
    }

    private static List<Integer> days(Connected connected, Span cycle) {
        return new Counting(connected, cycle, POLICY)
                .byCapacity().stream().map(Counted::days).toList();
    }

    private static Counted count(Equipment equipment, Span cycle) {
        return new Counting(Connected.of(equipment), cycle, POLICY).byCapacity().getFirst();
    }

    private static Span month(int year, int month) {
        LocalDate first = day(year, month, 1);
        return Span.of(first, first.plusMonths(1));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
