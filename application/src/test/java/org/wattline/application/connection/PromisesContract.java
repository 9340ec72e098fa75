package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.connection.Office.refused;
import static org.wattline.application.connection.Office.value;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.DocumentingChanges;
import org.wattline.application.connection.change.SampleChanges;
import org.wattline.application.connection.commitment.CommitmentLetters;
import org.wattline.application.connection.commitment.DocumentFiles;
import org.wattline.application.connection.commitment.FollowingDossiers;
import org.wattline.application.connection.commitment.KeepingFiles;
import org.wattline.application.connection.commitment.KeepingPromises;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.workflow.definition.ShippedProcesses;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.DocumentNames;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.commitment.CommitmentLetter;
import org.wattline.domain.connection.commitment.CommitmentRefusal;
import org.wattline.domain.connection.commitment.Dossier;
import org.wattline.domain.kernel.Outcome;

/** What stores of files and of letters promise, and what is done with them. */
public abstract class PromisesContract {
    private static final byte[] PDF = "%PDF-1.7 deed".getBytes(StandardCharsets.US_ASCII);

    protected abstract ConnectionStore store();

    protected abstract CommitmentLetters letters();

    protected abstract DocumentFiles files();

    protected abstract ChangeApplications changes();

    private Office office;
    private KeepingFiles keeping;
    private FollowingDossiers dossiers;
    private Caller clerk;
    private ConnectionApplication application;

    @BeforeEach
    void open() {
        store().clock().set(Instant.parse("2026-03-02T03:00:00Z"));
        office = new Office(store(), letters());
        keeping = new KeepingFiles(
                store().work(),
                files(),
                Office.DOCUMENTS,
                (who, document) -> office.handling.handle(who, document).map(ConnectionApplication::no),
                store().clock());
        dossiers = new FollowingDossiers(
                new OwningApplications(store().applications(), changes()),
                store().instances(),
                new ShippedProcesses(List.of(SampleConnections.process())),
                letters(),
                store().clock());
        clerk = office.everybody();
        application = value(office.applying.handle(clerk, SampleConnections.application()));
    }

    @Test
    void a_file_is_what_it_is_said_to_be_and_found_again_by_its_fingerprint() {
        refused(keep("image/png", PDF, false), CommitmentRefusal.FILE_TYPE);
        refused(keep("application/pdf", new byte[Office.LARGEST + 1], false), CommitmentRefusal.FILE_TOO_LARGE);

        DocumentFiles.Kept kept = value(keep("application/pdf", PDF, false));

        assertThat(files().find(application.no(), kept.sha256()).orElseThrow().content())
                .isEqualTo(PDF);
        assertThat(files().find(application.no(), "0".repeat(64))).isEmpty();
        assertThat(office.read(application).documents().getFirst().sha256()).isEqualTo(kept.sha256());
        refused(keep("application/pdf", PDF, false), ConnectionRefusal.DOCUMENT_TWICE);
    }

    @Test
    void another_application_has_files_of_one_too() {
        DocumentFiles.Kept kept = value(keep("application/pdf", PDF, false));
        ConnectionApplication other = value(office.applying.handle(clerk, SampleConnections.application()));
        for (Set<String> shared :
                List.of(Set.of(kept.sha256(), "0".repeat(64)), Set.of(kept.sha256()), Set.<String>of()))
            assertThat(store().work().perform(Act.of(clerk, "test.share"), () -> {
                        files().share(
                                        application.no(),
                                        other.no(),
                                        shared,
                                        store().clock().now());
                        return Outcome.done(true);
                    }))
                    .isEqualTo(Outcome.done(true));

        assertThat(files().find(other.no(), kept.sha256()).orElseThrow().content())
                .isEqualTo(PDF);
        assertThat(files().find(other.no(), "0".repeat(64))).isEmpty();
    }

    @Test
    void a_promise_is_kept_when_the_document_comes() {
        CommitmentLetter given = promised(Optional.empty());
        assertThat(given.due()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(given.signer()).isEqualTo(application.applicant().name());
        assertThat(facts()).containsExactly("1", "0", "1");
        assertThat(dossiers.of(application.no())
                        .orElseThrow()
                        .line("ID_DOCUMENT")
                        .orElseThrow()
                        .standing())
                .isEqualTo(Dossier.Standing.PROMISED);

        value(keep("application/pdf", PDF, false));

        assertThat(letters().of(application.no()))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.kept()).contains(store().clock().now()));
        assertThat(facts()).containsExactly("0", "0", "0");
        assertThat(letters().overdue(LocalDate.of(2027, 1, 1), 10_000))
                .extracting(CommitmentLetter::application)
                .doesNotContain(application.no());
    }

    @Test
    void a_promise_that_is_not_kept_is_told_once() {
        CommitmentLetter given = promised(Optional.of(LocalDate.of(2026, 3, 5)));
        assertThat(letters().overdue(given.due(), 10_000)).doesNotContain(given);
        assertThat(letters().overdue(given.due().plusDays(1), 10_000)).contains(given);

        CommitmentLetter told = office.in(() -> letters()
                .save(letters()
                        .find(application.no(), "ID_DOCUMENT")
                        .orElseThrow()
                        .telling(
                                new DocumentNames(List.of("证件")),
                                store().clock().now())
                        .state()));

        assertThat(letters().find(application.no(), "ID_DOCUMENT")).contains(told);
        assertThat(letters().overdue(given.due().plusDays(1), 10_000)).doesNotContain(told);
    }

    @Test
    void a_promise_has_a_day_within_what_may_be_promised_and_is_not_put_off() {
        refused(promise("b", Optional.of(LocalDate.of(2026, 3, 1))), CommitmentRefusal.DEADLINE);
        refused(promise("b", Optional.of(LocalDate.of(2026, 3, 13))), CommitmentRefusal.DEADLINE);
        CommitmentLetter given = promised(Optional.of(LocalDate.of(2026, 3, 5)));
        value(promise("c", Optional.of(LocalDate.of(2026, 3, 12))));
        assertThat(letters().of(application.no())).containsExactly(given);
    }

    /** The same files and letters for an application for a change, signed by the customer unless told otherwise. */
    @Test
    void documents_of_changes_are_kept_and_promised_as_well() {
        ChangeApplication change = SampleChanges.added(store(), changes(), SampleChanges.account(store()));
        DocumentingChanges documenting = new DocumentingChanges(
                store().work(),
                store().outbox(),
                changes(),
                store().customers(),
                new KeepingPromises(letters(), Office.DOCUMENTS, store().outbox(), store().clock()),
                store().clock());
        KeepingFiles ofChanges = new KeepingFiles(
                store().work(),
                files(),
                Office.DOCUMENTS,
                (who, document) -> documenting.handle(who, document).map(ChangeApplication::no),
                store().clock());

        value(documenting.handle(
                clerk,
                new HandlingApplications.HandIn(
                        change.no(), "TRANSFORMER_LIST", "a.pdf", "application/pdf", 9, "a".repeat(64), true)));
        assertThat(letters().of(change.no()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.signer().clear()).isEqualTo("周新"));
        assertThat(dossiers.of(change.no(), java.util.Map.of())).containsEntry("openCommitments", "1");

        DocumentFiles.Kept kept = value(ofChanges.handle(
                clerk, new KeepingFiles.Keep(change.no(), "TRANSFORMER_LIST", "a.pdf", "application/pdf", false, PDF)));
        assertThat(files().find(change.no(), kept.sha256()).orElseThrow().content())
                .isEqualTo(PDF);
        assertThat(dossiers.of(change.no(), java.util.Map.of())).containsEntry("openCommitments", "0");
        assertThat(changes().find(change.no()).orElseThrow().documents()).hasSize(2);
        Caller stranger = office.applicant();
        refused(
                ofChanges.handle(
                        stranger, new KeepingFiles.Keep(change.no(), "OTHER", "a.pdf", "application/pdf", false, PDF)),
                ApplyingRefusal.UNKNOWN.about());
    }

    private List<String> facts() {
        java.util.Map<String, String> facts = dossiers.of(application.no(), java.util.Map.of());
        return List.of(facts.get("openCommitments"), facts.get("overdueCommitments"), facts.get("documentsMissing"));
    }

    private CommitmentLetter promised(Optional<LocalDate> due) {
        value(promise("a", due));
        return letters().find(application.no(), "ID_DOCUMENT").orElseThrow();
    }

    private Outcome<ConnectionApplication> promise(String hash, Optional<LocalDate> due) {
        return office.handling.handle(
                clerk,
                new HandlingApplications.HandIn(
                        application.no(),
                        "ID_DOCUMENT",
                        "letter.pdf",
                        "application/pdf",
                        100,
                        hash.repeat(64),
                        true,
                        Optional.empty(),
                        due));
    }

    private Outcome<DocumentFiles.Kept> keep(String mediaType, byte[] content, boolean commitment) {
        return keeping.handle(
                clerk,
                new KeepingFiles.Keep(application.no(), "ID_DOCUMENT", "deed.pdf", mediaType, commitment, content));
    }
}
