package org.wattline.adapter.reference.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.platform.ReferenceFault;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.export.Metering;
import org.wattline.domain.tariff.export.SellTier;

class ImportedPricesTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);
    private final ReferenceFaults faults = new ReferenceFaults();

    @Test
    void the_shipped_files_have_no_grave_fault_and_the_known_quirks_are_warned_of() {
        ImportedPrices prices = ImportedPrices.shipped(faults);

        assertThat(prices.calendars()).hasSize(34 + 1 + 4);
        assertThat(prices.calendars())
                .as("what is special is computed")
                .allMatch(calendar -> calendar.specialDays().isEmpty());
        assertThat(prices.book().all()).hasSize(5 + 5 + 8 + 7 * 2);
        assertThat(faults.warnings())
                .extracting(ReferenceFault::what)
                .anyMatch(w -> w.contains("HB-AGENT-SINGLE-KV1_10 FLAT_NO_TOU: published 0.715686"))
                .allMatch(w -> w.endsWith("the published price is billed"));
    }

    @Test
    void published_prices_are_taken_to_the_last_decimal() {
        Tariff hubei = inForce("HB-AGENT-TWO_PART-KV1_10");
        assertThat(hubei.prices().of(Period.PEAK)).contains(UnitPrice.parse("0.848961"));
        assertThat(hubei.touCalendar()).contains("HB-TOU");
        Tariff zhejiang = inForce("ZJ-RES-ANNUAL");
        assertThat(zhejiang.prices().of(Period.VALLEY)).contains(UnitPrice.parse("0.288"));
        assertThat(zhejiang.tiers().orElseThrow().largeHousehold().orElseThrow().persons())
                .isEqualTo(5);
        assertThat(inForce("GD-GZ-RES-MONTHLY").prices().flat()).contains(UnitPrice.parse("0.58886875"));
    }

    @Test
    void what_is_fed_in_earns_the_benchmark_price_of_the_province_and_prices_no_use() {
        Tariff surplus = inForce("ZJ-PV-SURPLUS");
        assertThat(surplus.export().orElseThrow().metering()).isEqualTo(Metering.NET_BILLING);
        assertThat(surplus.export().orElseThrow().sell())
                .containsExactly(SellTier.above(EnergyPrices.flat(UnitPrice.parse("0.4153"))));
        assertThat(surplus.exportsOnly()).isTrue();
        assertThat(surplus.provision().source().mark()).isEqualTo(Source.Mark.K);
        assertThat(inForce("GD-PV-ALL").export().orElseThrow().metering()).isEqualTo(Metering.BUY_ALL_SELL_ALL);
        assertThat(inForce("ZJ-RES-ANNUAL").exportsOnly()).isFalse();
    }

    @Test
    void the_power_factor_table_holds_what_the_regulation_prints() {
        var table = ImportedPrices.shipped(faults).powerFactors(JANUARY).orElseThrow();
        assertThat(table.adjustment(PowerFactorStandard.PF_090, new PowerFactor(93)))
                .contains(Share.percent("-0.45"));
        assertThat(table.adjustment(PowerFactorStandard.PF_090, new PowerFactor(83)))
                .contains(Share.percent("3.50"));
    }

    @Test
    void a_day_that_is_not_covered_and_an_overlapping_validity_are_refused_with_their_lines() {
        String residential = ReferenceFile.shipped("tariffs/residential.json").text();
        String twice = residential.replace("\"BJ-RES-ANNUAL\"", "\"ZJ-RES-ANNUAL\"");
        String gap =
                ReferenceFile.shipped("tou-calendars.json").text().replaceFirst("\"15:00-23:00\"", "\"15:00-22:30\"");
        Map<String, String> changed = Map.of("tariffs/residential.json", twice, "tou-calendars.json", gap);
        ImportedPrices.read(
                name -> Optional.ofNullable(changed.get(name))
                        .map(text -> new ReferenceFile(name, text))
                        .orElseGet(() -> ReferenceFile.shipped(name)),
                faults);

        assertThatThrownBy(faults::refuseGrave)
                .hasMessageMatching("(?s).*residential\\.json:\\d+: .*ZJ-RES-ANNUAL.*")
                .hasMessageMatching("(?s).*tou-calendars\\.json:\\d+: no period at 22:30.*");
    }

    @Test
    void a_price_table_that_is_not_as_the_state_approved_it_is_warned_of_with_its_line() {
        String february = ReferenceFile.shipped("tariffs/commercial.json")
                .text()
                .replace(
                        "\"effectiveFrom\": \"2026-01-01\",\n      \"effectiveTo\": \"2026-02-01\"",
                        "\"effectiveFrom\": \"2026-08-01\"");
        assertThat(warnings(february)).isEmpty();
        assertThat(warnings(february.replace(
                        "\"transmissionDistribution\": 0.0694", "\"transmissionDistribution\": 0.0700")))
                .singleElement()
                .asString()
                .matches(
                        "tariffs/commercial.json:\\d+: .*HB-AGENT-TWO_PART-GE220KV: transmission and distribution of 0.07, approved are 0.0694; the published price is billed");
    }

    private static List<ReferenceFault> warnings(String commercial) {
        ReferenceFaults faults = new ReferenceFaults();
        ImportedPrices.read(
                name -> name.equals("tariffs/commercial.json")
                        ? new ReferenceFile(name, commercial)
                        : ReferenceFile.shipped(name),
                faults);
        return faults.warnings().stream()
                .filter(warning -> warning.what().contains("approved"))
                .toList();
    }

    private Tariff inForce(String id) {
        return switch (ImportedPrices.shipped(faults).book().inForce(new TariffId(id), JANUARY)) {
            case Outcome.Done<Tariff>(Tariff tariff) -> tariff;
            case Outcome.Refused<Tariff>(var why) ->
                throw new AssertionError(why.title().en());
        };
    }
}
