package org.wattline.adapter.postgres.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.workflow.clock.CaseClocks;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.clock.Alert;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * The clocks of cases on PostgreSQL: one statement finds, notes and gives what has to be told, and notes when there is more. It says what
 * {@link Alert#of} says. What somebody works on at this moment is left for the next look.
 */
public final class PostgresCaseClocks implements CaseClocks {
    /** How many stands in the query itself: PostgreSQL, where it cannot see it, takes it for a tenth of all, and reads all tasks to note on a few. */
    private static final String RAISE = """
            with at as materialized (select ?::date as today, ?::date as soon, ?::timestamptz as now),
            first_tasks as (
              select no, instance_no, unit_path, step, position, committed_on, legal_on from task
              where state in ('READY', 'CLAIMED') and alert_on is null and due_on <= (select soon from at)
              order by due_on limit %1$d for no key update skip locked),
            later_tasks as (
              select no, instance_no, unit_path, step, position, committed_on, legal_on from task
              where state in ('READY', 'CLAIMED') and alert_on < 'infinity' and alert_on <= (select today from at)
              order by alert_on limit %1$d for no key update skip locked),
            first_cases as (
              select no, unit_path, total_committed_on, total_legal_on from process_instance
              where state = 'RUNNING' and alert_on is null
                and coalesce(total_committed_on, total_legal_on) <= (select soon from at)
              order by coalesce(total_committed_on, total_legal_on) limit %1$d
              for no key update skip locked),
            later_cases as (
              select no, unit_path, total_committed_on, total_legal_on from process_instance
              where state = 'RUNNING' and alert_on < 'infinity' and alert_on <= (select today from at)
              order by alert_on limit %1$d for no key update skip locked),
            running as (
              select no as about, instance_no, unit_path, step, position, committed_on, legal_on from first_tasks
              union all select no, instance_no, unit_path, step, position, committed_on, legal_on from later_tasks
              union all select no, no, unit_path, null, null, total_committed_on, total_legal_on from first_cases
              union all select no, no, unit_path, null, null, total_committed_on, total_legal_on from later_cases),
            next as (
              select about, step is null as whole, coalesce((select min(day)
                from unnest(array[committed_on + 1, legal_on, legal_on + 1]) day where day > (select today from at)), 'infinity') as day
              from running),
            looked_tasks as (update task set alert_on = next.day from next where no = about and not whole),
            looked_cases as (update process_instance set alert_on = next.day from next where no = about and whole),
            wanted as (
              select r.*, k.kind, k.day from at, running r, lateral (values
                ('WARNING', case when coalesce(committed_on, legal_on) >= today then coalesce(committed_on, legal_on) end),
                ('PROMISE_BROKEN', case when committed_on < today then committed_on end),
                ('LAW_BROKEN', case when legal_on < today then legal_on end),
                ('ESCALATION', case when legal_on <= today then legal_on
                  when legal_on is null and committed_on < today then committed_on end)) as k (kind, day)
              where k.day is not null),
            noted as (
              insert into workflow_alert (about, kind, day, told_at) select about, kind, day, now from wanted, at
              on conflict do nothing returning about, kind, day)
            select kind, instance_no, unit_path, about, step, position, day from wanted join noted using (about, kind, day)
            order by day, about, array_position(array['WARNING', 'PROMISE_BROKEN', 'LAW_BROKEN', 'ESCALATION'], kind)""";

    private static final PlainQuery<InstanceNo> RESTED = new PlainQuery<>(
            "select no from process_instance where resting_until <= ?::date order by resting_until, no limit ?",
            row -> new InstanceNo(row.getString(1)));

    private final PostgresUnits units;

    public PostgresCaseClocks(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<Alert> raise(LocalDate today, LocalDate soon, Instant now, int limit) {
        return units.ask(new PlainQuery<>(RAISE.formatted(limit), PostgresCaseClocks::alert), today, soon, now);
    }

    @Override
    public List<InstanceNo> rested(LocalDate day, int limit) {
        return units.ask(RESTED, day, limit);
    }

    private static Alert alert(ResultSet row) throws SQLException {
        Optional<Alert.Work> work = PlainQuery.text(row, 5).isEmpty()
                ? Optional.empty()
                : Optional.of(new Alert.Work(
                        new TaskNo(row.getString(4)),
                        new StepCode(row.getString(5)),
                        new PositionCode(row.getString(6))));
        return new Alert(
                Alert.Kind.valueOf(row.getString(1)),
                new InstanceNo(row.getString(2)),
                new UnitPath(row.getString(3)),
                work,
                row.getObject(7, LocalDate.class));
    }
}
