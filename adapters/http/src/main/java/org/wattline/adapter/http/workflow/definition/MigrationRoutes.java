package org.wattline.adapter.http.workflow.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.migration.MigratingCases;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.publication.PublicationRefusal;

/** {@code …/migrations}: running cases move to a version. */
public final class MigrationRoutes implements Routes {
    private final MigratingCases migrating;

    public MigrationRoutes(MigratingCases migrating) {
        this.migrating = migrating;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                ProcessVersionRoutes.named(Route.post(ProcessVersionRoutes.ONE + "/migration-rehearsals"))
                        .summary("流程迁移演练", "Rehearse moving running cases to a version")
                        .description(
                                "逐件说明能否迁移及原因，不保存任何内容；件数由 most 限定（默认 10000），more 表示还有未查的",
                                "Says of each case whether it can be moved, and why not; nothing is kept; of as many cases as most says (10,000), and"
                                        + " more tells whether there are others")
                        .permission(WorkflowPermissions.PUBLISH)
                        .body(MoveBody.class, MoveBody.EXAMPLE)
                        .answers(200, Rehearsal.class, Rehearsal.EXAMPLE)
                        .refuses(PublicationRefusal.NO_SUCH_VERSION, PublicationRefusal.STEP_MAP_UNFIT)
                        .handle(x -> x.outcome(
                                migrating.rehearse(move(x), most(x)), rehearsed -> Rehearsal.of(rehearsed, x))),
                ProcessVersionRoutes.named(Route.post(ProcessVersionRoutes.ONE + "/migrations"))
                        .summary("迁移在办流程", "Move running cases to a version")
                        .description(
                                "后台逐件迁移；不能迁移的保留原版本，列在作业的问题清单",
                                "A job moves each; those that cannot be moved keep their version and are listed among the job's problems")
                        .permission(WorkflowPermissions.PUBLISH)
                        .body(MoveBody.class, MoveBody.EXAMPLE)
                        .answersNothing(202)
                        .refuses(PublicationRefusal.NO_SUCH_VERSION, PublicationRefusal.STEP_MAP_UNFIT)
                        .handle(x -> switch (migrating.handle(x.caller(), move(x))) {
                            case Outcome.Done<UUID>(UUID job) -> x.accepted(job);
                            case Outcome.Refused<UUID>(var why) -> x.refused(why);
                        }));
    }

    private static int most(Exchange<MoveBody> x) {
        int most = x.body().most.orElse(MigratingCases.MOST);
        if (most < 1 || most > 1_000_000)
            throw Rejected.malformed(Fault.of("/most", "invalid-value", "应为1到1000000", "is not between 1 and 1000000"));
        return most;
    }

    private static MigratingCases.Move move(Exchange<MoveBody> x) {
        ProcessKey to = ProcessVersionRoutes.key(x);
        Map<StepCode, StepCode> map = new HashMap<>();
        try {
            x.body().steps.orElse(Map.of()).forEach((old, fresh) -> map.put(new StepCode(old), fresh));
            return new MigratingCases.Move(
                    new ProcessKey(to.code(), x.body().from),
                    to,
                    map,
                    x.body().leaveOut.orElse(false));
        } catch (IllegalArgumentException odd) {
            throw Rejected.malformed(Fault.invalid("", odd));
        }
    }

    /**
     * Which cases move, and how.
     *
     * @param from the version by which they go
     * @param steps by old code, the step that takes its place; all others keep their codes
     * @param leaveOut whether new steps that a case has passed are left out; else such a case is not moved
     * @param most of how many cases a rehearsal tells; a migration moves all
     */
    public record MoveBody(
            int from, Optional<Map<String, StepCode>> steps, Optional<Boolean> leaveOut, Optional<Integer> most) {
        static final MoveBody EXAMPLE = new MoveBody(
                1,
                Optional.of(Map.of("SAFETY_REVIEW", new StepCode("FIRE_REVIEW"))),
                Optional.of(true),
                Optional.of(10_000));
    }

    /** What would become of them. @param more whether there are more cases than were looked at */
    public record Rehearsal(int movable, List<Stays> unmovable, boolean more) {
        static final Rehearsal EXAMPLE = new Rehearsal(
                117,
                List.of(new Stays("4000000000022", List.of("step SURVEY is open and does not exist there"))),
                false);

        static Rehearsal of(MigratingCases.Rehearsed rehearsed, Exchange<?> x) {
            return new Rehearsal(
                    rehearsed.movable(),
                    rehearsed.unmovable().stream()
                            .map(each -> new Stays(
                                    each.no().value(),
                                    each.reasons().stream()
                                            .map(reason -> x.text(reason.message()))
                                            .toList()))
                            .toList(),
                    rehearsed.more());
        }
    }

    /** A case that cannot be moved, and why. */
    public record Stays(String instanceNo, List<String> reasons) {}
}
