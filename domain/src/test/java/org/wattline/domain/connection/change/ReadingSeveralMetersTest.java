package org.wattline.domain.connection.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.connection.change.SampleFiles.factory;
import static org.wattline.domain.connection.change.SampleFiles.said;
import static org.wattline.domain.connection.change.SampleFiles.type;
import static org.wattline.domain.connection.change.SampleFiles.wish;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Ratio;

/** CON-140: what one sheet says that a meter showed is not taken for each of several. */
class ReadingSeveralMetersTest {
    private static final ChangeType MOVE = type(ChangeEffect.MOVE_METER, Map.of(), false);
    private static final CustomerFile FILE = factory(Map.of("1#", 1000), BasicChargeMode.CAPACITY, Money.ZERO);

    @Test
    void one_sheet_tells_what_one_meter_showed() {
        assertThat(said(wish(MOVE, metered(1), "2026-03-01", "lastTotal", "500")))
                .hasSize(1);
    }

    @Test
    void one_sheet_does_not_tell_what_several_meters_showed() {
        assertThat(said(wish(MOVE, metered(1, 2), "2026-03-01", "lastTotal", "500")))
                .containsExactly("CON-140 Several meters: " + MeteringPointNo.of(1) + " " + MeteringPointNo.of(2));
        assertThat(said(wish(
                        type(ChangeEffect.CLOSE, Map.of(), false), metered(1, 2), "2026-03-01", "lastExport", "7")))
                .hasSize(1)
                .allMatch(said -> said.startsWith("CON-140 "));
    }

    @Test
    void several_meters_were_each_read_before() {
        assertThat(said(wish(MOVE, metered(1, 2), "2026-03-01"))).hasSize(2);
    }

    private static CustomerFile metered(int... numbers) {
        List<MeteringPoint> points =
                Arrays.stream(numbers).mapToObj(ReadingSeveralMetersTest::point).toList();
        return new CustomerFile(
                FILE.account(),
                FILE.customer(),
                FILE.contract(),
                FILE.equipment(),
                points,
                FILE.owed(),
                FILE.temporary());
    }

    private static MeteringPoint point(int number) {
        return new MeteringPoint(
                MeteringPointNo.of(number),
                FILE.account().no(),
                FILE.account().customer(),
                FILE.account().unit(),
                new AreaCode("A420106-001"),
                MeteringMode.HIGH_SUPPLY_HIGH_METERED,
                PowerFactorParticipation.ENERGY_AND_MONEY,
                QuantityMode.METERED,
                List.of(new Installation(
                        new AssetNo("D420106101" + number),
                        Ratio.ONE,
                        Ratio.ONE,
                        List.of(Dial.usual(Register.ACTIVE_IMPORT)),
                        Zone.startOf(SampleFiles.SINCE),
                        Optional.empty())),
                FILE.account().version());
    }
}
