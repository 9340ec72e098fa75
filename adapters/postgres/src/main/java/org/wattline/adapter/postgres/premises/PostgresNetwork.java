package org.wattline.adapter.postgres.premises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.premises.Network;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Feeder;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.TransformerArea;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;

/** Feeders and transformer areas on PostgreSQL. */
public final class PostgresNetwork implements Network {
    private final PostgresUnits units;

    public PostgresNetwork(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Feeder> feeder(FeederCode code) {
        return units.read(h -> h.createQuery("select * from feeder where code = :code")
                .bind("code", code.code())
                .map((row, context) -> new Feeder(
                        code,
                        row.getString("name"),
                        VoltageLevel.ofCode(row.getString("voltage")).orElseThrow(),
                        row.getString("substation"),
                        new UnitPath(row.getString("unit_path")),
                        new Version(row.getLong("version"))))
                .findOne());
    }

    @Override
    public Optional<TransformerArea> area(AreaCode code) {
        return units.read(h -> h.createQuery("select * from transformer_area where code = :code")
                .bind("code", code.code())
                .map((row, context) -> area(row))
                .findOne());
    }

    @Override
    public Page<TransformerArea> areas(Scope scope, Page.Request page) {
        String unit = scope.unit().map(UnitPath::path).orElse("/");
        List<TransformerArea> found = units.read(h -> h.createQuery("""
                        select * from transformer_area
                        where :staff and (:unit = '/' or unit_path = :unit or unit_path like :below)
                          and (:after::text is null or code > :after)
                        order by code limit :limit""")
                .bind("staff", scope.customers().isEmpty())
                .bind("unit", unit)
                .bind("below", unit + "/%")
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .map((row, context) -> area(row))
                .list());
        return Page.of(found, page.limit(), each -> each.code().code());
    }

    @Override
    public List<TransformerArea> areasOf(FeederCode feeder) {
        return units.read(h -> h.createQuery("select * from transformer_area where feeder_code = :feeder order by code")
                .bind("feeder", feeder.code())
                .map((row, context) -> area(row))
                .list());
    }

    @Override
    public void put(List<Feeder> feeders, List<TransformerArea> areas) {
        PreparedBatch lines = units.handle().prepareBatch("""
                insert into feeder (code, name, voltage, substation, unit_path, version)
                values (:code, :name, :voltage, :substation, :unit, 1)
                on conflict (code) do update set name = excluded.name, voltage = excluded.voltage,
                  substation = excluded.substation, unit_path = excluded.unit_path, version = feeder.version + 1""");
        feeders.forEach(each -> lines.bind("code", each.code().code())
                .bind("name", each.name())
                .bind("voltage", each.voltage().code())
                .bind("substation", each.substation())
                .bind("unit", each.unit().path())
                .add());
        if (!feeders.isEmpty()) lines.execute();
        PreparedBatch stations = units.handle().prepareBatch("""
                insert into transformer_area (code, name, feeder_code, capacity_kva, unit_path, version)
                values (:code, :name, :feeder, :capacity, :unit, 1)
                on conflict (code) do update set name = excluded.name, feeder_code = excluded.feeder_code,
                  capacity_kva = excluded.capacity_kva, unit_path = excluded.unit_path,
                  version = transformer_area.version + 1""");
        areas.forEach(each -> stations.bind("code", each.code().code())
                .bind("name", each.name())
                .bind("feeder", each.feeder().code())
                .bind("capacity", each.capacity().kva())
                .bind("unit", each.unit().path())
                .add());
        if (!areas.isEmpty()) stations.execute();
    }

    private static TransformerArea area(ResultSet row) throws SQLException {
        return new TransformerArea(
                new AreaCode(row.getString("code")),
                row.getString("name"),
                new FeederCode(row.getString("feeder_code")),
                new Capacity(row.getBigDecimal("capacity_kva")),
                new UnitPath(row.getString("unit_path")),
                new Version(row.getLong("version")));
    }
}
