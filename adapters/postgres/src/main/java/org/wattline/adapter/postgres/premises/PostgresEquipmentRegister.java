package org.wattline.adapter.postgres.premises;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Losses;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.Phase;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;

/** Equipment of customers on PostgreSQL. */
public final class PostgresEquipmentRegister implements EquipmentRegister {
    private static final String RESOURCE = "equipment";
    private static final String JOINED = """
            select * from supply_equipment e join supply_equipment_phase p on p.equipment_id = e.id where %s
            order by e.account_no, e.name collate "C", p.from_day""";

    private final PostgresUnits units;

    public PostgresEquipmentRegister(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<SupplyEquipment> find(EquipmentId id) {
        return those("e.id = :id", query -> query.bind("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public List<SupplyEquipment> ofAccounts(Collection<AccountNo> accounts) {
        return those(
                "e.account_no = any(:accounts)",
                query -> query.bindArray(
                        "accounts",
                        String.class,
                        accounts.stream().map(AccountNo::value).toList()));
    }

    @Override
    public List<SupplyEquipment> pastOf(AccountNo account) {
        return those("""
                e.id in (with recursive past (id) as (
                  select follows_id from supply_equipment where account_no = :account and follows_id is not null
                  union select s.follows_id from supply_equipment s join past on past.id = s.id where s.follows_id is not null)
                select id from past)""", query -> query.bind("account", account.value()));
    }

    @Override
    public Optional<SupplyEquipment> lastOf(EquipmentId id) {
        return those("""
                e.id = (with recursive line (id, step) as (
                  select id, 0 from supply_equipment where id = :id
                  union all select s.id, step + 1 from supply_equipment s join line on s.follows_id = line.id)
                select id from line order by step desc limit 1)""", query -> query.bind("id", id.value())).stream().findFirst();
    }

    @Override
    public SupplyEquipment add(SupplyEquipment fresh) {
        particulars(
                        units.handle()
                                .createUpdate("""
                                        insert into supply_equipment (id, account_no, customer_id, unit_path, name, kind, rated_kva,
                                          owner, no_load_kw, load_kw, no_load_current_percent, impedance_percent, losses_from,
                                          interlock, source, standby_source, follows_id, version)
                                        values (:id, :account, :customer, :unit, :name, :kind, :rated, :owner, :noLoad, :load,
                                          :current, :impedance, :from, :interlock, :source, :standby, :follows, 1)""")
                                .bind("account", fresh.account().value())
                                .bind("customer", fresh.customer().value())
                                .bind("follows", fresh.follows().map(EquipmentId::value))
                                .bind("name", fresh.particulars().name())
                                .bind("kind", fresh.particulars().kind().name())
                                .bind("rated", fresh.particulars().rated().kva()),
                        fresh)
                .execute();
        putPhases(fresh);
        return units.added(RESOURCE, fresh.id(), fresh);
    }

    @Override
    public SupplyEquipment save(SupplyEquipment changed) {
        int rows = particulars(
                        units.handle()
                                .createUpdate("""
                                        update supply_equipment set unit_path = :unit, owner = :owner, no_load_kw = :noLoad,
                                          load_kw = :load, no_load_current_percent = :current, impedance_percent = :impedance,
                                          losses_from = :from, interlock = :interlock, source = :source,
                                          standby_source = :standby, version = version + 1
                                        where id = :id and version = :version""")
                                .bind("version", changed.version().number()),
                        changed)
                .execute();
        if (rows > 0) putPhases(changed);
        return units.stored(RESOURCE, changed.id(), changed, rows);
    }

    private static <S extends SqlStatement<S>> S particulars(S statement, SupplyEquipment equipment) {
        Particulars what = equipment.particulars();
        return statement
                .bind("id", equipment.id().value())
                .bind("unit", equipment.unit().path())
                .bind("owner", what.owner().name())
                .bind("noLoad", what.losses().map(Losses::noLoad).map(Power::kw))
                .bind("load", what.losses().map(Losses::load).map(Power::kw))
                .bind("current", what.losses().map(Losses::noLoadCurrent).map(Share::percent))
                .bind("impedance", what.losses().map(Losses::impedance).map(Share::percent))
                .bind("from", what.losses().map(Losses::source))
                .bind("interlock", what.interlock())
                .bind("source", what.source().map(PowerSource::name))
                .bind("standby", what.source().map(PowerSource::standby).orElse(false));
    }

    /** Phases are only ever added; the one that held last gets its end, before another opens. */
    private void putPhases(SupplyEquipment equipment) {
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into supply_equipment_phase (equipment_id, from_day, to_day, state, recorded_at) values (?, ?, ?, ?, ?)
                on conflict (equipment_id, from_day) do update set to_day = excluded.to_day""");
        for (Phase phase : equipment.phases())
            batch.add(
                    equipment.id().value(),
                    phase.during().from(),
                    phase.during().to(),
                    phase.state().name(),
                    phase.recordedAt());
        batch.execute();
    }

    private List<SupplyEquipment> those(String condition, UnaryOperator<Query> binding) {
        List<EquipmentRow> rows = units.read(h -> binding.apply(h.createQuery(JOINED.formatted(condition)))
                .mapTo(EquipmentRow.class)
                .list());
        Map<UUID, List<EquipmentRow>> byId = new LinkedHashMap<>();
        for (EquipmentRow row : rows)
            byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
        return byId.values().stream()
                .map(EquipmentRow::equipment)
                .map(each -> units.loaded(RESOURCE, each.id(), each))
                .toList();
    }
}
