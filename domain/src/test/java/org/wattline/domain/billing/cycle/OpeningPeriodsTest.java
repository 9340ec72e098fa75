package org.wattline.domain.billing.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.route.ReadingCycle;
import org.wattline.domain.metering.route.ReadingSchedule;

class OpeningPeriodsTest {
    private static final LocalDate BEGIN = day("2025-12-20");
    private final BillCycle cycle = created(terms(BEGIN, ReadingCycle.ODD_MONTHS, 15));

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static CycleTerms terms(LocalDate from, ReadingCycle months, int day) {
        return new CycleTerms(
                Span.startingOn(from), new ReadingSchedule(months, day), List.of(), 2, 6, Through.REVIEWED);
    }

    private static BillCycle created(CycleTerms terms) {
        return state(BillCycle.created(new CycleCode("C-1"), "every second month", new UnitPath("/33"), terms, BEGIN));
    }

    private static BillCycle state(Outcome<Change<BillCycle>> outcome) {
        if (outcome instanceof Outcome.Done<Change<BillCycle>>(var change)) return change.state();
        throw new AssertionError(outcome);
    }

    private List<Span> open(BillCycle of, String today) {
        return of.open(day(today), 62).stream().map(BillCycle.Due::period).toList();
    }

    @Test
    void a_period_opens_so_many_days_after_the_reading_day_and_is_divided_where_a_year_ends() {
        assertThat(open(cycle, "2026-01-16")).isEmpty();
        Span before = Span.of(day("2025-11-15"), day("2026-01-01"));
        Span after = Span.of(day("2026-01-01"), day("2026-01-15"));
        assertThat(open(cycle, "2026-01-17")).containsExactly(before, after);
        assertThat(open(cycle, "2026-03-16")).as("the next one is not open").containsExactly(before, after);
        assertThat(open(cycle, "2026-03-20"))
                .as("62 days back")
                .containsExactly(Span.of(day("2026-01-15"), day("2026-03-15")));
    }

    @Test
    void what_is_not_read_is_tried_until_the_window_of_the_reading_day_closes() {
        CycleTerms terms = cycle.terms().getFirst();
        assertThat(terms.lastDay(day("2026-01-15"))).isEqualTo(day("2026-01-21"));
        assertThat(terms.lastDay(day("2026-01-01"))).isEqualTo(day("2026-01-21"));
    }

    @Test
    void terms_change_from_a_day_on_and_a_cycle_ends_once() {
        BillCycle changed = state(cycle.changed(terms(day("2026-02-01"), ReadingCycle.MONTHLY, 1), day("2026-01-20")));
        assertThat(changed.of(day("2026-02-01"))).contains(changed.terms().getFirst());
        assertThat(open(changed, "2026-03-05"))
                .containsExactly(
                        Span.of(day("2025-11-15"), day("2026-01-01")),
                        Span.of(day("2026-01-01"), day("2026-01-15")),
                        Span.of(day("2026-02-01"), day("2026-03-01")));
        assertThat(changed.changed(terms(day("2026-02-01"), ReadingCycle.MONTHLY, 5), day("2026-01-20")))
                .isEqualTo(Outcome.refused(BillCycleRefusal.IN_THE_PAST));
        BillCycle ended = state(changed.ended(day("2026-03-01"), day("2026-02-20")));
        assertThat(open(ended, "2026-04-20"))
                .as("its last reading day is the first that is no longer its")
                .containsExactly(Span.of(day("2026-02-01"), day("2026-03-01")));
        assertThat(ended.ended(day("2026-05-01"), day("2026-02-20")))
                .isEqualTo(Outcome.refused(BillCycleRefusal.ENDED));
    }

    @Test
    void a_cycle_neither_begins_in_the_past_nor_opens_after_its_window() {
        assertThat(BillCycle.created(
                        cycle.code(), "late", cycle.unit(), terms(BEGIN.minusDays(1), ReadingCycle.MONTHLY, 1), BEGIN))
                .isEqualTo(Outcome.refused(BillCycleRefusal.IN_THE_PAST));
        assertThatThrownBy(() -> new CycleTerms(
                        Span.startingOn(BEGIN),
                        new ReadingSchedule(ReadingCycle.MONTHLY, 1),
                        List.of(),
                        7,
                        6,
                        Through.REVIEWED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
