package org.wattline.adapter.http.workflow.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.history.CaseHistories;
import org.wattline.application.workflow.history.VerifyingEverything;
import org.wattline.application.workflow.history.VerifyingHistories;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.history.Finding;
import org.wattline.domain.workflow.history.Link;
import org.wattline.domain.workflow.history.Seal;

/** {@code /v1/process-instances/{no}/history} and its proof; the seals of the days. */
public final class CaseHistoryRoutes implements Routes {
    private static final String ONE = "/v1/process-instances/{instanceNo}";

    private final CaseHistories histories;
    private final VerifyingHistories verifying;
    private final Jobs jobs;

    public CaseHistoryRoutes(CaseHistories histories, VerifyingHistories verifying, Jobs jobs) {
        this.histories = histories;
        this.verifying = verifying;
        this.jobs = jobs;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                named(Route.list(ONE + "/history"))
                        .summary("流程留痕", "History of a case, a chain of hashes")
                        .description(
                                "谁、何时、为何、办了什么；哈希可自行复算",
                                "Who did what, when and why; anybody can compute the hashes again")
                        .answersPage(EntryBody.class, EntryBody.EXAMPLE)
                        .handle(this::history),
                named(Route.get(ONE + "/verification"))
                        .summary("防改票验证", "Verify that nobody changed a case by hand")
                        .answers(200, VerdictBody.class, VerdictBody.EXAMPLE)
                        .handle(x -> x.found(verifying.of(no(x)).map(VerdictBody::of))),
                Route.post("/v1/process-verifications")
                        .tag("workflow")
                        .summary("验证全部流程", "Verify all cases and all seals")
                        .permission(WorkflowPermissions.VERIFY)
                        .unowned("it tells numbers of cases only to whoever may see jobs")
                        .answersNothing(202)
                        .handle(x -> x.accepted(jobs.submit(x.caller(), VerifyingEverything.KIND, Map.of()))),
                Route.get("/v1/process-seals")
                        .tag("workflow")
                        .summary("日封存", "Seals of the days' entries, to be kept outside of the house")
                        .permission(WorkflowPermissions.VERIFY)
                        .unowned("hashes over all cases, which tell nothing of any")
                        .answers(200, SealsBody.class, SealsBody.EXAMPLE)
                        .handle(x -> x.ok(new SealsBody(
                                histories.seals().stream().map(SealBody::of).toList()))));
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("workflow")
                .permission(WorkflowPermissions.VERIFY)
                .owned("instanceNo", "process")
                .path("instanceNo", "流程编号", "number of the case", "4000000000019");
    }

    private Reply history(Exchange<Void> x) {
        Page.Request page = x.page();
        long after = page.after().map(Long::parseLong).orElse(0L);
        List<Link> links = histories.of(no(x)).links().stream()
                .filter(link -> version(link) > after)
                .limit(page.limit() + 1L)
                .toList();
        return x.page(Page.of(links, page.limit(), link -> Long.toString(version(link))), EntryBody::of);
    }

    private static long version(Link link) {
        return link.entry().version().number();
    }

    private static InstanceNo no(Exchange<?> x) {
        return x.path("instanceNo", InstanceNo::new);
    }

    /** What the proof gave. */
    public record VerdictBody(boolean intact, int entries, String headHash, List<FindingBody> findings) {
        static final VerdictBody EXAMPLE = new VerdictBody(
                false,
                3,
                EntryBody.EXAMPLE.hash(),
                List.of(
                        new FindingBody(3, Finding.Kind.STATE_CHANGED, Optional.empty()),
                        new FindingBody(
                                2, Finding.Kind.RECORD_CHANGED, Optional.of("connection_application: capacity_kva"))));

        static VerdictBody of(VerifyingHistories.Verdict verdict) {
            return new VerdictBody(
                    verdict.intact(),
                    verdict.entries(),
                    verdict.head(),
                    verdict.findings().stream()
                            .map(finding ->
                                    new FindingBody(finding.version().number(), finding.kind(), finding.record()))
                            .toList());
        }
    }

    /** Something that does not fit, and at which entry; for records of the case, in which table and row, and which columns differ. */
    public record FindingBody(long version, Finding.Kind kind, Optional<String> record) {}

    /** All seals, oldest first. */
    public record SealsBody(List<SealBody> seals) {
        static final SealsBody EXAMPLE = new SealsBody(List.of(SealBody.EXAMPLE));
    }

    /** The seal of a day: {@code rootHash} over its entries, {@code hash} over that and the seal before. */
    public record SealBody(
            LocalDate day, Instant sealedAt, long entries, String rootHash, String previousHash, String hash) {
        static final SealBody EXAMPLE = new SealBody(
                LocalDate.of(2026, 3, 2),
                Instant.parse("2026-03-02T17:00:00Z"),
                812,
                EntryBody.EXAMPLE.stateHash(),
                EntryBody.EXAMPLE.previousHash(),
                EntryBody.EXAMPLE.hash());

        static SealBody of(Seal seal) {
            return new SealBody(seal.day(), seal.sealedAt(), seal.entries(), seal.root(), seal.previous(), seal.hash());
        }
    }
}
