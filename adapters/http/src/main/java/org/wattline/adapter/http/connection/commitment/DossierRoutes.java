package org.wattline.adapter.http.connection.commitment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.commitment.CommitmentLetters;
import org.wattline.application.connection.commitment.DocumentFiles;
import org.wattline.application.connection.commitment.FollowingDossiers;
import org.wattline.application.connection.commitment.KeepingFiles;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.commitment.CommitmentLetter;
import org.wattline.domain.connection.commitment.CommitmentRefusal;
import org.wattline.domain.connection.commitment.Dossier;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * Below {@code /v1/connection-applications/…} and {@code /v1/change-applications/…}: files of documents, commitment letters, and what the file
 * still lacks.
 */
public final class DossierRoutes implements Routes {
    private final ApplicationPath of;
    private final DocumentFiles files;
    private final CommitmentLetters letters;
    private final KeepingFiles keeping;
    private final FollowingDossiers dossiers;
    private final BusinessClock clock;

    public DossierRoutes(
            ApplicationPath of,
            DocumentFiles files,
            CommitmentLetters letters,
            KeepingFiles keeping,
            FollowingDossiers dossiers,
            BusinessClock clock) {
        this.of = of;
        this.files = files;
        this.letters = letters;
        this.keeping = keeping;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                of.named(Route.post(of.one() + "/files"))
                        .withoutKey()
                        .summary("上传资料文件", "Hand in a document with its file")
                        .description(
                                "按文件内容判断类型（415）和大小（413），以 SHA-256 识别，并登记为资料",
                                "Judged by its content: false types are 415, too large ones 413; it is known by its SHA-256 and counts as a document")
                        .permission(ConnectionPermissions.APPLY)
                        .requiredQuery("code", "资料类别", "what it is for, as the process names it", "ID_DOCUMENT")
                        .requiredQuery("fileName", "文件名", "as the applicant names it", "scan.pdf")
                        .query("commitment", "是否为承诺书", "whether it is a letter that promises the document", "false")
                        .bodyStream(Document.LARGEST, "%PDF-1.7 a scan", "application/pdf", "image/jpeg", "image/png")
                        .answers(201, FileBody.class, FileBody.EXAMPLE)
                        .refuses(
                                of.unknown(),
                                ConnectionRefusal.CLOSED,
                                ConnectionRefusal.DOCUMENT_TWICE,
                                ConnectionRefusal.TOO_MANY_DOCUMENTS)
                        .handle(this::keep),
                of.named(Route.get(of.one() + "/files/{sha256}"))
                        .path("sha256", "文件的 SHA-256", "SHA-256 of the file", FileBody.EXAMPLE.sha256())
                        .summary("下载资料文件", "Show the file of a document")
                        .permission(ConnectionPermissions.SEE)
                        .answersMedia(200, "application/pdf", "%PDF-1.7 a scan")
                        .handle(this::show),
                of.named(Route.get(of.one() + "/dossier"))
                        .summary("资料清单", "Show which documents an application needs and has")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, DossierBody.class, DossierBody.EXAMPLE)
                        .handle(x -> x.found(of.known(x)
                                .flatMap(known -> dossiers.of(known.no()))
                                .map(all -> DossierBody.of(all, x)))),
                of.named(Route.get(of.one() + "/commitment-letters"))
                        .summary("承诺书", "Show the letters that promise documents")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, LetterList.class, new LetterList(List.of(LetterBody.EXAMPLE)))
                        .handle(x -> x.found(of.known(x)
                                .map(known -> new LetterList(letters.of(known.no()).stream()
                                        .map(letter -> LetterBody.of(letter, x, clock.today()))
                                        .toList())))));
    }

    private Reply keep(Exchange<Void> x) {
        try {
            byte[] content = x.stream().bytes().readAllBytes();
            Document named = document(x, content.length);
            Outcome<DocumentFiles.Kept> outcome = keeping.handle(
                    x.caller(),
                    new KeepingFiles.Keep(
                            of.no(x), named.code(), named.fileName(), named.mediaType(), named.commitment(), content));
            if (outcome instanceof Outcome.Refused<DocumentFiles.Kept>(Refusal why)) {
                if (why == CommitmentRefusal.FILE_TOO_LARGE) throw PlatformProblem.TOO_LARGE.because(why);
                if (why == CommitmentRefusal.FILE_TYPE) throw PlatformProblem.UNSUPPORTED_MEDIA.because(why);
            }
            return x.created(
                    outcome,
                    kept -> of.all() + "/" + of.no(x) + "/files/" + kept.sha256(),
                    kept -> new FileBody(
                            named.code(), named.fileName(), kept.mediaType(), content.length, kept.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the query tells of the file; malformed names are told before anything is kept. */
    private static Document document(Exchange<Void> x, int bytes) {
        String code = x.required("code", text -> checked(text, "a.pdf").code());
        String fileName =
                x.required("fileName", text -> checked("ID_DOCUMENT", text).fileName());
        boolean commitment = x.query("commitment", Boolean::parseBoolean).orElse(false);
        return new Document(
                code,
                fileName,
                x.stream().contentType(),
                Math.max(1, bytes),
                FileBody.EXAMPLE.sha256(),
                commitment,
                Instant.EPOCH);
    }

    private static Document checked(String code, String fileName) {
        return new Document(code, fileName, "application/pdf", 1, FileBody.EXAMPLE.sha256(), false, Instant.EPOCH);
    }

    private Reply show(Exchange<Void> x) {
        return of.known(x)
                .flatMap(known -> files.find(known.no(), x.path("sha256")))
                .<Reply>map(file -> new Reply.Stream(200, file.mediaType(), out -> out.write(file.content())))
                .orElseGet(() -> x.found(Optional.empty()));
    }

    /** A file that was kept. */
    public record FileBody(String code, String fileName, String mediaType, long bytes, String sha256) {
        static final FileBody EXAMPLE = new FileBody(
                "ID_DOCUMENT",
                "scan.pdf",
                "application/pdf",
                182_044,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }

    /** What a file needs and has; {@code complete} when nothing required is missing or only promised. */
    public record DossierBody(boolean complete, List<LineBody> lines) {
        static final DossierBody EXAMPLE = new DossierBody(
                false,
                List.of(new LineBody(
                        new StepCode("ACCEPT"), "PROPERTY_PROOF", "产权证明", true, Dossier.Standing.PROMISED)));

        static DossierBody of(Dossier dossier, Exchange<?> x) {
            return new DossierBody(
                    dossier.missing() == 0,
                    dossier.lines().stream()
                            .map(line -> new LineBody(
                                    line.step(),
                                    line.document().code(),
                                    x.text(line.document().name()),
                                    line.document().required(),
                                    line.standing()))
                            .toList());
        }
    }

    /** A document of a step. */
    public record LineBody(StepCode step, String code, String name, boolean required, Dossier.Standing standing) {}

    /** Letters, by document. */
    public record LetterList(List<LetterBody> items) {}

    /** A letter; the signer is masked unless the caller may see personal data. */
    public record LetterBody(
            String code, String signer, Instant givenAt, LocalDate due, Optional<Instant> keptAt, boolean overdue) {
        static final LetterBody EXAMPLE = new LetterBody(
                "PROPERTY_PROOF",
                "张*",
                Instant.parse("2026-03-02T01:00:00Z"),
                LocalDate.of(2026, 5, 1),
                Optional.empty(),
                false);

        static LetterBody of(CommitmentLetter letter, Exchange<?> x, LocalDate today) {
            return new LetterBody(
                    letter.code(),
                    x.reveal(letter.signer()),
                    letter.givenAt(),
                    letter.due(),
                    letter.kept(),
                    letter.overdue(today));
        }
    }
}
