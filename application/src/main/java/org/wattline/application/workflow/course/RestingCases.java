package org.wattline.application.workflow.course;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.workflow.HoldingCases;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Standing;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** Lets cases rest for their customers (挂起), or wait for documents (待补资料), and go on; meanwhile no clock runs. */
public final class RestingCases {
    private final HoldingCases cases;
    private final StatutoryClock deadlines;
    private final BusinessClock clock;
    private final IntSupplier longestDays;

    /** @param longestDays how many days a case may rest at a time */
    public RestingCases(HoldingCases cases, StatutoryClock deadlines, BusinessClock clock, IntSupplier longestDays) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.clock = clock;
        this.longestDays = longestDays;
    }

    public Outcome<ProcessInstance> handle(Caller who, Suspend command) {
        return cases.instance(
                Act.of(who, "workflow.suspend").because(command.reason),
                command.no,
                command.seen,
                (instance, process) ->
                        standing(instance, process).suspending(command.reason, command.until, longestDays.getAsInt()));
    }

    public Outcome<ProcessInstance> handle(Caller who, AwaitDocuments command) {
        return cases.instance(
                Act.of(who, "workflow.await-documents").because(command.reason),
                command.no,
                command.seen,
                (instance, process) -> standing(instance, process).awaitingDocuments(command.reason));
    }

    public Outcome<ProcessInstance> handle(Caller who, Resume command) {
        return cases.instance(
                Act.of(who, "workflow.resume"),
                command.no,
                command.seen,
                (instance, process) -> standing(instance, process).resuming());
    }

    /** The documents came; a case that does not wait for any is left as it is. */
    public Outcome<ProcessInstance> handle(Caller who, DocumentsCame command) {
        return cases.instance(
                Act.of(who, "workflow.documents-came"),
                command.no,
                Optional.empty(),
                (instance, process) -> standing(instance, process).documentsCame());
    }

    /** The customer who let it rest is back, before the day named. */
    public Outcome<ProcessInstance> handle(Caller who, CustomerBack command) {
        return cases.instance(
                Act.of(who, "workflow.customer-back"),
                command.no,
                Optional.empty(),
                (instance, process) -> standing(instance, process).customerBack());
    }

    private Standing standing(ProcessInstance instance, ProcessDefinition process) {
        return new Standing(instance, process, deadlines, clock.now());
    }

    /** The customer wants it to rest. @param until the first day on which it goes on by itself */
    public record Suspend(InstanceNo no, String reason, LocalDate until, Optional<Version> seen) {}

    /** Documents are missing. @param reason which ones */
    public record AwaitDocuments(InstanceNo no, String reason, Optional<Version> seen) {}

    /** What it waited for is there. */
    public record DocumentsCame(InstanceNo no) {}

    /** Who let it rest wants it to go on. */
    public record CustomerBack(InstanceNo no) {}

    /** What it waits for is over: the rest for which the customer asked, or where it does not rest the documents. */
    public record Resume(InstanceNo no, Optional<Version> seen) {}
}
