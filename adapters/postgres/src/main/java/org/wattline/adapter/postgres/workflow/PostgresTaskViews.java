package org.wattline.adapter.postgres.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.TaskViews;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * Inboxes on PostgreSQL. Each post is looked up by itself in an index that is in the inbox's order already, and gives no more than a page: a post
 * with few units below it unit by unit, one with many by its position alone; that its unit is asked for in a {@code case} keeps PostgreSQL from
 * taking it for a rare one, all of whose tasks could be sorted.
 */
public final class PostgresTaskViews implements TaskViews {
    /** Units below a post up to which each is looked up by itself. */
    private static final String FEW = "32";

    private static final String ROW = """
            select t.no, t.instance_no, i.process_code, i.process_version, t.step, t.position, t.unit_path, t.state, t.holder, t.ready_at,
              t.limit_id, t.committed_on, t.legal_on, i.version
            """;
    private static final String POSTS = """
            with post as (
              select p.position, p.unit, array(select path from unit where p.unit = '/' or path = p.unit or starts_with(path, p.unit || '/')
                limit %1$s + 1) as units
              from unnest(?::text[], ?::text[]) as p (position, unit)),
            near as (select distinct position, unnest(unit || units) as unit from post where cardinality(units) <= %1$s),
            wide as (select position, unit from post where cardinality(units) > %1$s),
            found as (
              select t.no, t.due_on from near p, lateral (
                select t.no, t.due_on from task t where t.position = p.position and t.unit_path = p.unit
                  and t.state in ('READY', 'CLAIMED') %2$s order by t.due_on, t.no limit %3$s) t
              union
              select t.no, t.due_on from wide p, lateral (
                select t.no, t.due_on from task t where t.position = p.position
                  and case when p.unit = '/' then true else t.unit_path = p.unit or starts_with(t.unit_path, p.unit || '/') end
                  and t.state in ('READY', 'CLAIMED') %2$s order by t.due_on, t.no limit %3$s) t)
            """ + ROW + """
            from (select no from found order by due_on, no limit %3$s) f join task t on t.no = f.no
              join process_instance i on i.no = t.instance_no order by t.due_on, t.no""";
    private static final String HELD = ROW + """
            from task t join process_instance i on i.no = t.instance_no
            where t.state = 'CLAIMED' and t.holder = ? and exists (
              select from unnest(?::text[], ?::text[]) as p (position, unit)
              where p.position = t.position and (p.unit = '/' or t.unit_path = p.unit or starts_with(t.unit_path, p.unit || '/')))
              %s order by t.due_on, t.no limit %s""";

    private final PostgresUnits units;

    public PostgresTaskViews(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<Row> inbox(List<Post> posts, Filter filter, Page.Request page) {
        if (posts.isEmpty()) return new Page<>(List.of(), Optional.empty());
        Object positions = PlainQuery.array(
                "text", posts.stream().map(post -> post.position().value()).toList());
        Object under = PlainQuery.array(
                "text", posts.stream().map(post -> post.unit().path()).toList());
        List<Object> more = new ArrayList<>();
        String condition = condition(filter, page, more);
        String limit = Integer.toString(page.limit() + 1);
        List<Object> values = new ArrayList<>();
        String sql;
        if (filter.holder().isPresent()) {
            sql = HELD.formatted(condition, limit);
            values.add(filter.holder().get());
            values.addAll(List.of(positions, under));
            values.addAll(more);
        } else {
            sql = POSTS.formatted(FEW, condition, limit);
            values.addAll(List.of(positions, under));
            values.addAll(more);
            values.addAll(more);
        }
        List<Row> found = units.ask(new PlainQuery<>(sql, PostgresTaskViews::row), values.toArray());
        return Page.of(found, page.limit(), Row::key);
    }

    private static String condition(Filter filter, Page.Request page, List<Object> values) {
        StringBuilder condition = new StringBuilder();
        filter.state().ifPresent(state -> {
            condition.append(" and t.state = ?");
            values.add(state.name());
        });
        filter.step().ifPresent(step -> {
            condition.append(" and t.step = ?");
            values.add(step.code());
        });
        page.after().ifPresent(key -> {
            String[] parts = key.split("/", 2);
            condition.append(" and (t.due_on, t.no) > (?::date, ?::text)");
            values.add(LocalDate.parse(parts[0]));
            values.add(parts[1]);
        });
        return condition.toString();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new TaskNo(row.getString(1)),
                new InstanceNo(row.getString(2)),
                new ProcessKey(row.getString(3), row.getInt(4)),
                new StepCode(row.getString(5)),
                new PositionCode(row.getString(6)),
                new UnitPath(row.getString(7)),
                TaskState.valueOf(row.getString(8)),
                PlainQuery.text(row, 9),
                TaskRow.instant(row, 10),
                PlainQuery.text(row, 11),
                PlainQuery.value(row, 12, LocalDate.class),
                PlainQuery.value(row, 13, LocalDate.class),
                new Version(row.getLong(14)));
    }
}
