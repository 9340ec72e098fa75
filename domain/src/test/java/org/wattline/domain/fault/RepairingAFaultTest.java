package org.wattline.domain.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.premises.Address;

class RepairingAFaultTest {
    private static final Instant REPORTED = at("14:03");
    private final FaultReport report = FaultReport.report(
                    FaultNo.of(1),
                    new FaultReport.Told(
                            new UnitPath("/33"),
                            Surroundings.URBAN,
                            Optional.empty(),
                            Optional.empty(),
                            new Address("浙江省杭州市文三路 1 号"),
                            new PhoneNumber("13800138000"),
                            Symptom.NO_POWER,
                            Optional.of(new Remark("楼道有烟味"))),
                    REPORTED)
            .state();

    @ParameterizedTest
    @CsvSource({
        "60, 45, 14:44, 41, true, true",
        "60, 45, 14:48, 45, true, true",
        "60, 45, 14:49, 46, false, true",
        "60, 45, 15:04, 61, false, false",
        "120, 90, 15:40, 97, false, true",
        "240, 120, 16:20, 137, false, true"
    })
    void e5_1_arrival_keeps_or_breaks_commitment_and_law(
            int legal, int committed, String arrived, long minutes, boolean committedKept, boolean legalKept) {
        Arrival.ArrivalLimit limit = new Arrival.ArrivalLimit(Duration.ofMinutes(legal), Duration.ofMinutes(committed));
        assertThat(Arrival.judge(REPORTED, at(arrived), limit))
                .isEqualTo(new Arrival(minutes, committedKept, legalKept));
    }

    @Test
    void e5_1_a_report_goes_from_the_call_to_the_survey_with_a_time_for_each_step() {
        FaultReport closed = done(done(done(done(done(done(report.dispatch(new Team("抢修一班"), at("14:05")))
                                                .accept(at("14:06")))
                                        .arrive(limit(), at("14:44")))
                                .repair("熔断器烧毁", Optional.of(at("16:00")), at("14:50")))
                        .restore(at("15:30")))
                .close(Optional.of(5), at("15:40")));
        assertThat(closed.steps())
                .containsExactly(
                        new FaultReport.Step(FaultState.REPORTED, at("14:03")),
                        new FaultReport.Step(FaultState.DISPATCHED, at("14:05")),
                        new FaultReport.Step(FaultState.ACCEPTED, at("14:06")),
                        new FaultReport.Step(FaultState.ARRIVED, at("14:44")),
                        new FaultReport.Step(FaultState.REPAIRING, at("14:50")),
                        new FaultReport.Step(FaultState.RESTORED, at("15:30")),
                        new FaultReport.Step(FaultState.CLOSED, at("15:40")));
        assertThat(closed.findings())
                .isEqualTo(new FaultReport.Findings(
                        Optional.of(new Team("抢修一班")),
                        Optional.of(new Arrival(41, true, true)),
                        Optional.of("熔断器烧毁"),
                        Optional.of(at("16:00")),
                        Optional.of(5)));
    }

    @Test
    void what_is_told_names_no_person() {
        assertThat(report.dispatch(new Team("抢修一班"), at("14:05")).map(Change::facts))
                .isEqualTo(Outcome.done(List.of(new FaultProgressed(
                        "fault.team-dispatched",
                        report.no(),
                        FaultState.DISPATCHED,
                        Map.of("report", report.no().value(), "state", "DISPATCHED", "team", "抢修一班", "unit", "/33")))));
    }

    @Test
    void a_step_that_the_table_does_not_have_is_refused() {
        assertThat(report.restore(at("14:05"))).isEqualTo(Outcome.refused(FaultRefusal.STEP_NOT_POSSIBLE));
        assertThat(report.arrive(limit(), at("14:05"))).isEqualTo(Outcome.refused(FaultRefusal.STEP_NOT_POSSIBLE));
        assertThat(FaultState.CLOSED.moves()).isEmpty();
        assertThat(EnumSet.allOf(FaultState.class))
                .allMatch(s -> s == FaultState.CLOSED || !s.moves().isEmpty());
    }

    @Test
    void a_report_for_another_team_goes_back_and_its_clock_runs_on() {
        FaultReport back =
                done(done(report.dispatch(new Team("抢修一班"), at("14:05"))).giveBack(at("14:10")));
        assertThat(back.state()).isEqualTo(FaultState.REPORTED);
        assertThat(back.reportedAt()).isEqualTo(REPORTED);
        assertThat(back.findings().team()).isEmpty();
    }

    @Test
    void times_that_cannot_be_are_refused() {
        assertThat(report.dispatch(new Team("A"), at("14:02")))
                .isEqualTo(Outcome.refused(FaultRefusal.STEP_IN_THE_PAST));
        assertThat(report.repair("x", Optional.of(at("14:00")), at("14:10")))
                .isEqualTo(Outcome.refused(FaultRefusal.EXPECTED_IN_THE_PAST));
        assertThat(report.close(Optional.of(6), at("14:10"))).isEqualTo(Outcome.refused(FaultRefusal.NO_SUCH_SCORE));
    }

    private static Arrival.ArrivalLimit limit() {
        return new Arrival.ArrivalLimit(Duration.ofMinutes(60), Duration.ofMinutes(45));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse("2026-03-01T" + time).atZone(Zone.CHINA).toInstant();
    }

    private static FaultReport done(Outcome<Change<FaultReport>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Change<FaultReport>>(var change) -> change.state();
            case Outcome.Refused<Change<FaultReport>>(var why) -> throw new AssertionError(why);
        };
    }
}
