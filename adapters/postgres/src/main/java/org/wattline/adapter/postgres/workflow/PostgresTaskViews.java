package org.wattline.adapter.postgres.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** Inboxes on PostgreSQL. */
public final class PostgresTaskViews implements TaskViews {
    private final PostgresUnits units;

    public PostgresTaskViews(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<Row> inbox(List<Post> posts, Filter filter, Page.Request page) {
        Optional<String[]> after = page.after().map(key -> key.split("/", 2));
        List<Row> found = units.read(h -> h.createQuery("""
                        select t.no, t.instance_no, i.process_code, i.process_version, t.step, t.position, t.unit_path, t.state,
                          t.holder, t.ready_at, t.limit_id, t.committed_on, t.legal_on, i.version
                        from task t join process_instance i on i.no = t.instance_no
                        where t.state in ('READY', 'CLAIMED') and t.position = any(:positions)
                          and exists (select from unnest(:positions, :units) as post (position, unit)
                            where post.position = t.position
                              and (post.unit = '/' or t.unit_path = post.unit or starts_with(t.unit_path, post.unit || '/')))
                          and (:state::text is null or t.state = :state)
                          and (:step::text is null or t.step = :step)
                          and (:holder::text is null or t.holder = :holder)
                          and (:due::date is null or (t.due_on, t.no) > (:due, :no))
                        order by t.due_on, t.no limit :limit""")
                .bindArray(
                        "positions",
                        String.class,
                        posts.stream().map(post -> post.position().value()).toList())
                .bindArray(
                        "units",
                        String.class,
                        posts.stream().map(post -> post.unit().path()).toList())
                .bind("state", filter.state().map(TaskState::name))
                .bind("step", filter.step().map(StepCode::code))
                .bind("holder", filter.holder())
                .bind("due", after.map(parts -> LocalDate.parse(parts[0])))
                .bind("no", after.map(parts -> parts[1]))
                .bind("limit", page.limit() + 1)
                .mapTo(InboxRow.class)
                .map(InboxRow::row)
                .list());
        return Page.of(found, page.limit(), Row::key);
    }

    /** A row of the inbox. */
    public record InboxRow(
            String no,
            String instanceNo,
            String processCode,
            int processVersion,
            String step,
            String position,
            String unitPath,
            String state,
            Optional<String> holder,
            Instant readyAt,
            Optional<String> limitId,
            Optional<LocalDate> committedOn,
            Optional<LocalDate> legalOn,
            long version) {
        Row row() {
            return new Row(
                    new TaskNo(no),
                    new InstanceNo(instanceNo),
                    new ProcessKey(processCode, processVersion),
                    new StepCode(step),
                    new PositionCode(position),
                    new UnitPath(unitPath),
                    TaskState.valueOf(state),
                    holder,
                    readyAt,
                    limitId,
                    committedOn,
                    legalOn,
                    new Version(version));
        }
    }
}
