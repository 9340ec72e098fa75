package org.wattline.adapter.reference.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.adapter.reference.platform.ReferenceFault;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.eligibility.Applicant;
import org.wattline.domain.tariff.eligibility.EligibilityRules;
import org.wattline.domain.tariff.eligibility.Marks;

class ShippedEligibilityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final ImportedPrices PRICES = ImportedPrices.shipped(new ReferenceFaults());
    private static final EligibilityRules RULES = PRICES.eligibility(DAY).orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "COMMERCE, 400, SCHOOL, 0, ZJ-RES-ANNUAL-LT1KV-COMBINED, fits",
        "COMMERCE, 400, '', 0, ZJ-RES-ANNUAL-LT1KV-COMBINED, TAR-32",
        "COMMERCE, 400, SCHOOL, 0, ZJ-RES-ANNUAL, TAR-33",
        "RESIDENTIAL, 7, HOUSEHOLD_CHARGER, 0, GD-GZ-RES-MONTHLY-COMBINED, fits",
        "RESIDENTIAL, 8, '', 6, GD-GZ-RES-MONTHLY-COMBINED, TAR-33",
        "RESIDENTIAL, 8, '', 7, GD-GZ-RES-MONTHLY-COMBINED, fits",
        "COMMERCE, 100, DATA_CENTRE, 0, HB-AGENT-SINGLE-LT1KV, fits",
        "COMMERCE, 315, BASE_STATION, 0, HB-AGENT-SINGLE-LT1KV, TAR-35",
        "COMMERCE, 80, IRRIGATION, 0, HB-AGENT-SINGLE-LT1KV, TAR-32",
        "COMMERCE, 80, ELIMINATED LEFT_MARKET, 0, HB-AGENT-SINGLE-LT1KV, fits",
        "RESIDENTIAL, 8, ELIMINATED, 0, ZJ-RES-ANNUAL, TAR-36"
    })
    void who_may_have_what(UseCategory category, int kva, String marks, int people, String tariff, String answer) {
        Applicant who = new Applicant(category, Marks.parse(marks), VoltageBand.LT1KV, Capacity.kva(kva), people);
        assertThat(
                        RULES.check(inForce(tariff), who, PRICES.book(), DAY)
                                        instanceof Outcome.Refused<Tariff>(Refusal why)
                                ? why.rule()
                                : "fits")
                .isEqualTo(answer);
    }

    @Test
    void charging_stations_pay_no_basic_charge_until_the_end_of_2030() {
        Marks station = Marks.of("CHARGING_STATION");
        assertThat(RULES.waiver(station, LocalDate.of(2030, 12, 31))).isPresent();
        assertThat(RULES.waiver(station, LocalDate.of(2031, 1, 1))).isEmpty();
    }

    @Test
    void energy_intensive_users_pay_more_in_every_table_whose_parts_are_known() {
        assertThat(inForce("HB-AGENT-TWO_PART-KV1_10").charges())
                .filteredOn(
                        charge -> charge instanceof Charge.Differential || charge instanceof Charge.PurchaseMultiple)
                .extracting(charge -> charge.component().code())
                .containsExactly(
                        "DIFFERENTIAL_RESTRICTED",
                        "DIFFERENTIAL_ELIMINATED",
                        "PURCHASE_MULTIPLE_LEFT_MARKET",
                        "PURCHASE_MULTIPLE_CAPTIVE_COAL_PLANT",
                        "PURCHASE_MULTIPLE_ENERGY_INTENSIVE");
    }

    @Test
    void every_mark_by_which_more_is_charged_is_charged_by_the_shipped_tables() {
        Tariff table = inForce("HB-AGENT-TWO_PART-KV1_10");
        Applicant all = new Applicant(
                UseCategory.LARGE_INDUSTRY,
                Marks.of("RESTRICTED", "ELIMINATED", "LEFT_MARKET", "CAPTIVE_COAL_PLANT", "ENERGY_INTENSIVE"),
                VoltageBand.KV1_10,
                Capacity.kva(1250),
                0);
        assertThat(RULES.faults(table, all, PRICES.book(), DAY)).isEmpty();
    }

    @Test
    void a_fault_is_named_with_its_line() {
        ReferenceFaults faults = new ReferenceFaults();
        String text = ReferenceFile.shipped(EligibilityFile.NAME)
                .text()
                .replace("\"code\": \"NURSERY\"", "\"code\": \"\"")
                .replace("\"effect\": \"BASIC_CHARGE_WAIVED\"", "\"effect\": \"WAIVED\"");
        var read = EligibilityFile.read(new ReferenceFile(EligibilityFile.NAME, text), faults);
        assertThat(faults.all())
                .extracting(ReferenceFault::line)
                .containsExactlyElementsOf(List.of(lineOf(text, "托育"), lineOf(text, "WAIVED")));
        assertThat(read.rules()).hasSize(1);
    }

    private static int lineOf(String text, String words) {
        return (int) text.substring(0, text.indexOf(words)).lines().count();
    }

    private static Tariff inForce(String id) {
        return switch (PRICES.book().inForce(new TariffId(id), DAY)) {
            case Outcome.Done<Tariff>(Tariff tariff) -> tariff;
            case Outcome.Refused<Tariff>(Refusal why) ->
                throw new AssertionError(why.title().en());
        };
    }
}
