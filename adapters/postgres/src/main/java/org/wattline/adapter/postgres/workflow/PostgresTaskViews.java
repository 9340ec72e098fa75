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
 * taking it for a rare one, all of whose tasks could be sorted. What is asked for stands in a row of its own, so that one plan is kept for all
 * who ask: PostgreSQL would else plan anew each time, because it estimates a list that it sees shorter than one that it does not see.
 */
public final class PostgresTaskViews implements TaskViews {
    /** Units below a post up to which each is looked up by itself. */
    private static final String FEW = "32";

    private static final String ROW = """
            select t.no, t.instance_no, i.process_code, i.process_version, t.step, t.position, t.unit_path, t.state, t.holder, t.ready_at,
              t.limit_id, t.committed_on, t.legal_on, i.version
            """;
    /** The units below one come after it with a slash, and before it with the character that follows the slash. */
    private static final String POSTS = """
            with asked as materialized (select %1$s),
            post as (
              select p.position, p.unit, case when p.unit <> '/' then array(select path from unit
                where path collate "C" > p.unit || '/' and path collate "C" < p.unit || '0' limit %2$s + 1) end as units
              from asked, unnest(asked.positions, asked.units) as p (position, unit)),
            near as (select position, unnest(unit || units) as unit from post where cardinality(units) <= %2$s),
            found as (
              select t.no, t.due_on from near p, lateral (
                select t.no, t.due_on from task t where t.position = p.position and t.unit_path = p.unit
                  and t.state in ('READY', 'CLAIMED') %3$s order by t.due_on, t.no limit %4$s) t
              union all
              select t.no, t.due_on from post p, lateral (
                select t.no, t.due_on from task t where t.position = p.position
                  and case when p.unit = '/' then true else t.unit_path = p.unit or starts_with(t.unit_path, p.unit || '/') end
                  and t.state in ('READY', 'CLAIMED') %3$s order by t.due_on, t.no limit %4$s) t
              where (cardinality(p.units) <= %2$s) is not true)
            """ + ROW + """
            from (select no from found order by due_on, no limit %4$s) f join task t on t.no = f.no
              join process_instance i on i.no = t.instance_no order by t.due_on, t.no""";

    private static final String HELD = "with asked as materialized (select %1$s)\n" + ROW + """
            from task t join process_instance i on i.no = t.instance_no
            where t.state = 'CLAIMED' and t.holder = (select holder from asked) and exists (
              select from asked, unnest(asked.positions, asked.units) as p (position, unit)
              where p.position = t.position and (p.unit = '/' or t.unit_path = p.unit or starts_with(t.unit_path, p.unit || '/')))
              %2$s order by t.due_on, t.no limit %3$s""";

    private final PostgresUnits units;

    public PostgresTaskViews(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<Row> inbox(List<Post> posts, Filter filter, Page.Request page) {
        if (posts.isEmpty()) return new Page<>(List.of(), Optional.empty());
        List<Post> apart = apart(posts);
        Asked asked = new Asked();
        asked.one(
                PlainQuery.array(
                        "text",
                        apart.stream().map(post -> post.position().value()).toList()),
                "text[]",
                "positions");
        asked.one(
                PlainQuery.array(
                        "text", apart.stream().map(post -> post.unit().path()).toList()),
                "text[]",
                "units");
        filter.holder().ifPresent(holder -> asked.one(holder, "text", "holder"));
        String condition = condition(filter, page, asked);
        String limit = Integer.toString(page.limit() + 1);
        String sql = filter.holder().isPresent()
                ? HELD.formatted(asked.columns(), condition, limit)
                : POSTS.formatted(asked.columns(), FEW, condition, limit);
        List<Row> found = units.ask(new PlainQuery<>(sql, PostgresTaskViews::row), asked.values());
        return Page.of(found, page.limit(), Row::key);
    }

    /** Those that no other one covers, so that no task is found by two. */
    private static List<Post> apart(List<Post> posts) {
        return posts.stream()
                .distinct()
                .filter(post -> posts.stream()
                        .noneMatch(other -> !other.equals(post)
                                && other.position().equals(post.position())
                                && other.unit().covers(post.unit())))
                .toList();
    }

    private static String condition(Filter filter, Page.Request page, Asked asked) {
        StringBuilder condition = new StringBuilder();
        filter.state().ifPresent(state -> {
            condition.append(" and t.state = (select state from asked)");
            asked.one(state.name(), "text", "state");
        });
        filter.step().ifPresent(step -> {
            condition.append(" and t.step = (select step from asked)");
            asked.one(step.code(), "text", "step");
        });
        page.after().ifPresent(key -> {
            String[] parts = key.split("/", 2);
            condition.append(" and (t.due_on, t.no) > ((select due_on from asked), (select no from asked))");
            asked.one(LocalDate.parse(parts[0]), "date", "due_on");
            asked.one(parts[1], "text", "no");
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

    /** What is asked for, as the columns of one row. */
    private static final class Asked {
        private final List<String> columns = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void one(Object value, String type, String name) {
            columns.add("?::" + type + " as " + name);
            values.add(value);
        }

        String columns() {
            return String.join(", ", columns);
        }

        Object[] values() {
            return values.toArray();
        }
    }
}
