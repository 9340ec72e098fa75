package org.wattline.adapter.http.billing.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Table;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.coverage.BillingProofs;
import org.wattline.application.billing.coverage.StartingProofs;
import org.wattline.application.platform.Csv;
import org.wattline.application.platform.Page;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.coverage.BillingProofId;
import org.wattline.domain.billing.coverage.BillingProofRefusal;
import org.wattline.domain.billing.coverage.CoverageFinding;
import org.wattline.domain.billing.coverage.CoverageKind;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** {@code /v1/billing-proofs}: whether every point and day is billed once or has a reason. */
public final class BillingProofRoutes implements Routes {
    private static final String ALL = "/v1/billing-proofs";
    private static final String ONE = ALL + "/{proofId}";
    private static final int PORTION = 500;

    private final StartingProofs starting;
    private final BillingProofs proofs;

    public BillingProofRoutes(StartingProofs starting, BillingProofs proofs) {
        this.starting = starting;
        this.proofs = proofs;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(ALL)
                        .creates()
                        .tag("billing")
                        .summary("证明计费完整", "Prove that billing is complete")
                        .description(
                                "每个计量点的每一天都计费一次或有原因；全公司每夜证明一次",
                                "Each day of every metering point is billed once or has a reason. By night it is proved for the whole company")
                        .permission(BillingPermissions.REVIEW)
                        .unowned("the unit is checked against the caller's own")
                        .body(StartProof.class, StartProof.EXAMPLE)
                        .answers(202, BillingProofBody.class, BillingProofBody.EXAMPLE)
                        .refuses(BillRefusal.UNIT_OUT_OF_REACH, BillingProofRefusal.DAYS)
                        .handle(this::start),
                Route.list(ALL)
                        .tag("billing")
                        .summary("计费完整性证明列表", "List proofs, newest first")
                        .permission(BillingPermissions.REVIEW)
                        .scoped()
                        .answersPage(BillingProofBody.class, BillingProofBody.EXAMPLE)
                        .handle(x -> x.page(proofs.list(x.scope(), x.page()), BillingProofBody::of)),
                named(Route.get(ONE))
                        .summary("查看计费完整性证明", "Show a proof")
                        .history("billing-proof")
                        .answers(200, BillingProofBody.class, BillingProofBody.EXAMPLE)
                        .handle(x -> x.found(proofs.find(id(x)).map(BillingProofBody::of))),
                named(Route.list(ONE + "/findings"))
                        .summary("证明的发现", "List days that are not billed once, with their reasons")
                        .filter("kind", "类别", "only of one kind", "MISSING")
                        .answersPage(BillingProofBody.Finding.class, BillingProofBody.Finding.EXAMPLE)
                        .handle(x -> x.page(
                                proofs.findings(id(x), x.query("kind", CoverageKind.class), x.page()),
                                BillingProofBody.Finding::of)),
                named(Route.get(ONE + "/findings.csv"))
                        .summary("下载证明的发现", "Download days that are not billed once, with their reasons")
                        .answersMedia(200, "text/csv", BillingProofBody.Finding.HEAD)
                        .handle(x -> csv(id(x))));
    }

    private static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("billing")
                .permission(BillingPermissions.REVIEW)
                .owned("proofId", "billing-proof")
                .path(
                        "proofId",
                        "证明标识",
                        "id of the proof",
                        BillingProofBody.EXAMPLE.proofId().toString());
    }

    private static BillingProofId id(Exchange<?> x) {
        return new BillingProofId(x.pathId("proofId"));
    }

    private Reply start(Exchange<StartProof> x) {
        StartingProofs.Start command = x.body().command(x.caller().unit());
        return switch (starting.handle(x.caller(), command)) {
            case Outcome.Done<StartingProofs.Started>(var started) ->
                new Reply.Body(
                        202, BillingProofBody.of(started.proof()), Map.of("Location", "/v1/jobs/" + started.job()));
            case Outcome.Refused<StartingProofs.Started>(var why) -> x.refused(why);
        };
    }

    /** Page by page, so that a million accounts need no memory. */
    private Reply csv(BillingProofId id) {
        return Table.streamed(BillingProofBody.Finding.HEAD, out -> {
            Page.Request request = Page.Request.first(PORTION);
            for (boolean more = true; more; ) {
                Page<CoverageFinding> page = proofs.findings(id, Optional.empty(), request);
                StringBuilder lines = new StringBuilder();
                for (CoverageFinding each : page.items()) lines.append(BillingProofBody.Finding.csv(each));
                out.write(Csv.bytes(lines.toString()));
                more = page.next().isPresent();
                request = new Page.Request(PORTION, page.next());
            }
        });
    }

    /**
     * Of which days.
     *
     * @param unit the caller's own if none is given
     */
    public record StartProof(Optional<UnitPath> unit, LocalDate from, LocalDate to) {
        static final StartProof EXAMPLE = new StartProof(
                Optional.of(new UnitPath("/33/3301")), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1));

        StartingProofs.Start command(UnitPath own) {
            try {
                return new StartingProofs.Start(unit.orElse(own), Span.of(from, to));
            } catch (IllegalArgumentException malformed) {
                throw Rejected.malformed(Fault.invalid("/to", malformed));
            }
        }
    }
}
