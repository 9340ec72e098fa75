package org.wattline.adapter.postgres.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.proof.Difference;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.EnergyRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;

class KeptLinesTest {
    private static final BillNo BILL = BillNo.of(1);
    private static final Provision PROVISION = new Provision(
            "ZJ-\"RES\"",
            "2026-01",
            Span.startingOn(LocalDate.of(2026, 1, 1)),
            new Source("浙江省居民 \"电价\"", "〔2025〕1号", Optional.of(LocalDate.of(2025, 12, 1)), Source.Mark.F));
    private static final List<ReadingRef> READINGS =
            List.of(new ReadingRef("P1/ACTIVE_IMPORT/2026-01-01#1"), new ReadingRef("P1/ACTIVE_IMPORT/2026-01-02#1"));
    private static final List<RatedLine> LINES =
            List.of(line(Optional.empty(), READINGS), line(Optional.of(new Period("PEAK")), List.of()));
    private static final String WRITTEN = LinesJson.text(new LinesJson().write(LINES));

    @Test
    void what_is_read_is_what_was_written() {
        assertThat(LinesJson.read(WRITTEN)).isEqualTo(LINES);
    }

    @Test
    void what_lines_share_is_written_once() {
        assertThat(WRITTEN).containsOnlyOnce("〔2025〕1号").containsOnlyOnce("2026-01-01..2026-01-02");
    }

    @Test
    void the_same_lines_in_another_spelling_are_no_difference() {
        assertThat(KeptLines.differences(BILL, WRITTEN.replace(",", ", "), WRITTEN))
                .isEmpty();
    }

    @Test
    void what_was_altered_is_found_by_line_and_field() {
        assertThat(KeptLines.differences(BILL, WRITTEN.replaceFirst("\"56.00\"", "\"1.00\""), WRITTEN))
                .containsExactly(new Difference(BILL, 1, "amount_cny", "1.00", "56.00"));
        assertThat(KeptLines.differences(BILL, WRITTEN.replace("2026-01\",", "2026-02\","), WRITTEN))
                .extracting(Difference::line, Difference::field, Difference::kept)
                .containsExactly(tuple(1, "provision_version", "2026-02"), tuple(2, "provision_version", "2026-02"));
        assertThat(KeptLines.differences(BILL, WRITTEN.replace("#1", "#2"), WRITTEN))
                .extracting(Difference::line, Difference::field)
                .containsExactly(tuple(1, "readings"));
    }

    @Test
    void a_line_too_few_or_too_many_is_found() {
        String fewer = LinesJson.text(new LinesJson().write(LINES.subList(0, 1)));
        assertThat(KeptLines.differences(BILL, fewer, WRITTEN))
                .containsExactly(new Difference(BILL, 2, "line", "", "ENERGY"));
        assertThat(KeptLines.differences(BILL, WRITTEN, fewer))
                .containsExactly(new Difference(BILL, 2, "line", "ENERGY", ""));
    }

    @Test
    void nothing_is_expected_of_what_is_kept() {
        assertThat(KeptLines.differences(BILL, "{\"lines\": [", WRITTEN))
                .extracting(Difference::line, Difference::field)
                .containsExactly(tuple(0, "lines"));
        assertThat(KeptLines.differences(BILL, "{}", WRITTEN))
                .extracting(Difference::field)
                .containsOnly("line");
        assertThat(KeptLines.differences(BILL, "{\"lines\": [[], 7]}", WRITTEN))
                .extracting(Difference::line)
                .contains(1, 2);
    }

    private static RatedLine line(Optional<Period> period, List<ReadingRef> readings) {
        Figure quantity = Figure.of(Energy.kwh("100"));
        Figure price = Figure.of(UnitPrice.yuanPerKwh("0.56"));
        return new RatedLine(
                LineCode.ENERGY,
                period,
                1,
                Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
                quantity,
                price,
                RatedLine.MonthShare.WHOLE,
                Money.yuan("56.00"),
                PROVISION,
                readings,
                List.of(Step.of(EnergyRule.values()[0], new Period("FLAT"), Text.of("一", "one"), "100")));
    }
}
