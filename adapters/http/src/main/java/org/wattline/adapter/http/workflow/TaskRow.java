package org.wattline.adapter.http.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.application.workflow.TaskViews;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.StepCode;

/** A task in an inbox. {@code instanceNo} is the number of its case: of the application. */
public record TaskRow(
        TaskNo taskNo,
        InstanceNo instanceNo,
        String process,
        StepCode step,
        String stepName,
        PositionCode position,
        UnitPath unit,
        TaskState state,
        Optional<String> holder,
        Instant readySince,
        Optional<String> limit,
        Optional<LocalDate> committedOn,
        Optional<LocalDate> legalOn) {
    static final TaskRow EXAMPLE = new TaskRow(
            new TaskNo("4000000000019-02"),
            new InstanceNo("4000000000019"),
            "LV_RES_NEW/1",
            new StepCode("SURVEY"),
            "Combined visit",
            new PositionCode("CUSTOMER-MANAGER"),
            new UnitPath("/33/3301/330106"),
            TaskState.READY,
            Optional.empty(),
            Instant.parse("2026-03-02T01:00:00Z"),
            Optional.of("TL-16"),
            Optional.of(LocalDate.of(2026, 3, 5)),
            Optional.empty());

    static TaskRow of(TaskViews.Row row, Text name, Exchange<?> x) {
        return new TaskRow(
                row.no(),
                row.instance(),
                row.process().toString(),
                row.step(),
                x.text(name),
                row.position(),
                row.unit(),
                row.state(),
                row.holder(),
                row.readySince(),
                row.limit(),
                row.committed(),
                row.legal());
    }
}
