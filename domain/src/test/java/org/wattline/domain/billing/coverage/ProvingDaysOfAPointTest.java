package org.wattline.domain.billing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;

class ProvingDaysOfAPointTest {
    private static final AccountNo ACCOUNT = AccountNo.of(1);
    private static final MeteringPointNo POINT = MeteringPointNo.of(1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Span ASKED = days(0, 120);

    @Test
    void every_day_stands_in_one_way_and_days_that_stand_alike_are_told_together() {
        PointDays point = new PointDays(
                ACCOUNT,
                Optional.of(POINT),
                List.of(days(5, 60), Span.startingOn(NEW_YEAR.plusDays(60))),
                List.of(Span.startingOn(NEW_YEAR.plusDays(10))),
                List.of(
                        bill(1, 10, 31),
                        bill(2, 25, 40),
                        bill(3, 50, 59),
                        bill(4, 52, 54),
                        new BilledDays(BillNo.of(5), days(59, 70), Optional.of("billing.review-held"))),
                List.of(new RunTrouble(days(80, 90), "metering.reading-missing")));
        assertThat(point.proved(ASKED, NEW_YEAR.plusDays(100)))
                .containsExactly(
                        told(0, 5, CoverageKind.NOT_SUPPLIED, "NO_CONTRACT"),
                        told(5, 10, CoverageKind.NOT_SUPPLIED, "NO_METER"),
                        told(10, 25, CoverageKind.BILLED, "", 1),
                        told(25, 31, CoverageKind.OVERLAP, "", 1, 2),
                        told(31, 40, CoverageKind.BILLED, "", 2),
                        told(40, 50, CoverageKind.GAP, ""),
                        told(50, 52, CoverageKind.BILLED, "", 3),
                        told(52, 54, CoverageKind.DOUBLE, "", 3, 4),
                        told(54, 59, CoverageKind.BILLED, "", 3),
                        told(59, 70, CoverageKind.WAITING, "billing.review-held", 5),
                        told(70, 80, CoverageKind.MISSING, ""),
                        told(80, 90, CoverageKind.WAITING, "metering.reading-missing"),
                        told(90, 100, CoverageKind.MISSING, ""),
                        told(100, 120, CoverageKind.NOT_YET_DUE, ""));
    }

    @Test
    void a_run_that_failed_explains_days_that_it_was_about_and_no_gap_before_a_bill_that_it_reaches_beyond() {
        PointDays point = new PointDays(
                ACCOUNT,
                Optional.of(POINT),
                List.of(ASKED),
                List.of(ASKED),
                List.of(bill(1, 30, 60)),
                List.of(new RunTrouble(days(0, 90), "billing.curve-incomplete"), new RunTrouble(days(10, 30), "x")));
        assertThat(point.proved(ASKED, NEW_YEAR.plusDays(120)))
                .containsExactly(
                        told(0, 10, CoverageKind.GAP, ""),
                        told(10, 30, CoverageKind.WAITING, "x"),
                        told(30, 60, CoverageKind.BILLED, "", 1),
                        told(60, 90, CoverageKind.WAITING, "billing.curve-incomplete"),
                        told(90, 120, CoverageKind.MISSING, ""));
    }

    @Property(tries = 100)
    void the_days_of_all_findings_are_those_asked_for_each_once(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 110) Integer> begins, @ForAll("due") int due) {
        List<BilledDays> bills =
                begins.stream().map(begin -> bill(begin + 1, begin, begin + 10)).toList();
        List<CoverageFinding> found = new PointDays(
                        ACCOUNT, Optional.of(POINT), List.of(days(3, 117)), List.of(ASKED), bills, List.of())
                .proved(ASKED, NEW_YEAR.plusDays(due));
        LocalDate reached = ASKED.from();
        for (CoverageFinding each : found) {
            assertThat(each.days().from()).isEqualTo(reached);
            reached = each.days().end();
        }
        assertThat(reached).isEqualTo(ASKED.end());
        assertThat(CoverageTally.NOTHING.with(1, 1, found).days().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(120);
    }

    @Provide
    Arbitrary<Integer> due() {
        return Arbitraries.integers().between(0, 130);
    }

    private static BilledDays bill(int number, int from, int to) {
        return new BilledDays(BillNo.of(number), days(from, to), Optional.empty());
    }

    private static CoverageFinding told(int from, int to, CoverageKind kind, String reason, Integer... bills) {
        return new CoverageFinding(
                ACCOUNT,
                Optional.of(POINT),
                days(from, to),
                kind,
                reason,
                List.of(bills).stream().map(BillNo::of).toList());
    }

    private static Span days(int from, int to) {
        return Span.of(NEW_YEAR.plusDays(from), NEW_YEAR.plusDays(to));
    }
}
