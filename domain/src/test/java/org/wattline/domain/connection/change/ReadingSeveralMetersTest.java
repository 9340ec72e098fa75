package org.wattline.domain.connection.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.connection.change.SampleFiles.factory;
import static org.wattline.domain.connection.change.SampleFiles.metered;
import static org.wattline.domain.connection.change.SampleFiles.point;
import static org.wattline.domain.connection.change.SampleFiles.said;
import static org.wattline.domain.connection.change.SampleFiles.type;
import static org.wattline.domain.connection.change.SampleFiles.wish;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.quantity.Money;

/** CON-140: what one sheet says that a meter showed is not taken for each of several. */
class ReadingSeveralMetersTest {
    private static final ChangeType MOVE = type(ChangeEffect.MOVE_METER, Map.of(), false);
    private static final CustomerFile FILE = factory(Map.of("1#", 1000), BasicChargeMode.CAPACITY, Money.ZERO);

    @Test
    void one_sheet_tells_what_one_meter_showed() {
        assertThat(said(wish(MOVE, metered(FILE, point(1, true)), "2026-03-01", "place", "gate", "lastTotal", "500")))
                .hasSize(1);
    }

    @Test
    void one_sheet_does_not_tell_what_several_meters_showed() {
        assertThat(said(wish(
                        MOVE,
                        metered(FILE, point(1, true), point(2, true)),
                        "2026-03-01",
                        "place",
                        "gate",
                        "lastTotal",
                        "500")))
                .containsExactly("CON-140 Several meters: " + MeteringPointNo.of(1) + " " + MeteringPointNo.of(2));
        assertThat(said(wish(
                        type(ChangeEffect.CLOSE, Map.of(), false),
                        metered(FILE, point(1, true), point(2, true)),
                        "2026-03-01",
                        "lastExport",
                        "7")))
                .hasSize(1)
                .allMatch(said -> said.startsWith("CON-140 "));
    }

    @Test
    void several_meters_were_each_read_before() {
        assertThat(said(wish(MOVE, metered(FILE, point(1, true), point(2, true)), "2026-03-01", "place", "gate")))
                .hasSize(2);
    }
}
