package org.wattline.adapter.postgres.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.definition.ProcessKey;

/** Cases with their tasks on PostgreSQL. */
public final class PostgresProcessInstances implements ProcessInstances {
    private static final String RESOURCE = "process";
    private static final String SELECT = "select * from process_instance where no = :no";

    private final PostgresUnits units;

    public PostgresProcessInstances(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<ProcessInstance> find(InstanceNo no) {
        return units.read(h -> read(h, SELECT, no)).map(found -> units.loaded(RESOURCE, no, found));
    }

    @Override
    public Optional<ProcessInstance> held(InstanceNo no) {
        return read(units.handle(), SELECT + " for update", no).map(found -> units.loaded(RESOURCE, no, found));
    }

    @Override
    public void add(ProcessInstance instance) {
        units.handle()
                .createUpdate("""
                        insert into process_instance (no, process_code, process_version, subject, unit_path, started_at, state,
                          data, version)
                        values (:no, :code, :processVersion, :subject, :unit, :startedAt, :state, cast(:data as jsonb), 1)""")
                .bind("no", instance.no().value())
                .bind("code", instance.process().code())
                .bind("processVersion", instance.process().version())
                .bind("subject", instance.subject())
                .bind("unit", instance.unit().path())
                .bind("startedAt", instance.startedAt())
                .bind("state", instance.state().name())
                .bind("data", Json.write(instance.data()))
                .execute();
        putTasks(instance);
        units.added(RESOURCE, instance.no(), instance);
    }

    @Override
    public ProcessInstance save(ProcessInstance instance) {
        int rows = units.handle()
                .createUpdate("""
                        update process_instance set state = :state, data = cast(:data as jsonb), version = version + 1
                        where no = :no and version = :version""")
                .bind("no", instance.no().value())
                .bind("state", instance.state().name())
                .bind("data", Json.write(instance.data()))
                .bind("version", instance.version().number())
                .execute();
        if (rows > 0) putTasks(instance);
        return units.stored(RESOURCE, instance.no(), instance, rows);
    }

    private static Optional<ProcessInstance> read(Handle handle, String select, InstanceNo no) {
        return handle.createQuery(select)
                .bind("no", no.value())
                .mapTo(InstanceRow.class)
                .findOne()
                .map(row -> row.instance(handle.createQuery("select * from task where instance_no = :no order by place")
                        .bind("no", no.value())
                        .mapTo(TaskRow.class)
                        .map(TaskRow::task)
                        .list()));
    }

    /** New tasks are added, moved ones changed; a task that stays as it was is not written. */
    private void putTasks(ProcessInstance instance) {
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into task (no, instance_no, place, step, round, position, unit_path, state, ready_at, limit_id,
                  committed_on, legal_on, holder, acted_at, to_step, reason)
                values (:no, :instance, :place, :step, :round, :position, :unit, :state, :readyAt, :limitId, :committedOn,
                  :legalOn, :holder, :actedAt, :toStep, :reason)
                on conflict (no) do update set state = excluded.state, ready_at = excluded.ready_at,
                  limit_id = excluded.limit_id, committed_on = excluded.committed_on, legal_on = excluded.legal_on,
                  holder = excluded.holder, acted_at = excluded.acted_at, to_step = excluded.to_step, reason = excluded.reason
                where (task.state, task.holder, task.acted_at) is distinct from
                  (excluded.state, excluded.holder, excluded.acted_at)""");
        int place = 0;
        for (Task task : instance.tasks()) {
            TaskRow row = TaskRow.of(task);
            batch.bind("no", row.no())
                    .bind("instance", instance.no().value())
                    .bind("place", ++place)
                    .bind("step", row.step())
                    .bind("round", row.round())
                    .bind("position", row.position())
                    .bind("unit", instance.unit().path())
                    .bind("state", row.state())
                    .bind("readyAt", row.readyAt())
                    .bind("limitId", row.limitId())
                    .bind("committedOn", row.committedOn())
                    .bind("legalOn", row.legalOn())
                    .bind("holder", row.holder())
                    .bind("actedAt", row.actedAt())
                    .bind("toStep", row.toStep())
                    .bind("reason", row.reason())
                    .add();
        }
        batch.execute();
    }

    /** A row of {@code process_instance}. */
    public record InstanceRow(
            String no,
            String processCode,
            int processVersion,
            String subject,
            String unitPath,
            Instant startedAt,
            String state,
            String data,
            long version) {
        ProcessInstance instance(List<Task> tasks) {
            return new ProcessInstance(
                    new InstanceNo(no),
                    new ProcessKey(processCode, processVersion),
                    subject,
                    new UnitPath(unitPath),
                    startedAt,
                    ProcessInstance.State.valueOf(state),
                    new TreeMap<>(Json.texts(data)),
                    tasks,
                    new Version(version));
        }
    }
}
