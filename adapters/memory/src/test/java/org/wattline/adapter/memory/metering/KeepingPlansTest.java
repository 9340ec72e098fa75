package org.wattline.adapter.memory.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wattline.application.metering.SampleMetering.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.poll.KeepingPlans;
import org.wattline.application.metering.poll.KeptPlans;
import org.wattline.application.metering.poll.PollingPlans;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.poll.KeptPlan;
import org.wattline.domain.metering.poll.PollRefusal;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Wanted;

class KeepingPlansTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final Caller WHO = Caller.system("tester");
    private static final PollingPlan SHIPPED = plan("DAILY", "2000-01-01", 7);

    private final MemoryStore store = new MemoryStore(
            () -> Instant.parse("2026-03-01T04:00:00Z"), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    private final KeptPlans kept = new MemoryKeptPlans(store);
    private final PollingPlans plans = new PollingPlans(List.of(SHIPPED), kept::all);
    private final KeepingPlans keeping =
            new KeepingPlans(store, kept, plans, () -> Instant.parse("2026-03-01T04:00:00Z"), store);

    private static PollingPlan plan(String id, String from, int daysBack) {
        return new PollingPlan(
                id,
                Text.of("方案", "plan"),
                LocalDate.parse(from),
                LocalTime.of(0, 20),
                daysBack,
                Set.of(Wanted.FREEZE),
                Set.of(),
                List.of(Duration.ofMinutes(15)),
                "D");
    }

    @Test
    void a_drafted_plan_holds_at_once_beside_those_of_the_product() {
        PollingPlan own = plan("OWN", "2026-02-01", 3);
        KeptPlan drafted = value(keeping.handle(WHO, new KeepingPlans.Draft(own)));
        assertThat(drafted.version()).isEqualTo(new Version(1));
        assertThat(plans.on(TODAY)).containsExactly(SHIPPED, own);
        assertThat(keeping.handle(WHO, new KeepingPlans.Draft(own)))
                .isEqualTo(Outcome.refused(PollRefusal.PLAN_EXISTS));
        assertThat(keeping.handle(WHO, new KeepingPlans.Draft(SHIPPED)))
                .isEqualTo(Outcome.refused(PollRefusal.PLAN_EXISTS));
    }

    @Test
    void a_plan_of_the_product_is_changed_by_keeping_one_in_its_stead() {
        assertThat(keeping.find("DAILY")).contains(KeptPlan.shipped(SHIPPED));
        PollingPlan other = plan("DAILY", "2026-01-01", 1);
        assertThat(value(keeping.handle(WHO, new KeepingPlans.Change(Version.NEW, other)))
                        .version())
                .isEqualTo(new Version(1));
        assertThat(plans.on(TODAY)).containsExactly(other);
        assertThat(plans.on(LocalDate.parse("2025-12-31")))
                .as("not yet, so the product's holds")
                .containsExactly(SHIPPED);
        assertThatExceptionOfType(StaleState.class)
                .isThrownBy(() -> keeping.handle(WHO, new KeepingPlans.Change(Version.NEW, SHIPPED)));
    }

    @Test
    void nobody_asks_by_a_plan_that_was_withdrawn_until_it_is_changed() {
        KeptPlan withdrawn = value(keeping.handle(WHO, new KeepingPlans.Withdraw("DAILY", Version.NEW)));
        assertThat(plans.on(TODAY)).isEmpty();
        assertThat(keeping.handle(WHO, new KeepingPlans.Withdraw("DAILY", withdrawn.version())))
                .isEqualTo(Outcome.refused(PollRefusal.PLAN_WITHDRAWN));
        value(keeping.handle(WHO, new KeepingPlans.Change(withdrawn.version(), SHIPPED)));
        assertThat(plans.on(TODAY)).containsExactly(SHIPPED);
        assertThat(keeping.handle(WHO, new KeepingPlans.Withdraw("NONE", Version.NEW)))
                .isEqualTo(Outcome.refused(PollRefusal.PLAN_NOT_FOUND));
    }
}
