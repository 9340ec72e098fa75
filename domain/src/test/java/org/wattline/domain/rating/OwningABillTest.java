package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleCharges.HUBEI_FUNDS;
import static org.wattline.domain.rating.SampleCharges.MAY;
import static org.wattline.domain.rating.SampleCharges.RENEWABLE;
import static org.wattline.domain.rating.SampleCharges.SERVICE;
import static org.wattline.domain.rating.SampleCharges.components;
import static org.wattline.domain.rating.SampleCharges.plain;
import static org.wattline.domain.rating.SampleCharges.priced;
import static org.wattline.domain.rating.SampleCharges.used;
import static org.wattline.domain.rating.SampleRequests.rated;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.StandingPrice;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.ComponentShare;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Basis;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Per;

class OwningABillTest {
    private static final Tariff HUBEI = SampleTariffs.HUBEI_TWO_PART_10KV.withCharges(HUBEI_FUNDS);

    @Test
    void the_funds_of_hubei_are_owned_fund_by_fund() {
        RatingRequest request = SampleRequests.of(
                "HB-TWO-PART-10KV",
                YearMonth.of(2026, 1),
                "SHARP=30000 PEAK=60000 FLAT=80000 VALLEY=90000 kva=1250 kvarh=100000 pf=0.90");
        RatedBill bill = rated(request.withParts(List.of(
                Part.timeOfUse(HUBEI, request.span(), request.parts().getFirst().usage()))));
        // 260 000 kWh × 0.02, × 0.0062, × 0.019; × 0.082273 system, × 0.1263 network; the rest of 173 551.67 is for
        // power
        assertThat(components(bill))
                .isEqualTo("RURAL_GRID_FUND=5200.00 RESERVOIR_FUND=1612.00 RENEWABLE_FUND=4940.00 "
                        + "SYSTEM_OPERATION=21390.98 TRANSMISSION_DISTRIBUTION=32838.00 POWER_PURCHASE=107570.69 "
                        + "BASIC_CHARGE=32875.00 POWER_FACTOR=-876.04");
        assertThat(bill.total()).hasToString("205550.63");
    }

    @Test
    void all_rounding_is_the_suppliers() {
        Tariff tariff = priced("0.10", new Charge.Contained(RENEWABLE, UnitPrice.parse("0.0333")));
        RatedBill bill = rated(used(tariff, MAY, "5")); // 0.50, of which 0.1665
        assertThat(components(bill)).isEqualTo("RENEWABLE_FUND=0.17 POWER_PURCHASE=0.33");
    }

    @Test
    void a_line_of_its_own_belongs_to_its_component() {
        Tariff tariff = plain(
                new Charge.Levy(RENEWABLE, UnitPrice.parse("0.019")),
                new Charge.Standing(SERVICE, StandingPrice.yuan("8"), Per.MONTH));
        assertThat(components(rated(used(tariff, MAY, "100"))))
                .isEqualTo("CATALOGUE_ENERGY=10.00 RENEWABLE_FUND=1.90 SERVICE=8.00");
    }

    @Test
    void funds_that_disagree_with_the_published_sum_make_no_tariff() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleTariffs.HUBEI_SINGLE_35KV.withCharges(HUBEI_FUNDS.subList(0, 2)))
                .withMessageContaining("sum to 0.0262, not to 0.0452");
        assertThat(plain().withCharges(HUBEI_FUNDS).governmentFunds()).contains(UnitPrice.parse("0.0452"));
    }

    @Property(tries = 300)
    void the_components_sum_to_the_total(
            @ForAll @LongRange(max = 1_000_000) long wattHours,
            @ForAll @IntRange(min = 1, max = 99_999_999) int price,
            @ForAll @IntRange(max = 9_999_999) int levy,
            @ForAll @IntRange(max = 100) int discount,
            @ForAll @IntRange(max = 5_000_000) int least) {
        Tariff tariff = priced(
                decimal(price),
                new Charge.Contained(RENEWABLE, UnitPrice.parse(decimal(levy))),
                new Charge.Levy(SampleCharges.POLICY, UnitPrice.parse(decimal(levy / 3))),
                new Charge.Discount(SERVICE, Share.percent(String.valueOf(discount)), Basis.ENERGY),
                new Charge.Minimum(SERVICE, StandingPrice.yuan(decimal(least)), Per.DAY),
                new Charge.Tax(SampleCharges.DEMAND, Share.percent("7.25"), Basis.EVERYTHING));
        RatedBill bill = rated(used(tariff, MAY, wattHours / 1000 + "." + "%03d".formatted(wattHours % 1000)));
        assertThat(Money.sum(bill.components(), ComponentShare::amount)).isEqualTo(bill.total());
        assertThat(Money.sum(bill.lines(), RatedLine::amount)).isEqualTo(bill.total());
    }

    private static String decimal(int hundredMillionths) {
        return hundredMillionths / 100_000_000 + "." + "%08d".formatted(hundredMillionths % 100_000_000);
    }
}
