package org.wattline.adapter.postgres.metering.asset;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.asset.CollectingTerminals;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.asset.CollectingTerminal;
import org.wattline.domain.premises.AreaCode;

/** Terminals and what they collect, on PostgreSQL. */
final class PostgresCollectingTerminals implements CollectingTerminals {
    private static final String RESOURCE = "terminal";
    private final PostgresUnits units;

    PostgresCollectingTerminals(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<CollectingTerminal> find(AssetNo terminal) {
        return units.read(h -> h.createQuery("select * from terminal where asset_no = :terminal")
                        .bind("terminal", terminal.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(
                        RESOURCE,
                        terminal,
                        row.terminal(
                                children("terminal_stand", terminal, StandRow.class).stream()
                                        .map(StandRow::stand)
                                        .toList(),
                                children("terminal_meter", terminal, MeterRow.class).stream()
                                        .map(MeterRow::collected)
                                        .toList())));
    }

    private <T> List<T> children(String table, AssetNo terminal, Class<T> row) {
        return units.read(h -> h.createQuery("select * from " + table + " where asset_no = :terminal order by place")
                .bind("terminal", terminal.value())
                .mapTo(row)
                .list());
    }

    @Override
    public Set<AssetNo> collected(Collection<AssetNo> meters) {
        return units
                .read(h -> h.createQuery(
                                "select meter_no from terminal_meter where to_at is null and meter_no = any(:meters)")
                        .bindArray(
                                "meters",
                                String.class,
                                meters.stream().map(AssetNo::value).toList())
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(AssetNo::new)
                .collect(Collectors.toSet());
    }

    @Override
    public CollectingTerminal add(CollectingTerminal fresh) {
        units.handle()
                .createUpdate("insert into terminal (asset_no, unit_path, version) values (:terminal, :unit, 1)")
                .bind("terminal", fresh.terminal().value())
                .bind("unit", fresh.unit().path())
                .execute();
        keep(fresh);
        return units.added(RESOURCE, fresh.terminal(), fresh);
    }

    @Override
    public CollectingTerminal save(CollectingTerminal changed) {
        int rows = units.handle()
                .createUpdate("""
                        update terminal set version = version + 1 where asset_no = :terminal and version = :version""")
                .bind("terminal", changed.terminal().value())
                .bind("version", changed.version().number())
                .execute();
        CollectingTerminal stored = units.stored(RESOURCE, changed.terminal(), changed, rows);
        keep(changed);
        return stored;
    }

    /** In their order, so that one ends before the next begins. */
    private void keep(CollectingTerminal terminal) {
        PreparedBatch stands = units.handle().prepareBatch("""
                insert into terminal_stand (asset_no, place, area_code, from_at, to_at) values (?, ?, ?, ?, ?)
                on conflict (asset_no, place) do update set to_at = excluded.to_at""");
        for (int i = 0; i < terminal.stands().size(); i++) {
            CollectingTerminal.Stand each = terminal.stands().get(i);
            stands.add(terminal.terminal().value(), i, each.area().code(), each.from(), each.to());
        }
        stands.execute();
        PreparedBatch meters = units.handle().prepareBatch("""
                insert into terminal_meter (asset_no, place, meter_no, from_at, to_at) values (?, ?, ?, ?, ?)
                on conflict (asset_no, place) do update set to_at = excluded.to_at""");
        for (int i = 0; i < terminal.meters().size(); i++) {
            CollectingTerminal.Collected each = terminal.meters().get(i);
            meters.add(terminal.terminal().value(), i, each.meter().value(), each.from(), each.to());
        }
        meters.execute();
    }

    /** A row of the table of terminals. */
    public record Row(String assetNo, String unitPath, long version) {
        CollectingTerminal terminal(List<CollectingTerminal.Stand> stands, List<CollectingTerminal.Collected> meters) {
            return new CollectingTerminal(
                    new AssetNo(assetNo), new UnitPath(unitPath), stands, meters, new Version(version));
        }
    }

    /** A row of the table of stands. */
    public record StandRow(String areaCode, Instant fromAt, Optional<Instant> toAt) {
        CollectingTerminal.Stand stand() {
            return new CollectingTerminal.Stand(new AreaCode(areaCode), fromAt, toAt);
        }
    }

    /** A row of the table of meters. */
    public record MeterRow(String meterNo, Instant fromAt, Optional<Instant> toAt) {
        CollectingTerminal.Collected collected() {
            return new CollectingTerminal.Collected(new AssetNo(meterNo), fromAt, toAt);
        }
    }
}
