package org.wattline.domain.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.correction.SampleCorrections.PRICES;
import static org.wattline.domain.correction.SampleCorrections.corrected;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wattline.domain.correction.Correction.Mispriced;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;

class CorrectingIsFairTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    @Property(tries = 200)
    void the_days_of_all_uses_together_come_to_half_of_the_suspected_time(
            @ForAll @IntRange(min = 2, max = 400) int days, @ForAll @IntRange(min = 1, max = 37) int step) {
        Span suspected = Span.of(START, START.plusDays(days));
        List<PricedUse> uses = new ArrayList<>();
        for (int day = 0; day < days; day += step) {
            Span span = Span.of(START.plusDays(day), START.plusDays(Math.min(days, day + step)));
            uses.add(PricedUse.of(span, Energy.kwh(96L * span.days()), UnitPrice.parse("1"), PRICES));
        }
        Corrected corrected = corrected(new Correction.MeterError("2", Share.percent("-4"), suspected, uses));
        assertThat(corrected.energy()).isEqualTo(Energy.kwh(2L * days));
    }

    @Property(tries = 200)
    void a_ratio_corrected_there_and_back_changes_nothing(
            @ForAll @IntRange(min = 1, max = 1_000) int kwh, @ForAll @IntRange(min = 1, max = 200) int ratio) {
        Ratio wrong = Ratio.of(ratio);
        Ratio right = Ratio.of(ratio * 2L);
        PricedUse use = use(Energy.kwh(kwh));
        Energy there =
                corrected(new Correction.WrongRatio(wrong, right, List.of(use))).energy();
        PricedUse after = use(Energy.kwh(kwh).plus(there));
        Energy back = corrected(new Correction.WrongRatio(right, wrong, List.of(after)))
                .energy();
        assertThat(there.plus(back)).isEqualTo(Energy.ZERO);
    }

    @Property(tries = 200)
    void a_price_error_is_the_difference_of_both_bills(
            @ForAll @IntRange(min = 0, max = 1_000_000) int kwh,
            @ForAll @IntRange(min = 1, max = 300) int right,
            @ForAll @IntRange(min = 301, max = 600) int wrong) {
        UnitPrice due = new UnitPrice(BigDecimal.valueOf(right, 2));
        UnitPrice billed = new UnitPrice(BigDecimal.valueOf(wrong, 2));
        PricedUse use = PricedUse.of(Span.of(START, START.plusDays(31)), Energy.kwh(kwh), due, PRICES);
        Corrected corrected = corrected(new Correction.WrongPrice(List.of(new Mispriced(use, billed))));
        assertThat(corrected.total()).isEqualTo(due.times(Energy.kwh(kwh)).minus(billed.times(Energy.kwh(kwh))));
    }

    @Property(tries = 200)
    void a_late_fee_grows_with_the_days_and_never_compounds(
            @ForAll @IntRange(min = 1, max = 5_000_000) int fen, @ForAll @IntRange(min = 1, max = 300) int days) {
        LocalDate due = LocalDate.of(2026, 1, 1);
        Corrected late = corrected(new Correction.LatePayment(
                SampleCorrections.collection(Optional.empty()),
                DebtorClass.OTHER,
                Money.fen(fen),
                due,
                due.plusDays(days)));
        assertThat(late.total())
                .isEqualTo(Money.rounded(BigDecimal.valueOf(fen, 2)
                        .multiply(new BigDecimal("0.002"))
                        .multiply(BigDecimal.valueOf(days))));
    }

    @Property(tries = 200)
    void a_theft_over_a_change_of_prices_is_both_parts_by_themselves(
            @ForAll @IntRange(min = 1, max = 179) int change, @ForAll @IntRange(min = 1, max = 500) int kw) {
        LocalDate from = START.minusDays(180);
        PricedDays old = new PricedDays(Span.of(from, from.plusDays(change)), UnitPrice.parse("0.538"), PRICES);
        PricedDays young = new PricedDays(Span.startingOn(from.plusDays(change)), UnitPrice.parse("0.6"), PRICES);
        Corrected whole = theft(kw, new Breach.Duration.Unknown(START, Optional.empty()), List.of(old, young));
        Money parts = Money.sum(
                List.of(
                        theft(kw, proven(old.span()), List.of(old)),
                        theft(kw, proven(Span.of(from.plusDays(change), START)), List.of(young))),
                Corrected::total);
        assertThat(whole.total()).isEqualTo(parts);
        assertThat(whole.energy()).isEqualTo(Energy.kwh(180L * 12 * kw));
    }

    private static Breach.Duration proven(Span span) {
        return new Breach.Duration.Proven(span, BigDecimal.valueOf(12));
    }

    private static Corrected theft(int kw, Breach.Duration duration, List<PricedDays> prices) {
        Breach.Equipment equipment = new Breach.Equipment(Power.kw(kw), Breach.Equipment.Kind.POWER);
        return corrected(new Breach.Theft(List.of(equipment), duration, prices, Optional.empty()));
    }

    @Property(tries = 200)
    void a_penalty_never_exceeds_what_is_told_as_its_most(
            @ForAll @IntRange(min = 0, max = 300) int hundredths, @ForAll @IntRange(min = 1, max = 500) int watts) {
        Corrected theft = corrected(new Breach.Theft(
                List.of(
                        new Breach.Equipment(new Power(BigDecimal.valueOf(watts, 3)), Breach.Equipment.Kind.POWER),
                        new Breach.Equipment(Power.kw(1), Breach.Equipment.Kind.LIGHTING)),
                new Breach.Duration.Unknown(START, Optional.empty()),
                List.of(new PricedDays(PRICES.validity(), UnitPrice.parse("0.538"), PRICES)),
                Optional.of(BigDecimal.valueOf(hundredths, 2))));
        Money penalty = Money.sum(
                theft.lines().stream()
                        .filter(line -> line.code() == LineCode.PENALTY)
                        .toList(),
                RatedLine::amount);
        assertThat(penalty).isLessThanOrEqualTo(theft.mostPenalty().orElseThrow());
        assertThat(theft.recovered().plus(penalty)).isEqualTo(theft.total());
    }

    private static PricedUse use(Energy energy) {
        return PricedUse.of(Span.of(START, START.plusDays(31)), energy, UnitPrice.parse("0.5"), PRICES);
    }
}
