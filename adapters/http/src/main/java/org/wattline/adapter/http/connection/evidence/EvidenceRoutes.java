package org.wattline.adapter.http.connection.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.connection.ApplicationBody;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.evidence.Evidences;
import org.wattline.application.connection.evidence.GatheringEvidence;
import org.wattline.application.connection.evidence.ReusingDocuments;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.evidence.Evidence;
import org.wattline.domain.connection.evidence.EvidenceConsent;
import org.wattline.domain.connection.evidence.EvidenceKind;
import org.wattline.domain.connection.evidence.EvidenceRefusal;

/** What others prove about applications, after consent; and documents that are used again. */
public final class EvidenceRoutes implements Routes {
    private static final String ONE = "/v1/connection-applications/{applicationNo}";

    private final Applications applications;
    private final Evidences evidences;
    private final GatheringEvidence gathering;
    private final ReusingDocuments reusing;

    public EvidenceRoutes(
            Applications applications, Evidences evidences, GatheringEvidence gathering, ReusingDocuments reusing) {
        this.applications = applications;
        this.evidences = evidences;
        this.gathering = gathering;
        this.reusing = reusing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                one(Route.post(ONE + "/consents"))
                        .creates()
                        .summary("核验授权", "Consent that something is checked with others")
                        .permission(ConnectionPermissions.APPLY)
                        .body(Give.class, new Give(EvidenceKind.IDENTITY, "own login"))
                        .answers(201, ConsentBody.class, ConsentBody.EXAMPLE)
                        .refuses(ConnectionRefusal.UNKNOWN, EvidenceRefusal.CONSENT_THERE)
                        .handle(x -> x.created(
                                gathering.handle(
                                        x.caller(), new GatheringEvidence.Consent(no(x), x.body().kind, x.body().how)),
                                consent -> "/v1/connection-applications/" + no(x) + "/consents",
                                ConsentBody::of)),
                one(Route.get(ONE + "/consents"))
                        .summary("授权记录", "Show consents: to what, by whom, when, withdrawn when")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, ConsentList.class, new ConsentList(List.of(ConsentBody.EXAMPLE)))
                        .handle(x -> known(
                                x,
                                new ConsentList(evidences.consents(no(x)).stream()
                                        .map(ConsentBody::of)
                                        .toList()))),
                one(Route.command(ONE, "withdraw-consent"))
                        .withoutIfMatch()
                        .summary("撤回授权", "Withdraw a consent; nothing is asked from then on")
                        .permission(ConnectionPermissions.APPLY)
                        .body(Kind.class, new Kind(EvidenceKind.IDENTITY))
                        .answers(200, ConsentBody.class, ConsentBody.EXAMPLE)
                        .refuses(ConnectionRefusal.UNKNOWN, EvidenceRefusal.CONSENT_NEEDED)
                        .handle(x -> x.outcome(
                                gathering.handle(x.caller(), new GatheringEvidence.Withdraw(no(x), x.body().kind)),
                                ConsentBody::of)),
                one(Route.post(ONE + "/evidence"))
                        .creates()
                        .withoutDryRun()
                        .summary("在线核验", "Have something checked with others")
                        .description(
                                "须先授权；核验通过的视同提交相应资料；超时、不一致或验签失败的如实记录",
                                "After consent. What is confirmed counts as the document; silence, a mismatch and answers that are not believed are kept as"
                                        + " such")
                        .permission(ConnectionPermissions.APPLY)
                        .body(Kind.class, new Kind(EvidenceKind.IDENTITY))
                        .answers(201, EvidenceBody.class, EvidenceBody.EXAMPLE)
                        .refuses(
                                ConnectionRefusal.UNKNOWN,
                                ConnectionRefusal.CLOSED,
                                ConnectionRefusal.TOO_MANY_DOCUMENTS,
                                ConnectionRefusal.DOCUMENT_TWICE,
                                EvidenceRefusal.CONSENT_NEEDED,
                                EvidenceRefusal.NO_SOURCE)
                        .handle(x -> x.created(
                                gathering.handle(x.caller(), new GatheringEvidence.Gather(no(x), x.body().kind)),
                                evidence -> "/v1/connection-applications/" + no(x) + "/evidence",
                                EvidenceBody::of)),
                one(Route.get(ONE + "/evidence"))
                        .summary("核验结果", "Show what others answered")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, EvidenceList.class, new EvidenceList(List.of(EvidenceBody.EXAMPLE)))
                        .handle(x -> known(
                                x,
                                new EvidenceList(evidences.of(no(x)).stream()
                                        .map(EvidenceBody::of)
                                        .toList()))),
                one(Route.command(ONE, "reuse-documents"))
                        .withoutIfMatch()
                        .summary(
                                "沿用已交资料",
                                "Use documents again that the applicant has handed in before and that still count")
                        .permission(ConnectionPermissions.APPLY)
                        .answers(200, ApplicationBody.class, ApplicationBody.EXAMPLE)
                        .refuses(ConnectionRefusal.UNKNOWN, EvidenceRefusal.NOTHING_TO_REUSE)
                        .handle(x -> x.outcome(
                                reusing.handle(x.caller(), no(x)), application -> ApplicationBody.of(application, x))));
    }

    private Reply known(Exchange<?> x, Object body) {
        Optional<ConnectionApplication> found = applications.find(x.caller(), no(x));
        return x.found(found.map(there -> body));
    }

    static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("connection")
                .scoped()
                .path(
                        "applicationNo",
                        "申请编号",
                        "number of the application",
                        ApplicationNo.of(1).value());
    }

    static ApplicationNo no(Exchange<?> x) {
        return x.path("applicationNo", ApplicationNo::new);
    }

    /** @param how own login, signed form, recording */
    public record Give(
            EvidenceKind kind, @Size(min = 1, max = 200) String how) {}

    /** What is meant. */
    public record Kind(EvidenceKind kind) {}

    /** Consents. */
    public record ConsentList(List<ConsentBody> items) {}

    /** What others answered. */
    public record EvidenceList(List<EvidenceBody> items) {}

    /** A consent. */
    public record ConsentBody(
            EvidenceKind kind,
            String purpose,
            String givenBy,
            Instant givenAt,
            String how,
            Optional<Instant> withdrawnAt) {
        static final ConsentBody EXAMPLE = new ConsentBody(
                EvidenceKind.IDENTITY,
                EvidenceKind.IDENTITY.purpose().zh(),
                "13812345678",
                Instant.parse("2026-01-05T02:00:00Z"),
                "own login",
                Optional.empty());

        static ConsentBody of(EvidenceConsent consent) {
            return new ConsentBody(
                    consent.kind(),
                    consent.kind().purpose().zh(),
                    consent.by(),
                    consent.at(),
                    consent.how(),
                    consent.withdrawn().map(EvidenceConsent.Withdrawn::at));
        }
    }

    /** An answer. @param validUntil first day on which it counts no more */
    public record EvidenceBody(
            EvidenceKind kind,
            Evidence.Result result,
            String reference,
            String sha256,
            Optional<LocalDate> validUntil,
            Instant at) {
        static final EvidenceBody EXAMPLE = new EvidenceBody(
                EvidenceKind.IDENTITY,
                Evidence.Result.CONFIRMED,
                "EV-019b9f6e",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                Optional.of(LocalDate.of(2026, 7, 5)),
                Instant.parse("2026-01-05T02:00:00Z"));

        static EvidenceBody of(Evidence evidence) {
            return new EvidenceBody(
                    evidence.kind(),
                    evidence.result(),
                    evidence.reference(),
                    evidence.sha256(),
                    evidence.validUntil(),
                    evidence.at());
        }
    }
}
