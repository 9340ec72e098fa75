package org.wattline.adapter.postgres.metering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.field.MeterCommands;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.CommandStage;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterCommandId;

/** Orders to meters on site, on PostgreSQL. What is due is locked until the unit ends; servers pass over what another has locked. */
public final class PostgresMeterCommands implements MeterCommands {
    private static final String RESOURCE = "meter-command";

    private final PostgresUnits units;

    public PostgresMeterCommands(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<MeterCommand> find(MeterCommandId id) {
        return units.read(h -> h.createQuery("select * from meter_command where id = :id")
                        .bind("id", id.value())
                        .mapTo(MeterCommandRow.class)
                        .map(MeterCommandRow::command)
                        .findOne())
                .map(found -> units.loaded(RESOURCE, id, found));
    }

    @Override
    public void add(MeterCommand command) {
        stage(
                        units.handle()
                                .createUpdate("""
                                        insert into meter_command (id, asset_no, unit_path, host, port, task, reason, ordered_by,
                                          ordered_at, expires_at, approved_by, state, tries, due_at, unknown, ended_at, words,
                                          findings, version)
                                        values (:id, :meter, :unit, :host, :port, :task, :reason, :orderedBy, :orderedAt,
                                          :expiresAt, :approvedBy, :state, :tries, :dueAt, :unknown, :endedAt, :words,
                                          cast(:findings as jsonb), 1)""")
                                .bind("meter", command.meter().value())
                                .bind("unit", command.unit().path())
                                .bind("host", command.concentrator().host())
                                .bind("port", command.concentrator().port())
                                .bind("task", command.order().name())
                                .bind("reason", command.reason())
                                .bind("orderedBy", command.orderedBy())
                                .bind("orderedAt", command.orderedAt())
                                .bind("expiresAt", command.expiresAt()),
                        command)
                .execute();
        units.added(RESOURCE, command.id(), command);
    }

    @Override
    public MeterCommand save(MeterCommand command) {
        int rows = stage(units.handle().createUpdate("""
                                update meter_command set approved_by = :approvedBy, state = :state, tries = :tries,
                                  due_at = :dueAt, unknown = :unknown, ended_at = :endedAt, words = :words,
                                  findings = cast(:findings as jsonb), version = version + 1
                                where id = :id and version = :version"""), command)
                .bind("version", command.version().number())
                .execute();
        return units.stored(RESOURCE, command.id(), command, rows);
    }

    @Override
    public List<MeterCommand> due(Instant now, int limit, int perConcentrator) {
        List<MeterCommand> due = units.read(h -> h.createQuery("""
                        with waiting as (
                          select id, host, port, row_number() over (partition by host, port order by due_at, id) as place
                          from meter_command where due_at <= :now),
                        busy as (
                          select host, port, count(*) as orders
                          from meter_command where state = 'SENT' and due_at > :now group by host, port)
                        select c.* from meter_command c
                        where c.due_at <= :now and c.id in (
                          select w.id from waiting w left join busy b using (host, port)
                          where w.place + coalesce(b.orders, 0) <= :most)
                        order by c.due_at, c.id limit :limit
                        for update of c skip locked""")
                .bind("now", now)
                .bind("most", perConcentrator)
                .bind("limit", limit)
                .mapTo(MeterCommandRow.class)
                .map(MeterCommandRow::command)
                .list());
        return due.stream()
                .map(command -> units.loaded(RESOURCE, command.id(), command))
                .toList();
    }

    @Override
    public Page<MeterCommand> list(
            Scope scope, Optional<AssetNo> meter, Optional<CommandStage.State> state, Page.Request page) {
        List<MeterCommand> rows = units.read(h -> h.createQuery("""
                        select * from meter_command
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and not :own
                          and (cast(:meter as text) is null or asset_no = :meter)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:at as timestamptz) is null or (ordered_at, id) < (cast(:at as timestamptz), cast(:id as uuid)))
                        order by ordered_at desc, id desc limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bind("meter", meter.map(AssetNo::value))
                .bind("state", state.map(CommandStage.State::name))
                .bind("at", page.after().map(key -> Instant.ofEpochMilli(Long.parseLong(key.substring(0, 13)))))
                .bind("id", page.after().map(key -> UUID.fromString(key.substring(14))))
                .bind("limit", page.limit() + 1)
                .mapTo(MeterCommandRow.class)
                .map(MeterCommandRow::command)
                .list());
        return Page.of(rows, page.limit(), MeterCommands::position);
    }

    private static Update stage(Update update, MeterCommand command) {
        update.bind("id", command.id().value())
                .bind("approvedBy", command.approvedBy())
                .bind("state", command.stage().state().name())
                .bind("dueAt", command.dueAt());
        return switch (command.stage()) {
            case CommandStage.Proposed p -> rest(update, 0, false, Optional.empty(), Optional.empty(), Map.of());
            case CommandStage.Queued(int tries, Instant due, boolean unknown, Optional<String> fault) ->
                rest(update, tries, unknown, Optional.empty(), fault, Map.of());
            case CommandStage.Sent(int tries, Instant until, boolean unknown) ->
                rest(update, tries, unknown, Optional.empty(), Optional.empty(), Map.of());
            case CommandStage.Confirmed(Instant at, Map<String, String> findings) ->
                rest(update, 0, false, Optional.of(at), Optional.empty(), findings);
            case CommandStage.Failed(Instant at, String why) ->
                rest(update, 0, false, Optional.of(at), Optional.of(why), Map.of());
            case CommandStage.Expired(Instant at, boolean unknown) ->
                rest(update, 0, unknown, Optional.of(at), Optional.empty(), Map.of());
            case CommandStage.Cancelled(Instant at, String by) ->
                rest(update, 0, false, Optional.of(at), Optional.of(by), Map.of());
        };
    }

    private static Update rest(
            Update update,
            int tries,
            boolean unknown,
            Optional<Instant> endedAt,
            Optional<String> words,
            Map<String, String> findings) {
        return update.bind("tries", tries)
                .bind("unknown", unknown)
                .bind("endedAt", endedAt)
                .bind("words", words)
                .bind("findings", Json.write(findings));
    }
}
