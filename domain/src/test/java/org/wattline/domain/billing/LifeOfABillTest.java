package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.billing.Samples.NOW;
import static org.wattline.domain.billing.Samples.PRICES;
import static org.wattline.domain.billing.Samples.account;
import static org.wattline.domain.billing.Samples.done;
import static org.wattline.domain.billing.Samples.household;
import static org.wattline.domain.billing.Samples.read;
import static org.wattline.domain.billing.Samples.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.exception.Hold;
import org.wattline.domain.metering.exception.VeeExceptionId;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.validation.VeeRuleId;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.tariff.UseCategory;

class LifeOfABillTest {
    private static final Review.Facts PLAIN =
            new Review.Facts(false, Optional.of(new LastBill(Money.yuan("110.00"), Energy.kwh(200))), Chain.EMPTY);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 28);

    private final Supply supply = supply(
            account(UseCategory.RESIDENTIAL), household(false), read(Map.of(Register.ACTIVE_IMPORT, 200)), 2_700);
    private final Bill calculated = Samples.bill(supply);

    private Bill issued() {
        return done(done(calculated.review(PLAIN)).issue(DUE, Chain.EMPTY, false, Optional.empty(), NOW))
                .state();
    }

    @Test
    void a_bill_is_calculated_reviewed_issued_and_paid() {
        Bill reviewed = done(calculated.review(PLAIN));
        assertThat(reviewed.stage()).isEqualTo(new Bill.Stage.Reviewed(List.of()));
        Bill issued = issued();
        LocalDate day = LocalDate.of(2026, 2, 2);
        assertThat(issued.stage()).isEqualTo(new Bill.Stage.Issued(day, DUE));
        BillStanding partly = issued.standing().paid(Money.yuan(100), Money.yuan("14.60"), Money.ZERO, day);
        assertThat(partly.stage()).isEqualTo(new Bill.Stage.PartlyPaid(day, DUE));
        assertThat(partly.paid(Money.yuan("114.60"), Money.ZERO, Money.ZERO, DUE)
                        .stage())
                .isEqualTo(new Bill.Stage.Paid(day, DUE, DUE));
    }

    @Test
    void an_issued_bill_is_not_issued_twice_nor_calculated_anew() {
        assertThat(issued().issue(DUE, Chain.EMPTY, false, Optional.empty(), NOW))
                .isEqualTo(Outcome.refused(BillRefusal.ALREADY_ISSUED));
        assertThat(issued().recalculated(calculated.calculation()))
                .isEqualTo(Outcome.refused(BillRefusal.ALREADY_ISSUED));
    }

    @Test
    void a_bill_is_not_issued_unreviewed() {
        assertThat(calculated.issue(DUE, Chain.EMPTY, false, Optional.empty(), NOW))
                .isEqualTo(Outcome.refused(BillRefusal.NOT_REVIEWED));
        assertThat(issued().review(PLAIN)).isEqualTo(Outcome.refused(BillRefusal.NOT_CALCULATED));
    }

    @Test
    void a_bill_is_not_issued_for_days_that_another_one_has() {
        assertThat(done(calculated.review(PLAIN)).issue(DUE, Chain.EMPTY, true, Optional.empty(), NOW))
                .isEqualTo(Outcome.refused(BillRefusal.PERIOD_BILLED_TWICE));
    }

    @Test
    void a_bill_waits_for_the_decision_on_readings_that_are_held() {
        MeteringPointNo point = MeteringPointNo.of(7);
        VeeTarget end = new VeeTarget.Reading(
                new AssetNo("M-0007"), Zone.startOf(supply.period().end()));
        Hold hold = new Hold.Values(
                supply.account().no(), new VeeExceptionId(new UUID(0, 7)), new VeeRuleId("VEE-04"), point, end);
        Optional<ReadingsHeld> held = ReadingsHeld.among(List.of(hold), supply.period());
        assertThat(held.orElseThrow().remedy().en())
                .isEqualTo("Decide on exception 00000000-0000-0000-0000-000000000007 (rule VEE-04) of metering point "
                        + point + ": /v1/vee-exceptions/00000000-0000-0000-0000-000000000007");
        Review.Facts waiting = new Review.Facts(false, Optional.empty(), Chain.EMPTY, Optional.of(List.of()), held);
        assertThat(calculated.review(waiting)).isEqualTo(Outcome.refused(held.orElseThrow()));
        assertThat(done(calculated.review(PLAIN)).issue(DUE, Chain.EMPTY, false, held, NOW))
                .isEqualTo(Outcome.refused(held.orElseThrow()));
        Span after =
                Span.of(supply.period().end().plusDays(1), supply.period().end().plusDays(9));
        assertThat(ReadingsHeld.among(List.of(hold), after)).isEmpty();
    }

    @Test
    void a_bill_waits_until_the_round_that_reads_its_days_is_released() {
        Span period = supply.period();
        ReadingPlanId plan =
                new ReadingPlanId(new RouteCode("R-01"), period.end().plusDays(4));
        Hold round = new Hold.Round(
                supply.account().no(),
                plan,
                MeteringPointNo.of(7),
                Span.of(period.end().minusDays(20), plan.due()));
        Optional<ReadingsHeld> held = ReadingsHeld.among(List.of(round), period);
        assertThat(held.orElseThrow().rule()).isEqualTo("BIL-46");
        assertThat(held.orElseThrow().remedy().en())
                .isEqualTo("Have round " + plan + " of reading route R-01 checked and released (metering point "
                        + MeteringPointNo.of(7) + "): /v1/reading-plans/" + plan);
    }

    @Test
    void a_bill_waits_for_a_reading_on_site_that_it_rests_on() {
        LocalDate end = supply.period().end();
        Hold read = new Hold.SiteRead(
                supply.account().no(),
                new ReadingTaskId(MeteringPointNo.of(7), end),
                MeteringPointNo.of(7),
                Span.of(end.minusDays(1), end.plusDays(1)));
        assertThat(ReadingsHeld.among(List.of(read), supply.period())
                        .orElseThrow()
                        .where())
                .contains("/v1/special-readings/" + MeteringPointNo.of(7) + "." + end);
    }

    @Test
    void a_period_that_is_billed_already_is_blocked() {
        assertThat(calculated.review(new Review.Facts(true, Optional.empty(), Chain.EMPTY)))
                .isEqualTo(Outcome.refused(BillRefusal.PERIOD_BILLED_TWICE));
    }

    @Test
    void an_unusual_change_and_a_first_bill_warn() {
        assertThat(done(calculated.review(new Review.Facts(
                                false, Optional.of(new LastBill(Money.yuan(900), Energy.kwh(200))), Chain.EMPTY)))
                        .stage())
                .isEqualTo(new Bill.Stage.Reviewed(List.of("BIL-15")));
        assertThat(done(calculated.review(new Review.Facts(false, Optional.empty(), Chain.EMPTY)))
                        .stage())
                .isEqualTo(new Bill.Stage.Reviewed(List.of("BIL-16")));
    }

    @Test
    void a_reversal_is_the_negative_copy_of_every_line() {
        Bill.Reversal reversal = done(issued().reverse(BillNo.of(2), "wrong reading", Chain.EMPTY, NOW));
        assertThat(reversal.contrary().total()).isEqualTo(Money.yuan("-114.60"));
        assertThat(reversal.contrary().calculation().lines())
                .extracting(RatedLine::amount)
                .containsExactly(Money.yuan("-32.28"), Money.yuan("-82.32"));
        assertThat(reversal.reversed().stage())
                .isEqualTo(new Bill.Stage.Reversed(BillNo.of(2), "wrong reading", LocalDate.of(2026, 2, 2)));
        assertThat(reversal.reversed().reverse(BillNo.of(3), "again", Chain.EMPTY, NOW))
                .isEqualTo(Outcome.refused(BillRefusal.ALREADY_REVERSED));
        assertThat(reversal.contrary().reverse(BillNo.of(3), "again", Chain.EMPTY, NOW))
                .isEqualTo(Outcome.refused(BillRefusal.REVERSAL_IS_FINAL));
        assertThat(calculated.reverse(BillNo.of(3), "early", Chain.EMPTY, NOW))
                .isEqualTo(Outcome.refused(BillRefusal.NOT_ISSUED));
    }

    @Test
    void what_is_missing_is_named_instead_of_a_number() {
        Supply unread = new Supply(
                supply.account(),
                supply.period(),
                supply.terms(),
                List.of(new Measured(supply.points().getFirst().point(), List.of(), List.of())),
                supply.counter());
        assertThat(Calculation.of(unread, PRICES, NOW)).isEqualTo(Outcome.refused(MeteringRefusal.READING_MISSING));
        Supply unsupplied = new Supply(
                supply.account(),
                Span.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 2, 1)),
                supply.terms(),
                supply.points(),
                supply.counter());
        assertThat(Calculation.of(unsupplied, PRICES, NOW))
                .isEqualTo(Outcome.refused(CalculationRefusal.NOT_SUPPLIED_THROUGHOUT));
        Supply pointless = new Supply(supply.account(), supply.period(), supply.terms(), List.of(), supply.counter());
        assertThat(Calculation.of(pointless, PRICES, NOW))
                .isEqualTo(Outcome.refused(CalculationRefusal.NO_METERING_POINT));
    }
}
