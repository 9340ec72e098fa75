package org.wattline.adapter.postgres.connection.inspection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.connection.inspection.Inspections;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.inspection.Defect;
import org.wattline.domain.connection.inspection.Inspection;

/** Inspections on PostgreSQL; the defects of a round are stored anew with each of its states. */
public final class PostgresInspections implements Inspections {
    private static final CaseRecords RECORDS = CaseRecords.of(
            List.of("inspection", "inspection_defect"),
            "findings",
            "stage",
            "state",
            "corrected_by",
            "corrected_at",
            "correction");
    private static final String RESOURCE = "inspection";

    private final PostgresUnits units;

    public PostgresInspections(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<Inspection> of(ApplicationNo application) {
        List<DefectRow> defects = units.read(h -> h.createQuery("""
                        select kind, round, number, found_in, item, text, severity, photo, deadline, state, corrected_by,
                          corrected_at, correction
                        from inspection_defect where application_no = :no order by kind, round, number""")
                .bind("no", application.value())
                .mapTo(DefectRow.class)
                .list());
        return units
                .read(h -> h.createQuery("select * from inspection where application_no = :no")
                        .bind("no", application.value())
                        .mapTo(InspectionRow.class)
                        .list())
                .stream()
                .map(row -> row.inspection(defects))
                .sorted(Comparator.comparing(Inspection::kind).thenComparing(Inspection::round))
                .map(each -> units.loaded(RESOURCE, each.key(), each))
                .toList();
    }

    @Override
    public Inspection add(Inspection inspection) {
        units.handle()
                .createUpdate("""
                        insert into inspection (application_no, kind, round, unit_path, inspector, begun_at, due, legal, findings,
                          stage, version)
                        values (:no, :kind, :round, :unit, :inspector, :at, :due, :legal, cast(:findings as jsonb), :stage, 1)""")
                .bind("no", inspection.application().value())
                .bind("kind", inspection.kind().name())
                .bind("round", inspection.round())
                .bind("unit", inspection.unit().path())
                .bind("inspector", inspection.inspector())
                .bind("at", inspection.begunAt())
                .bind("due", inspection.due())
                .bind("legal", inspection.legal())
                .bind("findings", findings(inspection))
                .bind("stage", inspection.stage().name())
                .execute();
        defects(inspection);
        Inspection stored = units.added(RESOURCE, inspection.key(), inspection);
        enter(inspection);
        return stored;
    }

    @Override
    public Inspection save(Inspection inspection) {
        int rows = units.handle()
                .createUpdate("""
                        update inspection set findings = cast(:findings as jsonb), stage = :stage, version = version + 1
                        where application_no = :no and kind = :kind and round = :round and version = :version""")
                .bind("findings", findings(inspection))
                .bind("stage", inspection.stage().name())
                .bind("no", inspection.application().value())
                .bind("kind", inspection.kind().name())
                .bind("round", inspection.round())
                .bind("version", inspection.version().number())
                .execute();
        Inspection stored = units.stored(RESOURCE, inspection.key(), inspection, rows);
        defects(inspection);
        enter(inspection);
        return stored;
    }

    private void enter(Inspection inspection) {
        RECORDS.enter(
                units, inspection.application().value(), inspection.kind().name() + "/" + inspection.round() + "/");
    }

    private static String findings(Inspection inspection) {
        Map<String, String> texts = new HashMap<>();
        inspection.findings().forEach((item, finding) -> texts.put(item, finding.name()));
        return Json.write(texts);
    }

    private void defects(Inspection inspection) {
        if (inspection.defects().isEmpty()) return;
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into inspection_defect (application_no, kind, round, number, found_in, item, text, severity, photo, deadline,
                  state, corrected_by, corrected_at, correction)
                values (:no, :kind, :round, :number, :foundIn, :item, :text, :severity, :photo, :deadline, :state, :by, :at, :words)
                on conflict (application_no, kind, round, number) do update set state = excluded.state,
                  corrected_by = excluded.corrected_by, corrected_at = excluded.corrected_at, correction = excluded.correction""");
        for (Defect defect : inspection.defects())
            batch.bind("no", inspection.application().value())
                    .bind("kind", inspection.kind().name())
                    .bind("round", inspection.round())
                    .bind("number", defect.number())
                    .bind("foundIn", defect.round())
                    .bind("item", defect.item())
                    .bind("text", defect.text())
                    .bind("severity", defect.severity().name())
                    .bind("photo", defect.photo())
                    .bind("deadline", defect.deadline())
                    .bind("state", defect.state().name())
                    .bind("by", defect.correction().map(Defect.Correction::by))
                    .bind("at", defect.correction().map(Defect.Correction::at))
                    .bind("words", defect.correction().map(Defect.Correction::words))
                    .add();
        int[] rows = batch.execute();
        if (rows.length != inspection.defects().size()) throw new IllegalStateException("not all defects are stored");
    }
}
