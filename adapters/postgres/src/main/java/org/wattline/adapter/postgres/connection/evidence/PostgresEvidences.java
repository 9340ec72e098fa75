package org.wattline.adapter.postgres.connection.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.connection.evidence.Evidences;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.evidence.Evidence;
import org.wattline.domain.connection.evidence.EvidenceConsent;
import org.wattline.domain.connection.evidence.EvidenceKind;
import org.wattline.domain.kernel.Version;

/** Consents and evidence on PostgreSQL; the history of the case vouches for both (WFL-66). */
public final class PostgresEvidences implements Evidences {
    private static final String RESOURCE = "connection-consent";
    private static final CaseRecords CONSENTS =
            CaseRecords.of(List.of("connection_consent"), "withdrawn_by", "withdrawn_at");
    private static final CaseRecords ANSWERS = CaseRecords.of(List.of("connection_evidence"));

    private final PostgresUnits units;

    public PostgresEvidences(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<EvidenceConsent> consent(ApplicationNo application, EvidenceKind kind) {
        return consents(application).stream()
                .filter(each -> each.kind() == kind && each.withdrawn().isEmpty())
                .findFirst();
    }

    @Override
    public List<EvidenceConsent> consents(ApplicationNo application) {
        return units
                .read(h -> h.createQuery(
                                "select * from connection_consent where application_no = :no order by given_at, kind")
                        .bind("no", application.value())
                        .mapTo(ConsentRow.class)
                        .map(ConsentRow::consent)
                        .list())
                .stream()
                .map(consent -> units.loaded(RESOURCE, consent.id(), consent))
                .toList();
    }

    @Override
    public EvidenceConsent add(EvidenceConsent consent) {
        units.handle()
                .createUpdate("""
                        insert into connection_consent (id, application_no, unit_path, kind, given_by, given_at, how, version)
                        values (:id, :no, :unit, :kind, :by, :at, :how, 1)""")
                .bind("id", consent.id())
                .bind("no", consent.application().value())
                .bind("unit", consent.unit().path())
                .bind("kind", consent.kind().name())
                .bind("by", consent.by())
                .bind("at", consent.at())
                .bind("how", consent.how())
                .execute();
        EvidenceConsent stored = units.added(RESOURCE, consent.id(), consent);
        enter(consent);
        return stored;
    }

    @Override
    public EvidenceConsent save(EvidenceConsent consent) {
        int rows = units.handle()
                .createUpdate("""
                        update connection_consent set withdrawn_by = :by, withdrawn_at = :at, version = version + 1
                        where id = :id and version = :version""")
                .bind("by", consent.withdrawn().map(EvidenceConsent.Withdrawn::by))
                .bind("at", consent.withdrawn().map(EvidenceConsent.Withdrawn::at))
                .bind("id", consent.id())
                .bind("version", consent.version().number())
                .execute();
        EvidenceConsent stored = units.stored(RESOURCE, consent.id(), consent, rows);
        enter(consent);
        return stored;
    }

    private void enter(EvidenceConsent consent) {
        CONSENTS.enter(units, consent.application().value(), consent.id() + "/");
    }

    @Override
    public void add(Evidence evidence) {
        units.handle()
                .createUpdate("""
                        insert into connection_evidence (id, application_no, unit_path, kind, consent_id, result, reference, sha256,
                          valid_until, asked_by, at)
                        values (:id, :no, :unit, :kind, :consent, :result, :reference, :sha256, :until, :by, :at)""")
                .bind("id", evidence.id())
                .bind("no", evidence.application().value())
                .bind("unit", evidence.unit().path())
                .bind("kind", evidence.kind().name())
                .bind("consent", evidence.consent())
                .bind("result", evidence.result().name())
                .bind("reference", evidence.reference())
                .bind("sha256", evidence.sha256())
                .bind("until", evidence.validUntil())
                .bind("by", evidence.askedBy())
                .bind("at", evidence.at())
                .execute();
        ANSWERS.enter(units, evidence.application().value(), evidence.id() + "/");
    }

    @Override
    public List<Evidence> of(ApplicationNo application) {
        return units.read(
                h -> h.createQuery("select * from connection_evidence where application_no = :no order by at, id")
                        .bind("no", application.value())
                        .mapTo(EvidenceRow.class)
                        .map(EvidenceRow::evidence)
                        .list());
    }

    /** A row of {@code connection_consent}. */
    public record ConsentRow(
            UUID id,
            String applicationNo,
            String unitPath,
            String kind,
            String givenBy,
            Instant givenAt,
            String how,
            Optional<String> withdrawnBy,
            Optional<Instant> withdrawnAt,
            long version) {
        EvidenceConsent consent() {
            return new EvidenceConsent(
                    id,
                    new ApplicationNo(applicationNo),
                    new UnitPath(unitPath),
                    EvidenceKind.valueOf(kind),
                    givenBy,
                    givenAt,
                    how,
                    withdrawnAt.map(at -> new EvidenceConsent.Withdrawn(withdrawnBy.orElseThrow(), at)),
                    new Version(version));
        }
    }

    /** A row of {@code connection_evidence}. */
    public record EvidenceRow(
            UUID id,
            String applicationNo,
            String unitPath,
            String kind,
            UUID consentId,
            String result,
            String reference,
            String sha256,
            Optional<LocalDate> validUntil,
            String askedBy,
            Instant at) {
        Evidence evidence() {
            return new Evidence(
                    id,
                    new ApplicationNo(applicationNo),
                    new UnitPath(unitPath),
                    EvidenceKind.valueOf(kind),
                    consentId,
                    Evidence.Result.valueOf(result),
                    reference,
                    sha256,
                    validUntil,
                    askedBy,
                    at);
        }
    }
}
