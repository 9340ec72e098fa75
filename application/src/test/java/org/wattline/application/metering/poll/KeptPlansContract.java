package org.wattline.application.metering.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.metering.SampleMetering.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.poll.KeptPlan;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Wanted;

/** The promises of {@link KeptPlans}. */
public abstract class KeptPlansContract {
    protected abstract UnitOfWork work();

    protected abstract KeptPlans plans();

    private <T> T in(Supplier<T> what) {
        return value(work().perform(SampleMetering.ACT, () -> Outcome.done(what.get())));
    }

    private static PollingPlan plan(String id, int daysBack) {
        return new PollingPlan(
                id,
                Text.of("夜间曲线", "Curves by night"),
                LocalDate.parse("2026-02-01"),
                LocalTime.of(2, 30),
                daysBack,
                Set.of(Wanted.IMPORT_CURVE, Wanted.EXPORT_CURVE),
                Set.of(ChannelProtocol.DLT698),
                List.of(Duration.ofMinutes(15), Duration.ofHours(6)),
                "decision 12/2026");
    }

    private KeptPlan added(String id) {
        KeptPlan plan = KeptPlan.drafted(plan(id, 7)).state();
        return in(() -> {
            plans().add(plan);
            return plan.at(Version.NEW.next());
        });
    }

    @Test
    void a_plan_is_found_as_it_was_stored_and_is_among_all() {
        KeptPlan plan = added("A-1");
        assertThat(plans().find("A-1")).contains(plan);
        assertThat(plans().find("A-9")).isEmpty();
        KeptPlan other = added("A-0");
        assertThat(plans().all()).containsSubsequence(other, plan);
        assertThatExceptionOfType(AlreadyThere.class).isThrownBy(() -> added("A-1"));
    }

    @Test
    void a_change_is_stored_once() {
        KeptPlan plan = added("B-1");
        KeptPlan next = in(() -> plans().save(state(held().changed(plan("B-1", 3)))));
        assertThat(next.version()).isEqualTo(new Version(2));
        assertThat(plans().find("B-1")).contains(next);
        assertThatExceptionOfType(StaleState.class)
                .isThrownBy(() ->
                        in(() -> plans().save(state(held().at(plan.version()).withdrawn()))));
        assertThat(in(() -> plans().save(state(held().withdrawn()))).state()).isEqualTo(KeptPlan.State.WITHDRAWN);
    }

    private KeptPlan held() {
        return plans().find("B-1").orElseThrow();
    }
}
