package org.wattline.adapter.reference.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.metering.route.ReadingCycle;
import org.wattline.domain.metering.route.ReadingPolicy;
import org.wattline.domain.metering.route.ReadingSchedule;
import org.wattline.domain.metering.route.RouteClass;

class ReadingPolicyFileTest {
    @Test
    void the_shipped_policy_reads_households_every_other_month_at_most_and_market_users_at_month_end() {
        ReadingPolicy policy = ReadingPolicyFile.shipped().inForce(LocalDate.of(2026, 1, 15));
        ReadingSchedule everyOther = new ReadingSchedule(ReadingCycle.ODD_MONTHS, 9);
        assertThat(policy.of(RouteClass.RESIDENTIAL).allows(everyOther)).isTrue();
        assertThat(policy.of(RouteClass.LOW_VOLTAGE).allows(everyOther)).isFalse();
        assertThat(policy.of(RouteClass.MARKET).allows(new ReadingSchedule(ReadingCycle.MONTHLY, 9)))
                .isFalse();
        assertThat(policy.of(RouteClass.HIGH_VOLTAGE).toleranceDays())
                .as("MR-07")
                .isZero();
        assertThat(policy.missingAfterDays()).as("VEE-01").isEqualTo(1);
    }

    @Test
    void a_policy_that_lacks_a_class_is_named_with_its_line() {
        String text = ReferenceFile.shipped("reading-policies.json").text();
        ReferenceFaults faults = new ReferenceFaults();
        ReadingPolicyFile.read(
                new ReferenceFile("lacking.json", text.replace("\"class\": \"MARKET\"", "\"class\": \"LOW_VOLTAGE\"")),
                faults);
        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("no limits for MARKET"));
    }
}
