package org.wattline.domain.connection.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.connection.change.SampleFiles.factory;
import static org.wattline.domain.connection.change.SampleFiles.metered;
import static org.wattline.domain.connection.change.SampleFiles.point;
import static org.wattline.domain.connection.change.SampleFiles.type;
import static org.wattline.domain.connection.change.SampleFiles.wish;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.connection.NeededRegisters;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;

/** CON-174: every register that terms need and a meter lacks is named, and none besides. */
class CountingWhatTermsNeedTest {
    private static final String PERIODS =
            "ACTIVE_IMPORT_SHARP, ACTIVE_IMPORT_PEAK, ACTIVE_IMPORT_FLAT, ACTIVE_IMPORT_VALLEY";
    private static final Wish WISH = wish(
            type(ChangeEffect.INCREASE, Map.of(), false),
            metered(
                    factory(Map.of("1#", 1000), BasicChargeMode.ACTUAL_DEMAND, Money.ZERO),
                    point(1, true),
                    point(2, false)),
            "2026-03-01");
    private static final Terms.Agreed AGREED = WISH.file().agreed();

    private static String said(Terms.Agreed agreed) {
        return switch (NeededRegisters.check(
                agreed, WISH.rules(), WISH.on(), WISH.file().points())) {
            case Outcome.Done<Boolean> fit -> "";
            case Outcome.Refused<Boolean>(var why) -> why.title().en();
        };
    }

    @Test
    void each_register_that_is_missing_is_named_for_the_meter_that_hangs() {
        assertThat(said(AGREED))
                .isEqualTo("Meters do not count what the terms need: D4201061011: " + PERIODS + ", MAX_DEMAND");
    }

    @Test
    void a_plant_needs_what_is_fed_in_and_a_power_factor_reactive_energy() {
        Terms.Agreed plant = AGREED.with(new Plant(Power.kw(20), AGREED.tariff()));
        assertThat(said(plant)).endsWith("ACTIVE_IMPORT_VALLEY, ACTIVE_EXPORT, MAX_DEMAND");
        assertThat(said(AGREED.keeping(Optional.of(PowerFactorStandard.parse("0.90")))))
                .endsWith("ACTIVE_IMPORT_VALLEY, REACTIVE_FORWARD, MAX_DEMAND");
    }

    @Test
    void nothing_is_asked_for_that_the_terms_do_not_need() {
        assertThat(said(new Terms.Agreed(
                        AGREED.capacity(),
                        AGREED.voltage(),
                        AGREED.tariff(),
                        AGREED.scheme(),
                        BasicChargeMode.CAPACITY,
                        AGREED.contractDemand(),
                        AGREED.powerFactor(),
                        false)))
                .isEmpty();
    }
}
