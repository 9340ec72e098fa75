package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.billing.Samples.JANUARY;
import static org.wattline.domain.billing.Samples.NOW;
import static org.wattline.domain.billing.Samples.PRICES;
import static org.wattline.domain.billing.Samples.account;
import static org.wattline.domain.billing.Samples.curve;
import static org.wattline.domain.billing.Samples.done;
import static org.wattline.domain.billing.Samples.factory;
import static org.wattline.domain.billing.Samples.read;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.UseCategory;

/** A factory of E3-6 with a second point that is assessed on its own. */
class AssessingAPointOnItsOwnTest {
    @Test
    void its_reactive_energy_and_money_leave_the_main_assessment() {
        Measured main = curve(
                Map.of(Period.SHARP, 30_000, Period.PEAK, 60_000, Period.FLAT, 80_000, Period.VALLEY, 90_000), 100_000);
        Measured second = read(Map.of(
                Register.ACTIVE_IMPORT_SHARP, 1_000,
                Register.ACTIVE_IMPORT_PEAK, 1_000,
                Register.ACTIVE_IMPORT_FLAT, 1_000,
                Register.ACTIVE_IMPORT_VALLEY, 1_000,
                Register.REACTIVE_FORWARD, 3_000));
        Supply supply = new Supply(
                account(UseCategory.LARGE_INDUSTRY),
                JANUARY,
                List.of(factory()),
                List.of(main, as(PowerFactorParticipation.SEPARATE, second)),
                TierCounter.startOf(2026));
        Calculation calculation = done(Calculation.of(supply, PRICES, NOW));
        assertThat(calculation.lines().stream()
                        .filter(line -> line.code() == LineCode.POWER_FACTOR)
                        .map(line -> line.amount().toString()))
                .containsExactly("-876.04", "140.15"); // 0.80 against 0.90: 5 % of 2,983.77 − 180.80
    }

    private static Measured as(PowerFactorParticipation participation, Measured measured) {
        MeteringPoint point = measured.point();
        return new Measured(
                new MeteringPoint(
                        point.no(),
                        point.account(),
                        point.customer(),
                        point.unit(),
                        point.area(),
                        point.mode(),
                        participation,
                        point.quantity(),
                        point.installations(),
                        point.version()),
                measured.readings(),
                measured.days());
    }
}
