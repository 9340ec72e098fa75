package org.wattline.adapter.postgres.connection.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.connection.alert.WorksLimits;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.alert.WorksLimit;

/** Days of works on PostgreSQL, found where rounds, defects, plans and evidence are kept. */
public final class PostgresWorksLimits implements WorksLimits {
    private static final String UNTOLD = """
            with reached as (
                select 'INSPECTION_LATE' as kind, application_no, unit_path, kind || '-' || round as what, due as day, 'RUNNING' as asked
                from inspection
                where stage = 'UNDER_WAY' and least(due, legal) < :today and due < :today and due is distinct from legal
              union all
                select 'INSPECTION_OVER_LAW', application_no, unit_path, kind || '-' || round, legal, 'RUNNING'
                from inspection where stage = 'UNDER_WAY' and least(due, legal) < :today and legal < :today
              union all
                select 'DEFECT_OVERDUE', d.application_no, i.unit_path, d.kind || '/' || d.number, d.deadline, 'RUNNING'
                from inspection_defect d join inspection i using (application_no, kind, round)
                where d.state = 'OPEN' and d.deadline < :today and i.stage = 'FAILED'
                  and not exists (select from inspection n
                    where n.application_no = i.application_no and n.kind = i.kind and n.round > i.round)
              union all
                select case when p.valid_until <= :today then 'PLAN_ENDED' else 'PLAN_ENDING' end, p.application_no, p.unit_path,
                  p.number::text, p.valid_until, 'SUSPENDED'
                from supply_plan p
                where p.stage in ('ANSWERED', 'CONFIRMED') and p.valid_until <= :plansUntil
                  and not exists (select from supply_plan n where n.application_no = p.application_no and n.number > p.number)
              union all
                select case when e.valid_until <= :today then 'EVIDENCE_ENDED' else 'EVIDENCE_ENDING' end, e.application_no, e.unit_path,
                  e.kind, e.valid_until, 'SUSPENDED'
                from connection_evidence e
                where e.valid_until <= :evidenceUntil
                  and not exists (select from connection_evidence n where n.application_no = e.application_no and n.kind = e.kind
                    and (n.valid_until, n.at, n.id) > (e.valid_until, e.at, e.id)))
            select r.kind, r.application_no, r.unit_path, r.what, r.day
            from reached r join process_instance c on c.no = r.application_no and c.state in ('RUNNING', r.asked)
            where not exists (select from works_alert a
              where a.application_no = r.application_no and a.kind = r.kind and a.what = r.what and a.day = r.day)
            order by r.application_no, r.kind, r.what
            limit :limit""";

    private final PostgresUnits units;

    public PostgresWorksLimits(PostgresUnits units) {
        this.units = units;
    }

    /** As the query has it. */
    public record Row(String kind, String applicationNo, String unitPath, String what, LocalDate day) {
        WorksLimit limit() {
            return new WorksLimit(
                    WorksLimit.Kind.valueOf(kind), new ApplicationNo(applicationNo), new UnitPath(unitPath), what, day);
        }
    }

    @Override
    public List<WorksLimit> untold(LocalDate today, LocalDate plansUntil, LocalDate evidenceUntil, int limit) {
        return units
                .read(h -> h.createQuery(UNTOLD)
                        .bind("today", today)
                        .bind("plansUntil", plansUntil)
                        .bind("evidenceUntil", evidenceUntil)
                        .bind("limit", limit)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::limit)
                .toList();
    }

    @Override
    public void told(List<WorksLimit> limits, Instant at) {
        if (limits.isEmpty()) return;
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into works_alert (application_no, kind, what, day, told_at) values (:no, :kind, :what, :day, :at)
                on conflict do nothing""");
        for (WorksLimit each : limits)
            batch.bind("no", each.application().value())
                    .bind("kind", each.kind().name())
                    .bind("what", each.what())
                    .bind("day", each.day())
                    .bind("at", at)
                    .add();
        if (batch.execute().length != limits.size()) throw new IllegalStateException("not all alerts are stored");
    }
}
