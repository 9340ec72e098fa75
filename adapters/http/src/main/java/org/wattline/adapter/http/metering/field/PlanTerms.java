package org.wattline.adapter.http.metering.field;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Wanted;

/**
 * What a polling plan says.
 *
 * @param from days before it are not asked for
 * @param protocols none means all
 * @param againMinutes pauses before the second, third … try
 * @param source who decided it
 */
public record PlanTerms(
        @Size(min = 1, max = 100) String nameZh,
        @Size(min = 1, max = 100) String nameEn,
        LocalDate from,
        LocalTime startAt,
        int daysBack,
        List<Wanted> wanted,
        List<ChannelProtocol> protocols,
        List<Integer> againMinutes,
        @Size(min = 1, max = 200) String source) {
    static final PlanTerms EXAMPLE = new PlanTerms(
            "夜间负荷曲线",
            "Load curves by night",
            LocalDate.parse("2026-03-01"),
            LocalTime.of(2, 30),
            7,
            List.of(Wanted.IMPORT_CURVE),
            List.of(ChannelProtocol.DLT698),
            List.of(15, 60, 360),
            "decision 12/2026");

    /** @throws Rejected with all of its faults */
    PollingPlan plan(String place, String id) {
        List<Duration> again = againMinutes.stream()
                .map(minutes -> Duration.ofMinutes(minutes))
                .toList();
        List<Fault> faults = new ArrayList<>();
        if (!place.isEmpty()) checked(faults, "/planId", () -> PollingPlan.checkId(id));
        checked(faults, place + "/wanted", () -> PollingPlan.checkWanted(wanted));
        checked(faults, place + "/daysBack", () -> PollingPlan.checkDaysBack(daysBack));
        checked(faults, place + "/againMinutes", () -> PollingPlan.checkAgain(again));
        if (!faults.isEmpty()) throw Rejected.malformed(faults);
        return new PollingPlan(
                id,
                Text.of(nameZh, nameEn),
                from,
                startAt,
                daysBack,
                new HashSet<>(wanted),
                new HashSet<>(protocols),
                again,
                source);
    }

    static void checked(List<Fault> faults, String place, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException fault) {
            faults.add(Fault.invalid(place, fault));
        }
    }
}
