package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.rating.SampleCharges.MAY;
import static org.wattline.domain.rating.SampleCharges.POLICY;
import static org.wattline.domain.rating.SampleCharges.RENEWABLE;
import static org.wattline.domain.rating.SampleCharges.SERVICE;
import static org.wattline.domain.rating.SampleCharges.amounts;
import static org.wattline.domain.rating.SampleCharges.plain;
import static org.wattline.domain.rating.SampleCharges.used;
import static org.wattline.domain.rating.SampleRequests.rated;
import static org.wattline.domain.rating.SampleRequests.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.StandingPrice;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.DayCount;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Basis;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Per;

class ChargingBesideEnergyTest {
    private static final StandingPrice TEN = StandingPrice.yuan("10");

    @Test
    void a_levy_on_top_has_a_line_with_its_own_name() {
        RatedBill bill = rated(used(plain(new Charge.Levy(RENEWABLE, UnitPrice.parse("0.019"))), MAY, "1000"));
        assertThat(amounts(bill)).isEqualTo("100.00 19.00"); // 1000 × 0.10, 1000 × 0.019
        assertThat(bill.lines().getLast().title()).isEqualTo(Text.of("可再生能源附加", "renewable energy surcharge"));
        assertThat(bill.lines().getLast().explanation().en())
                .startsWith("renewable energy surcharge: 1000 kWh at 0.019 yuan/kWh, on top of the price. "
                        + "1000 kWh × 0.019 yuan/kWh = 19.00 yuan");
    }

    @Test
    void a_standing_charge_is_by_the_month_or_by_the_day() {
        Tariff monthly = plain(new Charge.Standing(SERVICE, StandingPrice.yuan("12.345"), Per.MONTH));
        assertThat(amounts(rated(used(monthly, MAY, "0")))).isEqualTo("0.00 12.35");
        assertThat(amounts(rated(used(monthly, MAY, "0").covering(2)))).isEqualTo("0.00 24.69"); // 2 × 12.345
        Tariff daily = plain(new Charge.Standing(SERVICE, StandingPrice.yuan("0.4712"), Per.DAY));
        assertThat(amounts(rated(used(daily, MAY, "0")))).isEqualTo("0.00 14.61"); // 31 × 0.4712 = 14.6072
        Tariff thirty = daily.withConventions(Conventions.CHINA.withDays(DayCount.THIRTY_DAY_MONTHS));
        assertThat(amounts(rated(used(thirty, MAY, "0")))).isEqualTo("0.00 14.14"); // 30 × 0.4712 = 14.136
    }

    @Test
    void a_daily_charge_that_changes_goes_by_the_days_of_each_version() {
        LocalDate change = LocalDate.of(2026, 5, 11);
        Tariff old = daily("1", Span.of(LocalDate.of(2026, 1, 1), change), "0.30");
        Tariff fresh = daily("2", Span.startingOn(change), "0.50");
        RatingRequest request = RatingRequest.of(
                MAY,
                Part.flat(old, Span.of(LocalDate.of(2026, 5, 1), change), Usage.total(Energy.kwh(10))),
                Part.flat(fresh, Span.of(change, LocalDate.of(2026, 6, 1)), Usage.total(Energy.kwh(20))));
        // energy 1.00 + 2.00; 10 days × 0.30, 21 days × 0.50
        assertThat(amounts(rated(request))).isEqualTo("1.00 2.00 3.00 10.50");
    }

    @Test
    void the_least_that_a_bill_comes_to_is_made_up() {
        Tariff tariff = plain(new Charge.Minimum(SERVICE, TEN, Per.MONTH));
        assertThat(amounts(rated(used(tariff, MAY, "70")))).isEqualTo("7.00 3.00");
        assertThat(amounts(rated(used(tariff, MAY, "100")))).isEqualTo("10.00");
        assertThat(amounts(rated(used(tariff, MAY, "70").covering(2)))).isEqualTo("7.00 13.00");
    }

    @Test
    void the_most_that_a_bill_comes_to_is_kept_before_taxes() {
        Tariff tariff = plain(
                new Charge.Tax(SERVICE, Share.percent("10"), Basis.EVERYTHING),
                new Charge.Maximum(SERVICE, TEN, Per.MONTH));
        assertThat(amounts(rated(used(tariff, MAY, "120")))).isEqualTo("12.00 -2.00 1.00");
    }

    @Test
    void a_yearly_minimum_is_made_up_for_in_december() {
        Tariff tariff = plain(new Charge.Minimum(SERVICE, StandingPrice.yuan("100"), Per.YEAR));
        RatedBill november = rated(used(tariff, YearMonth.of(2026, 11), "500"));
        assertThat(amounts(november)).isEqualTo("50.00");
        RatedBill december = rated(used(tariff, YearMonth.of(2026, 12), "200").carrying(november.carried()));
        assertThat(amounts(december)).isEqualTo("20.00 30.00"); // 50 + 20 of 100
        RatedBill another = rated(used(tariff, YearMonth.of(2027, 12), "200").carrying(november.carried()));
        assertThat(amounts(another)).isEqualTo("20.00 80.00"); // a year of its own
    }

    @Test
    void discounts_are_each_taken_of_the_bill_before_discounts() {
        Tariff tariff = plain(
                new Charge.Standing(SERVICE, TEN, Per.MONTH),
                new Charge.Discount(POLICY, Share.percent("10"), Basis.BEFORE_DISCOUNTS),
                new Charge.Discount(POLICY, Share.percent("5"), Basis.ENERGY),
                new Charge.Tax(POLICY, Share.percent("6"), Basis.EVERYTHING));
        // 100 + 10; −10 % of 110; −5 % of 100; 6 % of 94
        assertThat(amounts(rated(used(tariff, MAY, "1000")))).isEqualTo("100.00 10.00 -11.00 -5.00 5.64");
    }

    @Test
    void a_credit_of_each_month_may_be_negative() {
        Tariff tariff = plain(new Charge.MonthlyAmount(POLICY, Money.yuan("-3.50")));
        assertThat(amounts(rated(used(tariff, MAY, "100")))).isEqualTo("10.00 -3.50");
    }

    @Test
    void differential_prices_are_for_those_who_carry_the_tag() {
        Tariff tariff = plain(
                new Charge.Differential(POLICY, UnitPrice.parse("0.10"), "RESTRICTED"),
                new Charge.Differential(POLICY, UnitPrice.parse("0.30"), "ELIMINATED"));
        assertThat(amounts(rated(used(tariff, MAY, "1000")))).isEqualTo("100.00");
        assertThat(amounts(rated(used(tariff, MAY, "1000").tagged("RESTRICTED"))))
                .isEqualTo("100.00 100.00");
        assertThat(amounts(rated(used(tariff, MAY, "1000").tagged("ELIMINATED"))))
                .isEqualTo("100.00 300.00");
    }

    @Test
    void half_of_the_purchase_price_is_added_for_those_who_left_the_market() {
        YearMonth january = YearMonth.of(2026, 1);
        Tariff hubei = SampleTariffs.HUBEI_SINGLE_35KV.withCharges(
                List.of(new Charge.PurchaseMultiple(POLICY, new BigDecimal("1.5"), "LEFT_MARKET")));
        RatingRequest flat = used(hubei, january, "1000").tagged("LEFT_MARKET");
        // 0.695686; 0.38447 × 0.5 = 0.192235
        assertThat(amounts(rated(flat))).isEqualTo("695.69 192.24");
        Part byPeriod =
                Part.timeOfUse(hubei, SampleRequests.span(january), SampleCharges.usage("SHARP=1000 VALLEY=1000"));
        RatingRequest floating = RatingRequest.of(january, byPeriod).tagged("LEFT_MARKET");
        // the purchase price floats: 0.192235 × 2.00 = 0.38447, × 0.45 = 0.08650575
        assertThat(amounts(rated(floating))).isEqualTo("1094.00 476.92 384.47 86.51");
        assertThat(refusal(SampleRequests.RATING.rate(
                                used(plain(new Charge.PurchaseMultiple(POLICY, new BigDecimal("1.5"), "X")), MAY, "1")
                                        .tagged("X")))
                        .code())
                .isEqualTo("rating.purchase-unknown");
    }

    private static Tariff daily(String version, Span validity, String perDay) {
        return plain(new Charge.Standing(SERVICE, StandingPrice.yuan(perDay), Per.DAY))
                .in(new Provision(
                        "SAMPLE",
                        version,
                        validity,
                        SampleTariffs.ZHEJIANG.provision().source()));
    }
}
