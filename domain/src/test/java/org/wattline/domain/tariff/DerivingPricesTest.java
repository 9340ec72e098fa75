package org.wattline.domain.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.tariff.SampleTariffs.price;
import static org.wattline.domain.tariff.SampleTariffs.prices;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.tariff.RatioPrices.Floating;

class DerivingPricesTest {
    private static final PriceComponents GUANGDONG = components("0.632", "0", "0", "0", "0.02766875");

    @Test
    void E3_11_guangdong_floats_everything_but_the_funds() {
        assertThat(ratios(Floating.ALL_BUT_FUNDS, "SHARP=2.125 PEAK=1.7 FLAT=1 VALLEY=0.38", Optional.empty())
                        .of(GUANGDONG))
                .isEqualTo(prices("SHARP=1.37066875 PEAK=1.10206875 FLAT=0.65966875 VALLEY=0.26782875"));
    }

    @Test
    void a_notice_that_rounds_rounds_what_floats() {
        assertThat(ratios(Floating.ALL_BUT_FUNDS, "VALLEY=0.38", Optional.of(RoundingRule.halfUp("0.0001")))
                        .of(GUANGDONG))
                .isEqualTo(prices("VALLEY=0.26786875"));
    }

    @Test
    void E3_11_shandong_floats_purchase_and_loss() {
        PriceComponents shandong = components("0.4900", "0.0114", "0.0900", "0.0132", "0.02997");
        assertThat(ratios(
                                Floating.PURCHASE_AND_LOSS,
                                "SHARP=2 PEAK=1.7 FLAT=1 VALLEY=0.3 DEEP_VALLEY=0.1",
                                Optional.empty())
                        .of(shandong))
                .isEqualTo(prices("SHARP=1.13597 PEAK=0.98555 FLAT=0.63457 VALLEY=0.28359 DEEP_VALLEY=0.18331"));
    }

    @Test
    void jiangsu_floats_the_purchase_price_alone() {
        PriceComponents jiangsu = components("0.40", "0.02", "0.13", "0.05", "0.03");
        assertThat(ratios(Floating.PURCHASE, "PEAK=1.8 VALLEY=0.35", Optional.empty())
                        .of(jiangsu))
                .isEqualTo(prices("PEAK=0.95 VALLEY=0.37"));
    }

    private static PriceComponents components(String purchase, String loss, String td, String system, String funds) {
        return new PriceComponents(
                price(purchase), price(loss), price(td), price(system), price(funds), new TreeMap<>());
    }

    private static RatioPrices ratios(Floating base, String list, Optional<RoundingRule> rounding) {
        TreeMap<Period, BigDecimal> ratios = new TreeMap<>();
        for (String pair : list.split(" ", -1))
            ratios.put(Period.parse(pair.split("=", -1)[0]), new BigDecimal(pair.split("=", -1)[1]));
        return new RatioPrices(base, ratios, rounding);
    }
}
