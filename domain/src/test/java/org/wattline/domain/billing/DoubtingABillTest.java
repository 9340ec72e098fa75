package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.billing.Samples.JANUARY;
import static org.wattline.domain.billing.Samples.METER;
import static org.wattline.domain.billing.Samples.POINT;
import static org.wattline.domain.billing.Samples.account;
import static org.wattline.domain.billing.Samples.household;
import static org.wattline.domain.billing.Samples.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.check.CheckLevel;
import org.wattline.domain.billing.check.ReviewCheck;
import org.wattline.domain.billing.check.ReviewGroup;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.UseCategory;

class DoubtingABillTest {
    private static final ReviewGroup.FactorRange USUAL =
            new ReviewGroup.FactorRange(new BigDecimal("0.60"), new BigDecimal("0.999"));
    private static final Measured READ = read(Map.of(Register.ACTIVE_IMPORT, 200));
    private static final Review.Facts PLAIN =
            new Review.Facts(false, Optional.of(new LastBill(Money.yuan("110.00"), Energy.kwh(200))), Chain.EMPTY);

    @Test
    void what_is_by_the_files_and_measured_leaves_no_doubt() {
        assertThat(Doubts.of(supply(Ratio.ONE, 0), false)).isEqualTo(Doubts.NONE);
        assertThat(Doubts.of(supply(Ratio.ONE, 0), true))
                .isEqualTo(new Doubts(false, 0, true, false, false, false, Set.of()));
    }

    @Test
    void a_curve_that_was_multiplied_by_another_ratio_than_its_transformers_is_doubted() {
        assertThat(Doubts.of(supply(Ratio.of(40), 0), false))
                .isEqualTo(new Doubts(true, 0, false, false, false, false, Set.of()));
    }

    @Test
    void the_share_of_estimated_days_is_told() {
        assertThat(Doubts.of(supply(Ratio.ONE, 10), false).estimatedPercent()).isEqualTo(32);
    }

    @Test
    void a_basic_charge_that_the_equipment_does_not_give_blocks() {
        Bill bill = Samples.bill(supply(Ratio.ONE, 0));
        Map<ReviewCheck, CheckLevel> levels = Map.of(ReviewCheck.BASIC_CHARGE, CheckLevel.BLOCK);
        Doubts other = new Doubts(false, 0, false, false, false, false, Set.of(ReviewCheck.BASIC_CHARGE));
        assertThat(bill.review(PLAIN.doubting(other).by(Optional.of(group(levels)))))
                .isEqualTo(Outcome.refused(new ReviewBlocked(List.of("BIL-122"))));
        assertThat(bill.review(PLAIN.by(Optional.of(group(levels))))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_policy_warns_of_doubts_holds_for_them_or_blocks() {
        Bill bill = Samples.bill(supply(Ratio.ONE, 0));
        Review.Facts doubted = PLAIN.doubting(new Doubts(true, 40, true, true, true, false, Set.of()));
        assertThat(bill.review(doubted)).isInstanceOf(Outcome.Done.class);
        Map<ReviewCheck, CheckLevel> levels = new EnumMap<>(Map.of(
                ReviewCheck.ESTIMATE_SHARE, CheckLevel.HOLD,
                ReviewCheck.NEW_ACCOUNT, CheckLevel.HOLD,
                ReviewCheck.CLOSED_ACCOUNT, CheckLevel.WARN));
        assertThat(bill.review(doubted.by(Optional.of(group(levels)))))
                .isEqualTo(Outcome.refused(new ReviewHeld(List.of("BIL-83", "BIL-84"))));
        assertThat(Samples.done(bill.review(
                                doubted.by(Optional.of(group(levels))).releasedByPeople()))
                        .stage())
                .isEqualTo(new Bill.Stage.Reviewed(List.of("BIL-83", "BIL-84", "BIL-85")));
        levels.put(ReviewCheck.WRONG_RATIO, CheckLevel.BLOCK);
        levels.put(ReviewCheck.OPEN_NOTE, CheckLevel.BLOCK);
        assertThat(bill.review(doubted.by(Optional.of(group(levels))).releasedByPeople()))
                .isEqualTo(Outcome.refused(new ReviewBlocked(List.of("BIL-81", "BIL-82"))));
    }

    @Test
    void an_average_price_outside_of_its_band_blocks() {
        Bill bill = Samples.bill(Samples.supply(account(UseCategory.RESIDENTIAL), household(false), READ, 0));
        Map<ReviewCheck, CheckLevel> levels = Map.of(ReviewCheck.AVERAGE_PRICE, CheckLevel.BLOCK);
        assertThat(bill.total().yuan().doubleValue()
                        / bill.calculation().rated().energy().kwh().doubleValue())
                .as("yuan/kWh")
                .isBetween(0.50, 0.60);
        assertThat(bill.review(PLAIN.by(Optional.of(group(levels, band("0.50", "0.60"))))))
                .isInstanceOf(Outcome.Done.class);
        Outcome<Bill> blocked = Outcome.refused(new ReviewBlocked(List.of("BIL-96")));
        assertThat(bill.review(PLAIN.by(Optional.of(group(levels, band("0.60", "1.00"))))))
                .isEqualTo(blocked);
        assertThat(bill.review(PLAIN.by(Optional.of(group(levels, band("0.10", "0.50"))))))
                .isEqualTo(blocked);
    }

    @Test
    void a_change_of_consumption_strikes_over_both_of_its_limits_whatever_it_costs() {
        Bill bill = Samples.bill(Samples.supply(account(UseCategory.RESIDENTIAL), household(false), READ, 0));
        assertThat(bill.calculation().rated().energy()).isEqualTo(Energy.kwh(200));
        Map<ReviewCheck, CheckLevel> levels = Map.of(ReviewCheck.USE_DEVIATION, CheckLevel.HOLD);
        Outcome<Bill> held = Outcome.refused(new ReviewHeld(List.of("BIL-109")));
        assertThat(bill.review(after(bill, 109).by(Optional.of(group(levels)))))
                .as("91 more, 83 %")
                .isEqualTo(held);
        assertThat(bill.review(after(bill, 110).by(Optional.of(group(levels)))))
                .as("90 more, 82 %")
                .isInstanceOf(Outcome.Done.class);
        assertThat(bill.review(after(bill, 401).by(Optional.of(group(levels)))))
                .as("201 less, 50.1 %")
                .isEqualTo(held);
        assertThat(bill.review(after(bill, 400).by(Optional.of(group(levels)))))
                .as("200 less, 50 %")
                .isInstanceOf(Outcome.Done.class);
        assertThat(bill.review(after(bill, 0).by(Optional.of(group(levels)))))
                .as("after nothing")
                .isEqualTo(held);
    }

    /** After a bill of as much money and other energy. */
    private static Review.Facts after(Bill bill, long kwh) {
        return new Review.Facts(false, Optional.of(new LastBill(bill.total(), Energy.kwh(kwh))), Chain.EMPTY);
    }

    private static ReviewGroup.PriceBand band(String lowest, String highest) {
        return new ReviewGroup.PriceBand(UnitPrice.parse(lowest), UnitPrice.parse(highest));
    }

    @Test
    void accounts_that_are_new_or_closed_are_held_by_their_voltage_whatever_their_class() {
        Bill bill = Samples.bill(supply(Ratio.ONE, 0));
        Map<ReviewCheck, CheckLevel> levels =
                Map.of(ReviewCheck.NEW_ACCOUNT, CheckLevel.WARN, ReviewCheck.HIGH_VOLTAGE, CheckLevel.HOLD);
        Doubts low = new Doubts(false, 0, false, true, false, false, Set.of());
        Doubts high = new Doubts(false, 0, false, true, false, true, Set.of());
        Doubts unchanged = new Doubts(false, 0, false, false, false, true, Set.of());
        assertThat(bill.review(PLAIN.doubting(low).by(Optional.of(group(levels)))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(bill.review(PLAIN.doubting(high).by(Optional.of(group(levels)))))
                .isEqualTo(Outcome.refused(new ReviewHeld(List.of("BIL-97"))));
        assertThat(bill.review(PLAIN.doubting(unchanged).by(Optional.of(group(levels)))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_power_factor_of_one_is_above_what_is_usual_and_one_hundredth_less_is_not() {
        assertThat(USUAL.leavesOut(new PowerFactor(100))).isTrue();
        assertThat(USUAL.leavesOut(new PowerFactor(99))).isFalse();
        assertThat(USUAL.leavesOut(new PowerFactor(60))).isFalse();
        assertThat(USUAL.leavesOut(new PowerFactor(59))).isTrue();
    }

    private static ReviewGroup group(Map<ReviewCheck, CheckLevel> levels) {
        return group(levels, ReviewGroup.PriceBand.WIDE);
    }

    private static ReviewGroup group(Map<ReviewCheck, CheckLevel> levels, ReviewGroup.PriceBand price) {
        Money never = Money.yuan(1_000_000);
        return new ReviewGroup(
                levels,
                new ReviewGroup.Deviation(50, never),
                new ReviewGroup.UseDeviation(50, Energy.kwh(90)),
                USUAL,
                price,
                never,
                never,
                30);
    }

    /** Curves of January, the first days of which are estimated. */
    private static Supply supply(Ratio multiplier, int estimated) {
        List<IntervalDay> days = new ArrayList<>();
        for (int day = 0; day < 31; day++) {
            LocalDate date = JANUARY.from().plusDays(day);
            days.add(new IntervalDay(
                    POINT,
                    Channel.ACTIVE_IMPORT,
                    IntervalEnergy.milliwattHours(date, 15, new long[96]),
                    METER,
                    multiplier,
                    ReadingSource.AUTO,
                    day < estimated ? ReadingQuality.ESTIMATED : ReadingQuality.MEASURED,
                    1));
        }
        return Samples.supply(
                account(UseCategory.RESIDENTIAL),
                household(false),
                new Measured(READ.point(), READ.readings(), days),
                0);
    }
}
