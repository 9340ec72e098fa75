package org.wattline.adapter.postgres.collection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.collection.disconnection.Disconnections;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionId;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.collection.disconnection.Evidence;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.MeterCommandId;

/** Disconnections on PostgreSQL. */
public final class PostgresDisconnections implements Disconnections {
    private static final String RESOURCE = "disconnection";

    private final PostgresUnits units;

    public PostgresDisconnections(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Disconnection> find(DisconnectionId id) {
        return loaded("id = :value", id.value());
    }

    @Override
    public Optional<Disconnection> standing(AccountNo account) {
        return loaded("account_no = :value and state not in ('CLOSED', 'STOPPED')", account.value());
    }

    @Override
    public Set<AccountNo> standing(Set<AccountNo> accounts) {
        if (accounts.isEmpty()) return Set.of();
        return units.read(h -> h.createQuery("""
                        select account_no from disconnection
                        where account_no = any(:accounts) and state not in ('CLOSED', 'STOPPED')""")
                .bind("accounts", accounts.stream().map(AccountNo::value).toArray(String[]::new))
                .mapTo(String.class)
                .map(AccountNo::new)
                .set());
    }

    @Override
    public Optional<Disconnection> awaiting(MeterCommandId command) {
        return loaded("command_id = :value", command.value());
    }

    private Optional<Disconnection> loaded(String where, Object value) {
        List<DisconnectionRow> rows = units.read(h -> h.createQuery("select * from disconnection where " + where)
                .bind("value", value)
                .mapTo(DisconnectionRow.class)
                .list());
        return whole(rows).stream().findFirst().map(each -> units.loaded(RESOURCE, each.id(), each));
    }

    @Override
    public List<Due> approved(Instant before, Optional<Due> after, int limit) {
        return units.read(h -> h.createQuery("""
                        select cut_at, id from disconnection where state = 'APPROVED' and cut_at < :before
                          and (cast(:cutAt as timestamptz) is null or (cut_at, id) > (:cutAt, cast(:id as uuid)))
                        order by cut_at, id limit :limit""")
                .bind("before", before)
                .bind("cutAt", after.map(Due::cutAt))
                .bind("id", after.map(last -> last.id().value()))
                .bind("limit", limit)
                .map((row, context) -> new Due(
                        row.getTimestamp("cut_at").toInstant(), new DisconnectionId(row.getObject("id", UUID.class))))
                .list());
    }

    @Override
    public int commanded(UnitPath unit, Instant since) {
        return units.read(h -> h.createQuery(
                        "select count(*) from disconnection where unit_path = :unit and commanded_at > :since")
                .bind("unit", unit.path())
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Disconnection add(Disconnection fresh) {
        bind(units.handle().createUpdate("""
                insert into disconnection (id, account_no, customer_id, unit_path, asset_no, owed_cny, cut_at, important,
                  noticed_by, commanded_at, state, approved_by, final_asked_at, command_id, stage_at, due_at, words, stopped_by,
                  version)
                values (:id, :account, :customer, :unit, :meter, :owed, :cutAt, :important, :noticedBy, :commandedAt, :state,
                  :approvedBy, :finalAskedAt, :command, :stageAt, :dueAt, :words, :stoppedBy, 1)"""), fresh)
                .bind("account", fresh.account().value())
                .bind("customer", fresh.customer().value())
                .bind("unit", fresh.unit().path())
                .bind("meter", fresh.meter().map(AssetNo::value))
                .bind("owed", fresh.owed().yuan())
                .bind("cutAt", fresh.cutAt())
                .bind("important", fresh.important())
                .bind("noticedBy", fresh.noticedBy())
                .execute();
        keepEvidence(fresh);
        return units.added(RESOURCE, fresh.id(), fresh);
    }

    @Override
    public Disconnection save(Disconnection changed) {
        int rows = bind(units.handle().createUpdate("""
                update disconnection set commanded_at = :commandedAt, state = :state, approved_by = :approvedBy,
                  final_asked_at = :finalAskedAt, command_id = :command, stage_at = :stageAt, due_at = :dueAt, words = :words,
                  stopped_by = :stoppedBy, version = version + 1
                where id = :id and version = :version"""), changed)
                .bind("version", changed.version().number())
                .execute();
        Disconnection stored = units.stored(RESOURCE, changed.id(), changed, rows);
        keepEvidence(changed);
        return stored;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Disconnection each) {
        DisconnectionRow.Columns stage = DisconnectionRow.Columns.of(each.stage());
        return statement
                .bind("id", each.id().value())
                .bind("commandedAt", each.commandedAt())
                .bind("state", each.stage().state().name())
                .bind("approvedBy", stage.approvedBy())
                .bind("finalAskedAt", stage.finalAskedAt())
                .bind("command", stage.commandId())
                .bind("stageAt", stage.stageAt())
                .bind("dueAt", stage.dueAt())
                .bind("words", stage.words())
                .bind("stoppedBy", stage.stoppedBy());
    }

    private void keepEvidence(Disconnection of) {
        for (int i = 0; i < of.evidence().size(); i++) {
            Evidence each = of.evidence().get(i);
            units.handle()
                    .createUpdate("""
                            insert into disconnection_evidence (disconnection_id, notice, means, reference, served_at, filed_by, place)
                            values (:id, :notice, :means, :reference, :at, :by, :place) on conflict do nothing""")
                    .bind("id", of.id().value())
                    .bind("notice", each.notice().name())
                    .bind("means", each.means().name())
                    .bind("reference", each.reference())
                    .bind("at", each.at())
                    .bind("by", each.by())
                    .bind("place", i)
                    .execute();
        }
    }

    @Override
    public Page<Disconnection> list(
            Scope scope, Optional<AccountNo> account, Optional<DisconnectionStage.State> state, Page.Request page) {
        List<DisconnectionRow> rows = units.read(h -> h.createQuery("""
                        select * from disconnection
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (not :own or customer_id = any(:customers))
                          and (cast(:account as text) is null or account_no = :account)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as text) is null or cast(id as text) < :after)
                        order by id desc limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bindArray("customers", UUID.class, scope.customers().orElse(Set.of()))
                .bind("account", account.map(AccountNo::value))
                .bind("state", state.map(DisconnectionStage.State::name))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(DisconnectionRow.class)
                .list());
        return Page.of(whole(rows), page.limit(), each -> each.id().toString());
    }

    private List<Disconnection> whole(List<DisconnectionRow> rows) {
        if (rows.isEmpty()) return List.of();
        Map<UUID, List<Evidence>> evidence = units
                .read(h -> h.createQuery(
                                "select * from disconnection_evidence where disconnection_id = any(:ids) order by place")
                        .bindArray(
                                "ids",
                                UUID.class,
                                rows.stream().map(DisconnectionRow::id).toList())
                        .mapTo(DisconnectionRow.EvidenceRow.class)
                        .list())
                .stream()
                .collect(groupingBy(
                        DisconnectionRow.EvidenceRow::disconnectionId,
                        mapping(DisconnectionRow.EvidenceRow::evidence, toList())));
        return rows.stream()
                .map(row -> row.with(evidence.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
