package org.wattline.adapter.http.fault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.fault.Arrival;
import org.wattline.domain.fault.FaultNo;
import org.wattline.domain.fault.FaultReport;
import org.wattline.domain.fault.FaultState;
import org.wattline.domain.fault.Surroundings;
import org.wattline.domain.fault.Symptom;
import org.wattline.domain.fault.Team;
import org.wattline.domain.kernel.Version;

/** A fault report. */
public record FaultBody(
        FaultNo faultReportNo,
        UnitPath unit,
        Surroundings surroundings,
        Optional<AccountNo> accountNo,
        String location,
        String phone,
        Symptom symptom,
        Optional<String> remark,
        FaultState state,
        List<Step> steps,
        Optional<Team> team,
        Optional<Arrival> arrival,
        Optional<String> cause,
        Optional<Instant> expectedAt,
        Optional<Integer> score,
        Version version)
        implements Tagged {
    static final FaultBody EXAMPLE = new FaultBody(
            FaultNo.of(1),
            new UnitPath("/33/3301"),
            Surroundings.URBAN,
            Optional.of(AccountNo.of(1)),
            "浙江省杭州市***",
            "138****8000",
            Symptom.NO_POWER,
            Optional.of("***"),
            FaultState.ARRIVED,
            List.of(
                    new Step(FaultState.REPORTED, Instant.parse("2026-03-01T06:03:00Z")),
                    new Step(FaultState.DISPATCHED, Instant.parse("2026-03-01T06:05:00Z")),
                    new Step(FaultState.ACCEPTED, Instant.parse("2026-03-01T06:06:00Z")),
                    new Step(FaultState.ARRIVED, Instant.parse("2026-03-01T06:44:00Z"))),
            Optional.of(new Team("抢修一班")),
            Optional.of(new Arrival(41, true, true)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Version(4));

    static FaultBody of(FaultReport report, Exchange<?> x) {
        return new FaultBody(
                report.no(),
                report.unit(),
                report.surroundings(),
                report.account(),
                x.reveal(report.location()),
                x.reveal(report.phone()),
                report.symptom(),
                report.remark().map(x::reveal),
                report.state(),
                report.steps().stream().map(s -> new Step(s.state(), s.at())).toList(),
                report.findings().team(),
                report.findings().arrival(),
                report.findings().cause(),
                report.findings().expected(),
                report.findings().score(),
                report.version());
    }

    /** When a state was reached. */
    public record Step(FaultState state, Instant at) {}
}
