package org.wattline.adapter.http.metering.field;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Wanted;

/** A plan by which meters are asked. @param protocols none means all @param againMinutes pauses before the second, third … try */
public record PlanBody(
        String planId,
        String name,
        LocalDate from,
        String startAt,
        int daysBack,
        List<Wanted> wanted,
        List<ChannelProtocol> protocols,
        List<Integer> againMinutes,
        String source) {
    static final PlanBody EXAMPLE = new PlanBody(
            "DAILY-FREEZE",
            "日冻结示数采集",
            LocalDate.parse("2000-01-01"),
            "00:20",
            7,
            List.of(Wanted.FREEZE),
            List.of(),
            List.of(15, 60),
            "D");

    static PlanBody of(PollingPlan plan) {
        return new PlanBody(
                plan.id(),
                plan.name().zh(),
                plan.from(),
                plan.startAt().toString(),
                plan.daysBack(),
                plan.wanted().stream().sorted().toList(),
                plan.protocols().stream().sorted().toList(),
                plan.again().stream()
                        .map(Duration::toMinutes)
                        .map(Math::toIntExact)
                        .toList(),
                plan.source());
    }
}
