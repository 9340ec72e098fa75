package org.wattline.adapter.http.workflow.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.organisation.AskingResponsibility;
import org.wattline.application.workflow.organisation.Reorganisations;
import org.wattline.application.workflow.organisation.ReorganisingWork;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.organisation.Reorganisation;
import org.wattline.domain.workflow.organisation.ReorganisationRefusal;

/** {@code /v1/reorganisations}: work that moves to others; {@code /v1/tasks/{taskNo}/responsibility}: who had it when. */
public final class OrganisationRoutes implements Routes {
    private static final String ALL = "/v1/reorganisations";

    private final ReorganisingWork reorganising;
    private final Reorganisations reorganisations;
    private final AskingResponsibility asking;
    private final BusinessClock clock;

    public OrganisationRoutes(
            ReorganisingWork reorganising,
            Reorganisations reorganisations,
            AskingResponsibility asking,
            BusinessClock clock) {
        this.reorganising = reorganising;
        this.reorganisations = reorganisations;
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ALL)
                        .tag("workflow")
                        .summary("岗位重组列表", "Work that was moved to other positions and units")
                        .permission(WorkflowPermissions.REORGANISE)
                        .unowned("how the company is organised is known to whoever organises it")
                        .answers(200, MovedList.class, MovedList.EXAMPLE)
                        .handle(x -> x.ok(new MovedList(
                                reorganisations.all().stream().map(Moved::of).toList()))),
                Route.post(ALL)
                        .creates()
                        .tag("workflow")
                        .summary("岗位重组", "Move the work of a position from a day on")
                        .description(
                                "未办结的任务随之移交，流程定义不变；岗位留空表示该单位全部岗位",
                                "Open tasks move along, definitions stay; without positions it is the work of all positions of the unit")
                        .permission(WorkflowPermissions.REORGANISE)
                        .unowned("both units are checked against the caller's own")
                        .body(MoveWork.class, MoveWork.EXAMPLE)
                        .answers(201, Moved.class, Moved.EXAMPLE)
                        .refuses(
                                ReorganisationRefusal.UNKNOWN_POSITION,
                                ReorganisationRefusal.UNKNOWN_UNIT,
                                ReorganisationRefusal.UNIT_CLOSED,
                                ReorganisationRefusal.DAY_IS_OVER)
                        .handle(x -> x.created(
                                reorganising.handle(x.caller(), x.body().command()), made -> ALL, Moved::of)),
                Route.get("/v1/tasks/{taskNo}/responsibility")
                        .tag("workflow")
                        .summary("责任追溯", "Who was responsible for a task at an instant")
                        .permission(WorkflowPermissions.SUPERVISE)
                        .owned("taskNo", "task")
                        .path("taskNo", "工单号", "number of the task", "4000000000019-02")
                        .query("at", "时刻，缺省为现在", "the instant; now without it", "2026-03-02T10:00:00+08:00")
                        .answers(200, ResponsibleBody.class, ResponsibleBody.EXAMPLE)
                        .handle(this::responsible));
    }

    private Reply responsible(Exchange<Void> x) {
        Instant at =
                x.query("at", text -> OffsetDateTime.parse(text).toInstant()).orElseGet(clock::now);
        return x.found(asking.at(x.path("taskNo", TaskNo::new), at).map(ResponsibleBody::of));
    }

    /** What moves from where to where; positions on both sides or on neither. */
    public record MoveWork(
            Optional<PositionCode> fromPosition,
            UnitPath fromUnit,
            Optional<PositionCode> toPosition,
            UnitPath toUnit,
            LocalDate from,
            @Size(min = 1, max = 200) String reason) {
        static final MoveWork EXAMPLE = new MoveWork(
                Optional.of(new PositionCode("ARCHIVIST")),
                new UnitPath("/33/3301/330106"),
                Optional.of(new PositionCode("ARCHIVE-CLERK")),
                new UnitPath("/33/3301/330106"),
                LocalDate.of(2030, 1, 1),
                "both archives are one");

        ReorganisingWork.Move command() {
            if (fromPosition.isPresent() != toPosition.isPresent()
                    || fromPosition.equals(toPosition) && fromUnit.equals(toUnit))
                throw Rejected.malformed(Fault.of(
                        "/toPosition",
                        "nothing-moves",
                        "岗位须同时填写或同时留空，且须有变化",
                        "positions on both sides or on neither, and something moves"));
            return new ReorganisingWork.Move(fromPosition, fromUnit, toPosition, toUnit, from, reason);
        }
    }

    /** Work that was moved. */
    public record Moved(
            UUID id,
            Optional<PositionCode> fromPosition,
            UnitPath fromUnit,
            Optional<PositionCode> toPosition,
            UnitPath toUnit,
            LocalDate from,
            Instant recordedAt) {
        static final Moved EXAMPLE = new Moved(
                new UUID(0x0195000000007000L, 0x8000000000000001L),
                MoveWork.EXAMPLE.fromPosition,
                MoveWork.EXAMPLE.fromUnit,
                MoveWork.EXAMPLE.toPosition,
                MoveWork.EXAMPLE.toUnit,
                MoveWork.EXAMPLE.from,
                Instant.parse("2026-03-02T01:00:00Z"));

        static Moved of(Reorganisation moved) {
            return new Moved(
                    moved.id(),
                    moved.from(),
                    moved.fromUnit(),
                    moved.to(),
                    moved.toUnit(),
                    moved.day(),
                    moved.recordedAt());
        }
    }

    /** By day, then as they were recorded. */
    public record MovedList(List<Moved> reorganisations) {
        static final MovedList EXAMPLE = new MovedList(List.of(Moved.EXAMPLE));
    }

    /** Who it was: {@code holder} had it in hand, {@code people} might have taken it while nobody had. */
    public record ResponsibleBody(
            TaskState state, PositionCode position, UnitPath unit, Optional<String> holder, List<String> people) {
        static final ResponsibleBody EXAMPLE = new ResponsibleBody(
                TaskState.READY,
                new PositionCode("CUSTOMER-MANAGER"),
                new UnitPath("/33/3301/330106"),
                Optional.empty(),
                List.of("manager.chen", "manager.wang"));

        static ResponsibleBody of(AskingResponsibility.Responsible responsible) {
            return new ResponsibleBody(
                    responsible.state(),
                    responsible.slot().position(),
                    responsible.slot().unit(),
                    responsible.holder(),
                    responsible.people());
        }
    }
}
