package org.wattline.adapter.http.workflow.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Csv;
import org.wattline.application.workflow.statistics.AskingStatistics;
import org.wattline.application.workflow.statistics.CaseStatistics;
import org.wattline.application.workflow.statistics.Days;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.definition.StepCode;

/** Figures of cases on the wire and as lines of CSV. */
final class StatisticBodies {
    private StatisticBodies() {}

    /** Working days that half, nine tenths and ninety-nine hundredths do not exceed. */
    public record DaysBody(int p50, int p90, int p99) {
        static final DaysBody EXAMPLE = new DaysBody(2, 5, 9);

        static DaysBody of(Days days) {
            return new DaysBody(days.p50(), days.p90(), days.p99());
        }
    }

    /** A step of a process, and of one type of change: {@code waitingDays} until somebody took it, {@code workingDays} in somebody's hands, {@code open} now. */
    public record StepLine(
            UnitPath unit,
            String process,
            Optional<String> type,
            StepCode step,
            long done,
            DaysBody totalDays,
            DaysBody waitingDays,
            DaysBody workingDays,
            long late,
            long open,
            long unclaimed,
            long overdue,
            boolean bottleneck) {
        static final String HEAD =
                "unit,process,type,step,done,total_p50,total_p90,total_p99,waiting_p50,waiting_p90,waiting_p99,working_p50,working_p90,working_p99,late,open,unclaimed,overdue,bottleneck\n";
        static final StepLine EXAMPLE = new StepLine(
                new UnitPath("/33/3301/330106"),
                "LV_RES_NEW",
                Optional.empty(),
                new StepCode("SURVEY"),
                120,
                DaysBody.EXAMPLE,
                new DaysBody(1, 3, 6),
                new DaysBody(1, 2, 3),
                4,
                9,
                5,
                1,
                true);

        static StepLine of(AskingStatistics.Line line) {
            Optional<CaseStatistics.Worked> worked = line.worked();
            Optional<CaseStatistics.Pending> pending = line.pending();
            return new StepLine(
                    line.key().unit(),
                    line.key().process(),
                    line.key().type(),
                    line.key().step(),
                    worked.map(CaseStatistics.Worked::done).orElse(0L),
                    DaysBody.of(worked.map(CaseStatistics.Worked::total).orElse(Days.NONE)),
                    DaysBody.of(worked.map(CaseStatistics.Worked::waiting).orElse(Days.NONE)),
                    DaysBody.of(worked.map(CaseStatistics.Worked::working).orElse(Days.NONE)),
                    worked.map(CaseStatistics.Worked::late).orElse(0L),
                    pending.map(CaseStatistics.Pending::open).orElse(0L),
                    pending.map(CaseStatistics.Pending::unclaimed).orElse(0L),
                    pending.map(CaseStatistics.Pending::overdue).orElse(0L),
                    line.bottleneck());
        }

        String csv() {
            return Csv.line(
                    unit.path(),
                    process,
                    type.orElse(""),
                    step.code(),
                    done,
                    totalDays.p50(),
                    totalDays.p90(),
                    totalDays.p99(),
                    waitingDays.p50(),
                    waitingDays.p90(),
                    waitingDays.p99(),
                    workingDays.p50(),
                    workingDays.p90(),
                    workingDays.p99(),
                    late,
                    open,
                    unclaimed,
                    overdue,
                    bottleneck);
        }
    }

    /**
     * Cases of one kind, and of one type of change, in a unit: how many, how long, and the capacity applied for, connected and lost; of changes,
     * what contracts grow by.
     */
    public record CaseLine(
            UnitPath unit,
            String process,
            Optional<String> type,
            long started,
            long completed,
            long cancelled,
            long running,
            DaysBody cycleDays,
            long late,
            BigDecimal appliedKva,
            BigDecimal connectedKva,
            BigDecimal lostKva) {
        static final String HEAD =
                "unit,process,type,started,completed,cancelled,running,cycle_p50,cycle_p90,cycle_p99,late,applied_kva,connected_kva,lost_kva\n";
        static final CaseLine EXAMPLE = new CaseLine(
                new UnitPath("/33/3301/330106"),
                "LV_RES_NEW",
                Optional.empty(),
                130,
                118,
                3,
                9,
                DaysBody.EXAMPLE,
                4,
                new BigDecimal("1040"),
                new BigDecimal("944"),
                new BigDecimal("24"));

        static CaseLine of(CaseStatistics.Cases cases) {
            return new CaseLine(
                    cases.unit(),
                    cases.process(),
                    cases.type(),
                    cases.started(),
                    cases.completed(),
                    cases.cancelled(),
                    cases.running(),
                    DaysBody.of(cases.cycle()),
                    cases.late(),
                    plain(cases.appliedKva()),
                    plain(cases.connectedKva()),
                    plain(cases.lostKva()));
        }

        /** Written without an exponent. */
        private static BigDecimal plain(BigDecimal kva) {
            return kva.scale() < 0 ? kva.setScale(0) : kva;
        }

        String csv() {
            return Csv.line(
                    unit.path(),
                    process,
                    type.orElse(""),
                    started,
                    completed,
                    cancelled,
                    running,
                    cycleDays.p50(),
                    cycleDays.p90(),
                    cycleDays.p99(),
                    late,
                    appliedKva.toPlainString(),
                    connectedKva.toPlainString(),
                    lostKva.toPlainString());
        }
    }

    /** What a person completed, late ones among it, and has in hand now. */
    public record StaffLine(String login, long done, long late, long open) {
        static final String HEAD = "login,done,late,open\n";
        static final StaffLine EXAMPLE = new StaffLine("manager.wang", 41, 2, 12);

        static StaffLine of(CaseStatistics.Load load) {
            return new StaffLine(load.login(), load.done(), load.late(), load.open());
        }

        String csv() {
            return Csv.line(login, done, late, open);
        }
    }

    /** By unit, process, type of change and step. */
    public record StepLines(List<StepLine> steps) {
        static final StepLines EXAMPLE = new StepLines(List.of(StepLine.EXAMPLE));
    }

    /** By unit and process. */
    public record CaseLines(List<CaseLine> cases) {
        static final CaseLines EXAMPLE = new CaseLines(List.of(CaseLine.EXAMPLE));
    }

    /** By login. */
    public record StaffLines(List<StaffLine> staff) {
        static final StaffLines EXAMPLE = new StaffLines(List.of(StaffLine.EXAMPLE));
    }
}
