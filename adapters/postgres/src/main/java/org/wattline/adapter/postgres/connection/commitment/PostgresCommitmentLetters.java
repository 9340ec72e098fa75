package org.wattline.adapter.postgres.connection.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.connection.commitment.CommitmentLetters;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.commitment.CommitmentLetter;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.kernel.Version;

/** Letters that promise documents, on PostgreSQL. */
public final class PostgresCommitmentLetters implements CommitmentLetters {
    private static final CaseRecords RECORDS = CaseRecords.of(List.of("commitment_letter"), "kept_at", "told_at");
    private static final String RESOURCE = "commitment-letter";
    private static final String SIGNER = "commitment_letter.signer";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresCommitmentLetters(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public List<CommitmentLetter> of(ApplicationNo application) {
        return units
                .read(h -> h.createQuery("select * from commitment_letter where application_no = :no order by code")
                        .bind("no", application.value())
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> row.letter(vault))
                .map(letter -> units.loaded(RESOURCE, letter.key(), letter))
                .toList();
    }

    @Override
    public List<CommitmentLetter> overdue(LocalDate today, int limit) {
        return units
                .read(h -> h.createQuery("""
                        select * from commitment_letter where kept_at is null and told_at is null and due < :today
                        order by due, application_no, code limit :limit""")
                        .bind("today", today)
                        .bind("limit", limit)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> row.letter(vault))
                .map(letter -> units.loaded(RESOURCE, letter.key(), letter))
                .toList();
    }

    @Override
    public CommitmentLetter add(CommitmentLetter letter) {
        int rows = units.handle()
                .createUpdate("""
                        insert into commitment_letter (application_no, code, unit_path, signer, given_at, due, kept_at, told_at, version)
                        values (:no, :code, :unit, :signer, :at, :due, :kept, :told, 1)""")
                .bind("no", letter.application().value())
                .bind("code", letter.code())
                .bind("unit", letter.unit().path())
                .bind("signer", vault.seal(letter.signer().clear(), SIGNER))
                .bind("at", letter.givenAt())
                .bind("due", letter.due())
                .bind("kept", letter.kept())
                .bind("told", letter.told())
                .execute();
        if (rows != 1) throw new IllegalStateException("a letter is stored once");
        CommitmentLetter stored = units.added(RESOURCE, letter.key(), letter);
        enter(letter);
        return stored;
    }

    @Override
    public CommitmentLetter save(CommitmentLetter letter) {
        int rows = units.handle()
                .createUpdate("""
                        update commitment_letter set kept_at = :kept, told_at = :told, version = version + 1
                        where application_no = :no and code = :code and version = :version""")
                .bind("kept", letter.kept())
                .bind("told", letter.told())
                .bind("no", letter.application().value())
                .bind("code", letter.code())
                .bind("version", letter.version().number())
                .execute();
        CommitmentLetter stored = units.stored(RESOURCE, letter.key(), letter, rows);
        enter(letter);
        return stored;
    }

    private void enter(CommitmentLetter letter) {
        RECORDS.enter(units, letter.application().value(), letter.code() + "/");
    }

    /** A row of {@code commitment_letter}. */
    public record Row(
            String applicationNo,
            String code,
            String unitPath,
            byte[] signer,
            Instant givenAt,
            LocalDate due,
            Optional<Instant> keptAt,
            Optional<Instant> toldAt,
            long version) {
        CommitmentLetter letter(Vault vault) {
            return new CommitmentLetter(
                    new ApplicationNo(applicationNo),
                    new UnitPath(unitPath),
                    code,
                    new PersonName(vault.open(signer, SIGNER)),
                    givenAt,
                    due,
                    keptAt,
                    toldAt,
                    new Version(version));
        }
    }
}
