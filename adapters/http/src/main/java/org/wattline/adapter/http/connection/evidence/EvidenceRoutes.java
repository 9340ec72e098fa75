package org.wattline.adapter.http.connection.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.wattline.adapter.http.connection.ApplicationBody;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.connection.change.ChangeBody;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.evidence.Evidences;
import org.wattline.application.connection.evidence.GatheringEvidence;
import org.wattline.application.connection.evidence.ReusingDocuments;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.evidence.Evidence;
import org.wattline.domain.connection.evidence.EvidenceConsent;
import org.wattline.domain.connection.evidence.EvidenceKind;
import org.wattline.domain.connection.evidence.EvidenceRefusal;

/** Below both kinds of applications: what others prove about them, after consent; and documents that are used again. */
public final class EvidenceRoutes implements Routes {
    private final ApplicationPath of;
    private final Shown<?> shown;
    private final Evidences evidences;
    private final GatheringEvidence gathering;
    private final ReusingDocuments reusing;

    /** @param shown how an application of this kind is answered */
    public EvidenceRoutes(
            ApplicationPath of,
            Shown<?> shown,
            Evidences evidences,
            GatheringEvidence gathering,
            ReusingDocuments reusing) {
        this.of = of;
        this.shown = shown;
        this.evidences = evidences;
        this.gathering = gathering;
        this.reusing = reusing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                of.named(Route.post(of.one() + "/consents"))
                        .creates()
                        .summary("核验授权", "Consent that something is checked with others")
                        .permission(ConnectionPermissions.APPLY)
                        .body(Give.class, new Give(EvidenceKind.IDENTITY, "own login"))
                        .answers(201, ConsentBody.class, ConsentBody.EXAMPLE)
                        .refuses(of.unknown(), EvidenceRefusal.CONSENT_THERE)
                        .handle(x -> x.created(
                                gathering.handle(
                                        x.caller(),
                                        new GatheringEvidence.Consent(of.no(x), x.body().kind, x.body().how)),
                                consent -> of.all() + "/" + of.no(x) + "/consents",
                                ConsentBody::of)),
                of.named(Route.get(of.one() + "/consents"))
                        .summary("授权记录", "Show consents: to what, by whom, when, withdrawn when")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, ConsentList.class, new ConsentList(List.of(ConsentBody.EXAMPLE)))
                        .handle(x -> known(
                                x,
                                new ConsentList(evidences.consents(of.no(x)).stream()
                                        .map(ConsentBody::of)
                                        .toList()))),
                of.named(Route.command(of.one(), "withdraw-consent"))
                        .withoutIfMatch()
                        .summary("撤回授权", "Withdraw a consent; nothing is asked from then on")
                        .permission(ConnectionPermissions.APPLY)
                        .body(Kind.class, new Kind(EvidenceKind.IDENTITY))
                        .answers(200, ConsentBody.class, ConsentBody.EXAMPLE)
                        .refuses(of.unknown(), EvidenceRefusal.CONSENT_NEEDED)
                        .handle(x -> x.outcome(
                                gathering.handle(x.caller(), new GatheringEvidence.Withdraw(of.no(x), x.body().kind)),
                                ConsentBody::of)),
                of.named(Route.post(of.one() + "/evidence"))
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
                                of.unknown(),
                                ConnectionRefusal.CLOSED,
                                ConnectionRefusal.TOO_MANY_DOCUMENTS,
                                ConnectionRefusal.DOCUMENT_TWICE,
                                EvidenceRefusal.CONSENT_NEEDED,
                                EvidenceRefusal.NO_SOURCE)
                        .handle(x -> x.created(
                                gathering.handle(x.caller(), new GatheringEvidence.Gather(of.no(x), x.body().kind)),
                                evidence -> of.all() + "/" + of.no(x) + "/evidence",
                                EvidenceBody::of)),
                of.named(Route.get(of.one() + "/evidence"))
                        .summary("核验结果", "Show what others answered")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, EvidenceList.class, new EvidenceList(List.of(EvidenceBody.EXAMPLE)))
                        .handle(x -> known(
                                x,
                                new EvidenceList(evidences.of(of.no(x)).stream()
                                        .map(EvidenceBody::of)
                                        .toList()))),
                reusing(shown));
    }

    private <B> Route reusing(Shown<B> as) {
        return of.named(Route.command(of.one(), "reuse-documents"))
                .withoutIfMatch()
                .summary("沿用已交资料", "Use documents again that the applicant has handed in before and that still count")
                .permission(ConnectionPermissions.APPLY)
                .answers(200, as.type, as.example)
                .refuses(of.unknown(), EvidenceRefusal.NOTHING_TO_REUSE, EvidenceRefusal.OF_ANOTHER_PLACE)
                .handle(x ->
                        x.outcome(reusing.handle(x.caller(), of.no(x)), application -> as.body.apply(application, x)));
    }

    private Reply known(Exchange<?> x, Object body) {
        return x.found(of.known(x).map(there -> body));
    }

    /** How an application of one kind is answered. */
    public record Shown<B>(Class<B> type, B example, BiFunction<AnyApplication, Exchange<?>, B> body) {
        public static Shown<ApplicationBody> connection() {
            return new Shown<>(
                    ApplicationBody.class,
                    ApplicationBody.EXAMPLE,
                    (application, x) -> ApplicationBody.of((ConnectionApplication) application, x));
        }

        public static Shown<ChangeBody> change() {
            return new Shown<>(
                    ChangeBody.class,
                    ChangeBody.EXAMPLE,
                    (application, x) -> ChangeBody.of((ChangeApplication) application, x));
        }
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
