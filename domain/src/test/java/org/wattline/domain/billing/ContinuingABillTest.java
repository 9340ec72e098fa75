package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.tariff.UseCategory;

/** A bill begins at the reading with which the one before it ended, whatever is known of that instant by now (BIL-120, BIL-121). */
class ContinuingABillTest {
    private static final Instant BEGIN = Zone.startOf(Samples.JANUARY.from());

    /** The meter stands at 1000 by now at the beginning of January, in the second version, and at 1320 at its end. */
    private static Measured known() {
        Measured read = Samples.read(Map.of(Register.ACTIVE_IMPORT, 320));
        List<RegisterReading> again = new ArrayList<>();
        for (RegisterReading each : read.readings()) again.add(each.at().equals(BEGIN) ? each.numbered(2) : each);
        return new Measured(read.point(), again, List.of());
    }

    private static RegisterReading ended(AssetNo meter, int version, Map<Register, Integer> shown) {
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        shown.forEach((register, value) -> values.put(register, new RegisterValue(BigDecimal.valueOf(value))));
        return RegisterReading.arrived(Samples.POINT, meter, BEGIN, ReadingSource.ESTIMATE, values)
                .numbered(version);
    }

    private static Outcome<Calculation> billed(Measured measured) {
        return Calculation.of(
                Samples.supply(Samples.account(UseCategory.RESIDENTIAL), Samples.household(false), measured, 0),
                Samples.PRICES,
                Samples.NOW);
    }

    private static Energy energy(Measured measured) {
        return Samples.done(billed(measured)).rated().energy();
    }

    private static Measured after(RegisterReading ended) {
        return known().continuing(List.of(ended), BEGIN);
    }

    @Test
    void what_an_estimate_had_too_little_comes_with_the_next_bill_and_what_it_had_too_much_as_well() {
        assertThat(energy(known())).isEqualTo(Energy.kwh(320));
        assertThat(energy(after(ended(Samples.METER, 1, Map.of(Register.ACTIVE_IMPORT, 997)))))
                .isEqualTo(Energy.kwh(323));
        assertThat(energy(after(ended(Samples.METER, 1, Map.of(Register.ACTIVE_IMPORT, 1_100)))))
                .isEqualTo(Energy.kwh(220));
    }

    @Test
    void its_lines_cite_the_version_that_was_billed() {
        RegisterReading billed = ended(Samples.METER, 1, Map.of(Register.ACTIVE_IMPORT, 997));
        assertThat(Samples.done(billed(after(billed))).lines().getFirst().readings())
                .extracting(each -> each.id())
                .contains(billed.ref().toString())
                .doesNotContain(known().readings().getFirst().ref().toString());
    }

    @Test
    void another_meter_the_version_in_force_and_one_without_all_registers_are_no_place_to_begin_at() {
        AssetNo other = new AssetNo("3340000000000018");
        assertThat(after(ended(other, 1, Map.of(Register.ACTIVE_IMPORT, 997)))).isEqualTo(known());
        assertThat(after(ended(Samples.METER, 2, Map.of(Register.ACTIVE_IMPORT, 1_000))))
                .isEqualTo(known());
        assertThat(after(ended(Samples.METER, 1, Map.of(Register.REACTIVE_FORWARD, 5))))
                .isEqualTo(known());
    }

    @Test
    void a_bill_that_would_begin_above_its_end_waits_for_the_one_before_it() {
        assertThat(billed(after(ended(Samples.METER, 1, Map.of(Register.ACTIVE_IMPORT, 1_400)))))
                .isEqualTo(Outcome.refused(CalculationRefusal.BEGINS_ABOVE_ITS_END));
    }
}
