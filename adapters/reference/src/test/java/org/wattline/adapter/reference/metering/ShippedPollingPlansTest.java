package org.wattline.adapter.reference.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.wattline.domain.metering.poll.PollingPlan;

class ShippedPollingPlansTest {
    @Test
    void freezes_are_asked_of_all_meters_and_curves_of_those_that_can() {
        assertThat(PollingPlansFile.shipped().on(LocalDate.parse("2026-03-01")))
                .extracting(PollingPlan::id, plan -> plan.protocols().size())
                .containsExactly(tuple("DAILY-CURVE", 0), tuple("DAILY-FREEZE", 0));
    }
}
