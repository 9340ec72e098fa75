package org.wattline.adapter.postgres.connection.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.connection.survey.Surveys;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.survey.Entry;
import org.wattline.domain.connection.survey.Operation;
import org.wattline.domain.connection.survey.Survey;
import org.wattline.domain.kernel.Version;

/** Surveys on PostgreSQL: entries are only added, and decided about; values are sealed, because they tell where people live. */
public final class PostgresSurveys implements Surveys {
    private static final CaseRecords RECORDS =
            CaseRecords.of(List.of("survey_entry"), "taken", "decided_by", "decided_at");
    private static final String RESOURCE = "survey";
    private static final String VALUE = "survey_entry.value";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresSurveys(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<Survey> find(ApplicationNo application) {
        List<Entry> log = units
                .read(h -> h.createQuery("select * from survey_entry where application_no = :no order by number")
                        .bind("no", application.value())
                        .mapTo(EntryRow.class)
                        .list())
                .stream()
                .map(row -> row.entry(vault))
                .toList();
        return units.read(h -> h.createQuery("select unit_path, version from survey where application_no = :no")
                .bind("no", application.value())
                .map((row, context) -> new Survey(
                        application,
                        new UnitPath(row.getString("unit_path")),
                        log,
                        new Version(row.getLong("version"))))
                .findOne()
                .map(survey -> units.loaded(RESOURCE, application, survey)));
    }

    @Override
    public Survey add(Survey survey) {
        int rows = units.handle()
                .createUpdate("insert into survey (application_no, unit_path, version) values (:no, :unit, 1)")
                .bind("no", survey.application().value())
                .bind("unit", survey.unit().path())
                .execute();
        if (rows != 1) throw new IllegalStateException("a survey is stored once");
        entries(survey);
        Survey stored = units.added(RESOURCE, survey.application(), survey);
        RECORDS.enter(units, survey.application().value());
        return stored;
    }

    @Override
    public Survey save(Survey survey) {
        int rows = units.handle()
                .createUpdate(
                        "update survey set version = version + 1 where application_no = :no and version = :version")
                .bind("no", survey.application().value())
                .bind("version", survey.version().number())
                .execute();
        Survey stored = units.stored(RESOURCE, survey.application(), survey, rows);
        entries(survey);
        RECORDS.enter(units, survey.application().value());
        return stored;
    }

    private void entries(Survey survey) {
        if (survey.log().isEmpty()) return;
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into survey_entry (application_no, number, device, sequence, field, value, noted_at, base, received_at, verdict,
                  taken, decided_by, decided_at)
                values (:no, :number, :device, :sequence, :field, :value, :notedAt, :base, :receivedAt, :verdict, :taken, :by, :at)
                on conflict (application_no, number) do update set taken = excluded.taken, decided_by = excluded.decided_by,
                  decided_at = excluded.decided_at""");
        for (Entry entry : survey.log()) {
            Operation note = entry.operation();
            batch.bind("no", survey.application().value())
                    .bind("number", entry.number())
                    .bind("device", entry.device())
                    .bind("sequence", note.sequence())
                    .bind("field", note.field())
                    .bind("value", note.value().map(value -> vault.seal(value, VALUE)))
                    .bind("notedAt", note.at())
                    .bind("base", note.base())
                    .bind("receivedAt", entry.receivedAt())
                    .bind("verdict", entry.verdict().name())
                    .bind("taken", entry.decision().map(Entry.Decision::taken))
                    .bind("by", entry.decision().map(Entry.Decision::by))
                    .bind("at", entry.decision().map(Entry.Decision::at))
                    .add();
        }
        int[] rows = batch.execute();
        if (rows.length != survey.log().size()) throw new IllegalStateException("not all entries are stored");
    }

    /** A row of {@code survey_entry}. */
    public record EntryRow(
            long number,
            String device,
            long sequence,
            String field,
            Optional<byte[]> value,
            Instant notedAt,
            long base,
            Instant receivedAt,
            String verdict,
            Optional<Boolean> taken,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt) {
        Entry entry(Vault vault) {
            return new Entry(
                    number,
                    device,
                    new Operation(sequence, field, value.map(stored -> vault.open(stored, VALUE)), notedAt, base),
                    receivedAt,
                    Entry.Verdict.valueOf(verdict),
                    taken.map(took -> new Entry.Decision(took, decidedBy.orElseThrow(), decidedAt.orElseThrow())));
        }
    }
}
