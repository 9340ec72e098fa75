package org.wattline.adapter.postgres.workflow.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.workflow.CourseJson;
import org.wattline.application.workflow.definition.PastCases;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.simulation.PastCase;

/** Completed cases on PostgreSQL: cases and tasks by one query each. */
public final class PostgresPastCases implements PastCases {
    private final PostgresUnits units;

    public PostgresPastCases(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<PastCase> completed(String subject, Optional<String> code, LocalDate since, int most) {
        List<CaseRow> cases = units.read(h -> h.createQuery("""
                        select no, process_code, process_version, started_at, data, course from process_instance
                        where state = 'COMPLETED' and subject = :subject and (cast(:code as text) is null or process_code = :code)
                          and started_at >= :since
                        order by started_at desc, no desc limit :most""")
                .bind("subject", subject)
                .bind("code", code)
                .bind("since", Zone.startOf(since))
                .bind("most", most)
                .mapTo(CaseRow.class)
                .list());
        Map<String, SortedMap<StepCode, List<PastCase.Worked>>> worked = worked(cases);
        return cases.stream()
                .map(row -> row.past(worked.getOrDefault(row.no, new TreeMap<>())))
                .toList();
    }

    private Map<String, SortedMap<StepCode, List<PastCase.Worked>>> worked(List<CaseRow> cases) {
        Map<String, SortedMap<StepCode, List<PastCase.Worked>>> worked = new HashMap<>();
        units.read(h -> h.createQuery("""
                                select instance_no, step, ready_at, acted_at from task
                                where instance_no = any(:numbers) and state = 'DONE' order by instance_no, place""")
                        .bindArray(
                                "numbers",
                                String.class,
                                cases.stream().map(CaseRow::no).toList())
                        .mapTo(TaskTimes.class)
                        .list())
                .forEach(row -> worked.computeIfAbsent(row.instanceNo, no -> new TreeMap<>())
                        .computeIfAbsent(new StepCode(row.step), step -> new ArrayList<>())
                        .add(new PastCase.Worked(row.readyAt, row.actedAt)));
        return worked;
    }

    /** Of a row of {@code process_instance}. */
    public record CaseRow(
            String no, String processCode, int processVersion, Instant startedAt, String data, String course) {
        PastCase past(SortedMap<StepCode, List<PastCase.Worked>> worked) {
            return new PastCase(
                    new InstanceNo(no),
                    new ProcessKey(processCode, processVersion),
                    startedAt,
                    Json.texts(data),
                    worked,
                    CourseJson.pauses(course));
        }
    }

    /** Of a row of {@code task}. */
    public record TaskTimes(String instanceNo, String step, Instant readyAt, Instant actedAt) {}
}
