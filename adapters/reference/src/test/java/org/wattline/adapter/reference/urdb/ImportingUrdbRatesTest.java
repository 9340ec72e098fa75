package org.wattline.adapter.reference.urdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.adapter.reference.urdb.UrdbRecords.RATES;
import static org.wattline.adapter.reference.urdb.UrdbRecords.amounts;
import static org.wattline.adapter.reference.urdb.UrdbRecords.bill;
import static org.wattline.adapter.reference.urdb.UrdbRecords.rate;
import static org.wattline.adapter.reference.urdb.UrdbRecords.span;
import static org.wattline.adapter.reference.urdb.UrdbRecords.tariff;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.tariff.document.JsonTariffDocuments;
import org.wattline.adapter.reference.urdb.Finding.Kind;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.DayKind;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.Tiers.Allocation;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.charge.Charge;

class ImportingUrdbRatesTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void fifteen_records_are_whole_one_lacks_much_and_one_is_broken() {
        assertThat(RATES).hasSize(17);
        assertThat(RATES.stream().filter(ImportedRate::complete)).hasSize(15);
        assertThat(rate(13).tariff()).isPresent();
        assertThat(rate(13).complete()).isFalse();
        assertThat(rate(14).tariff()).isEmpty();
    }

    @Test
    void a_record_becomes_a_dated_tariff_with_its_source() {
        Tariff tariff = tariff(10);
        assertThat(tariff.provision()).hasToString("URDB-5A0000000000000000000010@2023-01-01");
        assertThat(tariff.provision().validity())
                .isEqualTo(Span.of(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 1, 1)));
        assertThat(tariff.provision().source().citation())
                .isEqualTo("Sample Electric Coop: Solar buy-all sell-all URDB 5a0000000000000000000010 [F]");
        assertThat(tariff(12).version()).isEqualTo("2024-03-01");
    }

    @Test
    void schedules_become_calendars_by_month_and_week() {
        TouCalendar energy = rate(3).energyCalendar().orElseThrow();
        assertThat(tariff(3).touCalendar()).contains(energy.provision().id());
        assertThat(energy.season(Month.JULY, DayKind.WEEKDAY).pattern().at(14 * 60))
                .isEqualTo(new Period("P2"));
        assertThat(energy.season(Month.JULY, DayKind.WEEKEND).pattern().at(14 * 60))
                .isEqualTo(new Period("P1"));
        assertThat(energy.season(Month.JANUARY, DayKind.WEEKDAY).pattern().at(7 * 60))
                .isEqualTo(new Period("P4"));
        assertThat(rate(1).energyCalendar()).isEmpty();
        TouCalendar demand = rate(7).demandCalendar().orElseThrow();
        assertThat(demand.season(Month.JANUARY, DayKind.WEEKDAY).pattern().at(9 * 60))
                .isEqualTo(new Period("D3"));
        assertThat(rate(7).demandMinutes()).isEqualTo(OptionalInt.of(30));
    }

    @Test
    void hours_of_coincident_demand_are_a_calendar_of_their_own() {
        TouCalendar coincident = rate(17).coincidentCalendar().orElseThrow();
        assertThat(coincident.season(Month.JULY, DayKind.WEEKEND).pattern().at(17 * 60))
                .isEqualTo(new Period("C2"));
        assertThat(coincident.season(Month.JUNE, DayKind.WEEKDAY).pattern().at(17 * 60))
                .isEqualTo(new Period("C1"));
        assertThat(rate(17).demandCalendar()).isEmpty();
        assertThat(rate(16).coincidentCalendar()).isEmpty();
        assertThat(notes(17)).contains("NOTE /flatdemandunit: a hp counts as 0.7457 kW");
    }

    @Test
    void kva_need_the_reactive_energy_of_the_month_and_levies_by_month_a_bill_of_one() {
        RatingRequest request = RatingRequest.of(MAY, Part.flat(tariff(16), span(MAY), Usage.total(Energy.kwh(30_000))))
                .withDemand(Metered.of(Power.kw(90)));
        assertThat(UrdbRecords.refusal(request)).isEqualTo("rating.apparent-unknown");
        RatingRequest measured = request.withReactive(Metered.of(ReactiveEnergy.kvarh(40_000)));
        assertThat(amounts(bill(measured))).isEqualTo("3000.00 1050.00 300.00");
        assertThat(bill(measured).explanation().en())
                .contains(
                        "90 kW, with 30000 kWh and 40000 kvarh in the month; 90 × √(30000² + 40000²) ÷ 30000 = 150 kVA");
        Tariff levies = tariff(16)
                .withCharges(tariff(16).charges().stream()
                        .filter(Charge.Levy.class::isInstance)
                        .toList());
        RatingRequest twoMonths = RatingRequest.of(MAY, Part.flat(levies, span(MAY), Usage.total(Energy.kwh(30_000))))
                .covering(2);
        assertThat(UrdbRecords.refusal(twoMonths)).isEqualTo("rating.levy-of-months");
    }

    @Test
    void what_has_no_place_is_named_field_by_field() {
        assertThat(rate(13).of(Kind.NOT_REPRESENTABLE))
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder(
                        "/demandrateunit",
                        "/demandratchetpercentage",
                        "/fixedchargeeaaddl",
                        "/energyratestructure",
                        "/dgrules",
                        "/demandreactivepowercharge",
                        "/energyattrs",
                        "/phaseoftheday");
    }

    @Test
    void every_fault_of_a_broken_record_is_named_at_once() {
        assertThat(rate(14).of(Kind.FAULT))
                .extracting(Finding::toString)
                .containsExactly(
                        "FAULT /energyratestructure/0/0/rate: a number is wanted, not \"ten\"",
                        "FAULT /energyratestructure/0/1/max: a tier ends above the one before it, at 500",
                        "FAULT /energyweekdayschedule: twelve months are wanted, not 11",
                        "FAULT /energyweekendschedule/0: no period is numbered [7]",
                        "FAULT /flatdemandmonths: twelve months are wanted, not 5",
                        "FAULT /lookbackpercent: a look-back is a fraction from 0 to 1, not 80",
                        "FAULT /fixedchargeunits: a charge is per day, month or year, not $/fortnight",
                        "FAULT /fixedmonthlycharge: fixed charges are stated twice",
                        "FAULT /enddate: the rate ends before it begins",
                        "FAULT /sector: no such sector: Spaceport");
    }

    @Test
    void assumptions_are_noted() {
        assertThat(notes(11)).contains("NOTE /energyratestructure/0/0/rate: 0.104369999999 is rounded to 8 decimals");
        assertThat(notes(12))
                .contains(
                        "NOTE /energyratestructure/0: the last tier ends at 3000; it is taken as open",
                        "NOTE /usenetmetering: credits in kWh roll over without end: URDB states no yearly settlement");
        assertThat(notes(5))
                .contains("NOTE /energyratestructure: thresholds differ between periods in months "
                        + "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]: each period counts its own energy");
        assertThat(notes(6)).contains("NOTE /fixedchargeunits: a charge per year is taken as twelve months of 10");
    }

    @Test
    void one_hour_is_split_over_all_the_tiers_that_it_crosses() {
        // ssc#535, SAM#1738. Blocks end at 100 and 200 kWh. 90 kWh off peak, then one hour of 250 kWh on peak:
        // 10 × 0.40 + 100 × 0.50 + 140 × 0.60 = 4 + 50 + 84; off peak 90 × 0.10
        LocalDate friday = LocalDate.of(2026, 5, 1);
        long[] hours = new long[31 * 24];
        hours[3] = 90 * IntervalEnergy.PER_KWH;
        hours[17] = 250 * IntervalEnergy.PER_KWH;
        Usage curve = Usage.curve(
                IntervalEnergy.milliwattHours(friday, 60, hours),
                rate(4).energyCalendar().orElseThrow());
        Tariff tariff = tariff(4);
        Tariff inTime = tariff.withTiers(tariff.tiers().orElseThrow().withAllocation(Allocation.IN_TIME_ORDER));
        assertThat(amounts(bill(RatingRequest.of(MAY, Part.timeOfUse(inTime, span(MAY), curve)))))
                .isEqualTo("9.00 4.00 50.00 84.00");
        // pro rata, as registers have it: of each block 90/340 off peak
        assertThat(bill(RatingRequest.of(MAY, Part.timeOfUse(tariff, span(MAY), curve)))
                        .energy())
                .hasToString("340");
    }

    @Test
    void an_imported_rate_is_an_ordinary_tariff_document() throws Exception {
        TariffDocuments documents = new JsonTariffDocuments();
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new ObjectMapper().readTree(documents.schema()));
        for (ImportedRate rate : RATES) {
            if (rate.tariff().isEmpty()) continue;
            String text = documents.text(rate.tariff().get());
            assertThat(documents.tariff(text))
                    .as(rate.label())
                    .isEqualTo(Outcome.done(rate.tariff().get()));
            assertThat(schema.validate(new ObjectMapper().readTree(text)))
                    .as(rate.label())
                    .isEmpty();
        }
    }

    @Test
    void one_record_an_array_and_an_answer_are_read_alike() {
        String record = """
                {"label": "x1", "sector": "Residential", "startdate": 0, "energyratestructure": [[{"rate": 0.1}]]}""";
        assertThat(UrdbImport.read(record)).isEqualTo(UrdbImport.read("[" + record + "]"));
        assertThat(UrdbImport.read(record)).isEqualTo(UrdbImport.read("{\"items\": [" + record + "]}"));
        assertThat(UrdbImport.read(record).getFirst().findings()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> UrdbImport.read("{"));
        assertThat(UrdbImport.read("{}").getFirst().of(Kind.FAULT))
                .extracting(Finding::pointer)
                .contains("/label", "/energyratestructure");
    }

    private static List<String> notes(int number) {
        return rate(number).of(Kind.NOTE).stream().map(Finding::toString).toList();
    }
}
