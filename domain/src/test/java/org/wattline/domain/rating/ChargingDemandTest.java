package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.rating.SampleCharges.DEMAND;
import static org.wattline.domain.rating.SampleCharges.MAY;
import static org.wattline.domain.rating.SampleCharges.amounts;
import static org.wattline.domain.rating.SampleCharges.kw;
import static org.wattline.domain.rating.SampleCharges.plain;
import static org.wattline.domain.rating.SampleCharges.used;
import static org.wattline.domain.rating.SampleRequests.RATING;
import static org.wattline.domain.rating.SampleRequests.rated;
import static org.wattline.domain.rating.SampleRequests.refusal;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.BillingDemand;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.DemandTier;

class ChargingDemandTest {
    private static final Period ON = new Period("ON");
    private static final Charge.Demand TIERED = Charge.Demand.allYear(
            DEMAND,
            DemandTier.upTo(Power.kw(100), DemandPrice.parse("4")),
            DemandTier.above(DemandPrice.parse("6.46")));
    private static final Charge.Demand SIMPLE =
            Charge.Demand.allYear(DEMAND, DemandTier.above(DemandPrice.parse("10")));

    @Test
    void demand_falls_into_tiers() {
        RatedBill bill = rated(used(plain(TIERED), MAY, "0").withDemand(kw("160.5")));
        // 100 × 4; 60.5 × 6.46 = 390.83
        assertThat(amounts(bill)).isEqualTo("0.00 400.00 390.83");
        assertThat(bill.lines().get(2).title().en()).isEqualTo("demand charge, tier 2");
        assertThat(amounts(rated(used(plain(TIERED), MAY, "0").withDemand(kw("0")))))
                .isEqualTo("0.00 0.00");
    }

    @Test
    void chinese_bills_round_demand_to_whole_kw() {
        Tariff tariff = plain(SIMPLE).withConventions(Conventions.CHINA);
        assertThat(amounts(rated(used(tariff, MAY, "0").withDemand(kw("160.5")))))
                .isEqualTo("0.00 1610.00");
    }

    @Test
    void a_window_is_charged_by_its_own_peak_in_its_own_months() {
        Tariff tariff = plain(SIMPLE, SIMPLE.in(ON).only(EnumSet.of(Month.MAY)));
        RatingRequest request = used(tariff, MAY, "0").withDemand(kw("80")).withDemands(Map.of(ON, kw("50.25")));
        assertThat(amounts(rated(request))).isEqualTo("0.00 800.00 502.50");
        YearMonth june = YearMonth.of(2026, 6);
        assertThat(amounts(rated(used(tariff, june, "0").withDemand(kw("80"))))).isEqualTo("0.00 800.00");
    }

    @Test
    void a_ratchet_looks_back_over_its_months() {
        Tariff tariff = plain(SIMPLE).withBillingDemand(BillingDemand.ratchet(2, Share.percent("80")));
        Carried history = Carried.NOTHING
                .withPeak(YearMonth.of(2026, 2), Power.kw(900))
                .withPeak(YearMonth.of(2026, 3), Power.kw(300))
                .withPeak(YearMonth.of(2026, 4), Power.kw(200));
        RatedBill bill = rated(used(tariff, MAY, "0").withDemand(kw("100")).carrying(history));
        // February is three months back; 80 % of March's 300 = 240
        assertThat(amounts(bill)).isEqualTo("0.00 2400.00");
        assertThat(bill.lines().getLast().explanation().en())
                .startsWith("Billed demand is 240 kW: 100 kW this month, 240 kW from 2 month(s) back, at least 0 kW.");
        assertThat(bill.carried().peaks()).containsEntry(MAY, Power.kw(100)).hasSize(4);
    }

    @Test
    void the_share_is_that_of_the_month_looked_back_to() {
        Map<Month, Share> summerOnly = Map.of(Month.JULY, Share.percent("90"));
        Tariff tariff = plain(SIMPLE).withBillingDemand(BillingDemand.OF_THE_MONTH.lookingBack(11, summerOnly));
        Carried history = Carried.NOTHING
                .withPeak(YearMonth.of(2025, 7), Power.kw(100))
                .withPeak(YearMonth.of(2025, 12), Power.kw(500));
        RatedBill bill = rated(used(tariff, MAY, "0").withDemand(kw("20")).carrying(history));
        assertThat(amounts(bill)).isEqualTo("0.00 900.00"); // 90 % of July, nothing of December
    }

    @Test
    void a_minimum_demand_is_billed_at_least() {
        Tariff tariff = plain(SIMPLE).withBillingDemand(BillingDemand.OF_THE_MONTH.atLeast(Power.kw(50)));
        assertThat(amounts(rated(used(tariff, MAY, "0").withDemand(kw("20"))))).isEqualTo("0.00 500.00");
    }

    @Test
    void only_windows_that_count_make_the_ratchet_and_bear_it() {
        Tariff tariff = plain(SIMPLE, SIMPLE.in(ON))
                .withBillingDemand(
                        BillingDemand.ratchet(11, Share.percent("100")).during(Set.of(ON)));
        Carried history = Carried.NOTHING.withPeak(YearMonth.of(2026, 1), Power.kw(70));
        RatingRequest request = used(tariff, MAY, "0").withDemand(kw("90")).withDemands(Map.of(ON, kw("40")));
        assertThat(amounts(rated(request.carrying(history)))).isEqualTo("0.00 700.00 700.00");
    }

    @Test
    void demand_that_is_not_known_is_refused_by_name() {
        assertThat(refusal(RATING.rate(used(plain(SIMPLE), MAY, "0"))).code()).isEqualTo("rating.demand-unknown");
        assertThat(refusal(RATING.rate(used(plain(SIMPLE.in(ON)), MAY, "0")))
                        .title()
                        .en())
                .contains("demand of ON is missing");
        RatingRequest twoMonths =
                used(plain(SIMPLE), MAY, "0").withDemand(kw("1")).covering(2);
        assertThat(refusal(RATING.rate(twoMonths)).code()).isEqualTo("rating.demand-of-months");
        RatingRequest negative = used(plain(SIMPLE), MAY, "0").withDemands(Map.of(ON, kw("-1")));
        assertThat(refusal(RATING.rate(negative)).code()).isEqualTo("rating.demand-negative");
    }

    @Property(tries = 300)
    void a_ratchet_is_monotone(
            @ForAll @IntRange(max = 5000) int peak,
            @ForAll @IntRange(max = 5000) int before,
            @ForAll @IntRange(max = 500) int more,
            @ForAll @IntRange(max = 100) int percent) {
        Tariff tariff =
                plain(TIERED).withBillingDemand(BillingDemand.ratchet(3, Share.percent(String.valueOf(percent))));
        BigDecimal base = total(tariff, peak, before);
        assertThat(total(tariff, peak + more, before)).isGreaterThanOrEqualTo(base);
        assertThat(total(tariff, peak, before + more)).isGreaterThanOrEqualTo(base);
        assertThat(base).isGreaterThanOrEqualTo(total(plain(TIERED), peak, before));
    }

    private static BigDecimal total(Tariff tariff, int peak, int before) {
        Carried history = Carried.NOTHING.withPeak(YearMonth.of(2026, 4), Power.kw(before));
        return rated(used(tariff, MAY, "0").withDemand(kw(String.valueOf(peak))).carrying(history))
                .total()
                .yuan();
    }
}
