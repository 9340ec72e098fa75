package org.wattline.adapter.http.workflow.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.history.Tamperings;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.history.Round;
import org.wattline.domain.workflow.history.Tampering;

/** {@code /v1/process-tamperings}: what looks at histories have found; {@code GET /v1/process-verifications}: how far the last round came. */
public final class TamperingRoutes implements Routes {
    private final Tamperings tamperings;

    public TamperingRoutes(Tamperings tamperings) {
        this.tamperings = tamperings;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/process-tamperings")
                        .tag("workflow")
                        .summary("篡改线索", "What was found changed by hand")
                        .description(
                                "夜间验证与人工验证的发现；线索消失后仍保留",
                                "What verification found, by night or when asked for; what is gone stays on file")
                        .permission(WorkflowPermissions.VERIFY)
                        .scoped()
                        .filter(
                                "present",
                                "true 仍在，false 已消失",
                                "true for what is there still, false for what is gone",
                                "true")
                        .answersPage(TamperingBody.class, TamperingBody.EXAMPLE)
                        .handle(x -> x.page(tamperings.list(x.scope(), present(x), x.page()), TamperingBody::of)),
                Route.get("/v1/process-verifications")
                        .tag("workflow")
                        .summary("验证轮次", "How far the last round of verification by night came")
                        .permission(WorkflowPermissions.VERIFY)
                        .unowned("it tells how many cases were looked at, and nothing of any")
                        .answers(200, RoundBody.class, RoundBody.EXAMPLE)
                        .handle(x -> x.ok(RoundBody.of(tamperings.round()))));
    }

    private static Optional<Boolean> present(Exchange<?> x) {
        return x.query("present", TamperingRoutes::flag);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("either true or false");
        };
    }

    /** A case, or the seal of a day, of which verification found something. @param goneAt when it was found no more */
    public record TamperingBody(
            String subject, UnitPath unit, String what, Instant since, Instant seenAt, Optional<Instant> goneAt) {
        static final TamperingBody EXAMPLE = new TamperingBody(
                "4000000000019",
                new UnitPath("/33/3301/330106"),
                "RECORD_CHANGED at 2, connection_application: capacity_kva",
                Instant.parse("2026-03-02T17:30:00Z"),
                Instant.parse("2026-03-03T17:30:00Z"),
                Optional.empty());

        static TamperingBody of(Tampering found) {
            return new TamperingBody(
                    found.subject(), found.unit(), found.what(), found.since(), found.seen(), found.gone());
        }
    }

    /** The last round; nothing before the first. @param reached the last case that was looked at */
    public record RoundBody(
            Optional<Instant> beganAt, Optional<String> reached, long cases, Optional<Instant> endedAt) {
        static final RoundBody EXAMPLE = new RoundBody(
                Optional.of(Instant.parse("2026-03-02T17:30:00Z")),
                Optional.of("4000000000019"),
                200_000,
                Optional.empty());

        static RoundBody of(Optional<Round> last) {
            return new RoundBody(
                    last.map(Round::began),
                    last.flatMap(Round::reached).map(InstanceNo::value),
                    last.map(Round::cases).orElse(0L),
                    last.flatMap(Round::ended));
        }
    }
}
