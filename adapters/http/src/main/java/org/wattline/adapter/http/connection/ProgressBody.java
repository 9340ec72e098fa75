package org.wattline.adapter.http.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.application.connection.Progress;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.Wait;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * How far an application is: every step, who has it, until when. {@code dueOn} is the promise for the whole, {@code legalOn} what the law allows,
 * {@code joinedInto} the application that carries it on, once it was joined to that.
 */
public record ProgressBody(
        ApplicationNo applicationNo,
        ProcessInstance.State state,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> legalOn,
        List<LineBody> steps,
        List<WaitBody> waits,
        List<FeeBody> fees,
        Optional<ApplicationNo> joinedInto) {
    public static final ProgressBody EXAMPLE = new ProgressBody(
            ApplicationNo.of(1),
            ProcessInstance.State.RUNNING,
            Optional.of(LocalDate.of(2026, 3, 9)),
            Optional.empty(),
            List.of(new LineBody(
                    new StepCode("SURVEY"),
                    "Combined visit",
                    TaskState.READY,
                    new PositionCode("CUSTOMER-MANAGER"),
                    "Customer manager",
                    new UnitPath("/33/3301/330106"),
                    "Xihu",
                    Optional.of("王*"),
                    Optional.of(Instant.parse("2026-03-02T01:00:00Z")),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2026, 3, 5)),
                    Optional.empty())),
            List.of(new WaitBody(
                    Wait.Kind.DOCUMENTS, Instant.parse("2026-03-02T03:00:00Z"), Optional.empty(), Optional.empty())),
            List.of(FeeBody.EXAMPLE),
            Optional.empty());

    /** For the applicant and the staff: who has a step is named, masked unless the caller may see personal data. */
    public static ProgressBody of(ApplicationNo no, Progress progress, Exchange<?> x) {
        return of(no, progress, true, x);
    }

    /** For whoever has a link: nobody is named. */
    public static ProgressBody nameless(ApplicationNo no, Progress progress, Exchange<?> x) {
        return of(no, progress, false, x);
    }

    private static ProgressBody of(ApplicationNo no, Progress progress, boolean named, Exchange<?> x) {
        return new ProgressBody(
                no,
                progress.state(),
                progress.due(),
                progress.legal(),
                progress.lines().stream()
                        .map(line -> LineBody.of(line, named, x))
                        .toList(),
                progress.waits().stream()
                        .map(wait -> new WaitBody(wait.kind(), wait.from(), wait.until(), wait.to()))
                        .toList(),
                progress.fees().stream().map(fee -> FeeBody.of(fee, x)).toList(),
                progress.joined().map(into -> new ApplicationNo(into.value())));
    }

    /** The applicant's own time, which is taken off all limits. */
    public record WaitBody(Wait.Kind kind, Instant from, Optional<LocalDate> until, Optional<Instant> to) {}

    /** What is owed once: how much, why, by which law, what of it is paid and what is open. */
    public record FeeBody(
            FeeNo feeNo,
            String name,
            String legalBasis,
            String why,
            Money amount,
            Money reduced,
            Money paid,
            Money open,
            LocalDate dueOn,
            FeeCharge.State state) {
        static final FeeBody EXAMPLE = new FeeBody(
                FeeNo.of(1),
                "High-reliability supply fee",
                "发改价格〔2003〕2279号",
                "on every feed but the largest",
                Money.yuan("630000.00"),
                Money.ZERO,
                Money.ZERO,
                Money.yuan("630000.00"),
                LocalDate.of(2026, 4, 1),
                FeeCharge.State.OPEN);

        static FeeBody of(FeeCharge fee, Exchange<?> x) {
            return new FeeBody(
                    fee.no(),
                    x.text(fee.notice().name()),
                    fee.notice().legalBasis(),
                    x.text(fee.notice().why()),
                    fee.notice().amount(),
                    fee.reduced(),
                    fee.paid(),
                    fee.open(),
                    fee.notice().dueOn(),
                    fee.state());
        }
    }

    /** A step: what it is called, the position and unit that have it, who of them has it in hand or did it. */
    public record LineBody(
            StepCode step,
            String name,
            TaskState state,
            PositionCode position,
            String positionName,
            UnitPath unit,
            String unitName,
            Optional<String> holder,
            Optional<Instant> since,
            Optional<Instant> endedAt,
            Optional<LocalDate> committedOn,
            Optional<LocalDate> legalOn) {
        static LineBody of(Progress.Line line, boolean named, Exchange<?> x) {
            return new LineBody(
                    line.step(),
                    x.text(line.name()),
                    line.state(),
                    line.position(),
                    x.text(line.positionName()),
                    line.unit(),
                    x.text(line.unitName()),
                    line.holder().filter(person -> named).map(x::reveal),
                    line.since(),
                    line.endedAt(),
                    line.committed(),
                    line.legal());
        }
    }
}
