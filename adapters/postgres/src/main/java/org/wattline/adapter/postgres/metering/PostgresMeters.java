package org.wattline.adapter.postgres.metering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.Meters;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;

/** Meters on PostgreSQL. */
public final class PostgresMeters implements Meters {
    private static final String RESOURCE = "meter";
    private final PostgresUnits units;

    public PostgresMeters(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Meter> find(AssetNo no) {
        return units.read(h -> h.createQuery("select * from meter where asset_no = :no")
                        .bind("no", no.value())
                        .map((row, context) -> meter(row))
                        .findOne())
                .map(meter -> units.loaded(RESOURCE, no, meter));
    }

    @Override
    public void add(Meter meter) {
        units.handle()
                .createUpdate("""
                        with numbered as (insert into asset_number (asset_no) values (:no))
                        insert into meter (asset_no, unit_path, model, dials, state, version)
                        values (:no, :unit, :model, :dials, :state, 1)""")
                .bind("no", meter.no().value())
                .bind("unit", meter.unit().path())
                .bind("model", meter.model())
                .bind("dials", Dials.write(meter.dials()))
                .bind("state", meter.state().name())
                .execute();
        units.added(RESOURCE, meter.no(), meter);
    }

    @Override
    public void addAll(List<Meter> meters) {
        Copy.into(
                units.handle(),
                "asset_number (asset_no)",
                rows -> meters.forEach(meter -> rows.add(meter.no().value())));
        Copy.into(
                units.handle(),
                "meter (asset_no, unit_path, model, dials, state, version)",
                rows -> meters.forEach(meter -> rows.add(
                        meter.no().value(),
                        meter.unit().path(),
                        meter.model(),
                        Dials.write(meter.dials()),
                        meter.state().name(),
                        meter.version().next().number())));
    }

    @Override
    public Meter save(Meter meter) {
        int rows = units.handle()
                .createUpdate("""
                        update meter set unit_path = :unit, state = :state, version = version + 1
                        where asset_no = :no and version = :version""")
                .bind("no", meter.no().value())
                .bind("unit", meter.unit().path())
                .bind("state", meter.state().name())
                .bind("version", meter.version().number())
                .execute();
        return units.stored(RESOURCE, meter.no(), meter, rows);
    }

    @Override
    public Page<Meter> list(Scope scope, Optional<MeterState> state, Page.Request page) {
        List<Meter> rows = units.read(h -> h.createQuery("""
                        select * from meter
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and not :own
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as text) is null or asset_no > :after)
                        order by asset_no limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bind("state", state.map(MeterState::name))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .map((row, context) -> meter(row))
                .list());
        return Page.of(rows, page.limit(), meter -> meter.no().value());
    }

    private static Meter meter(ResultSet row) throws SQLException {
        return new Meter(
                new AssetNo(row.getString("asset_no")),
                new UnitPath(row.getString("unit_path")),
                row.getString("model"),
                Dials.read(row.getString("dials")),
                MeterState.valueOf(row.getString("state")),
                new Version(row.getLong("version")));
    }

    @Override
    public Set<AssetNo> known(Collection<AssetNo> numbers) {
        return units
                .read(h -> h.createQuery("select asset_no from meter where asset_no = any(:numbers)")
                        .bindArray(
                                "numbers",
                                String.class,
                                numbers.stream().map(AssetNo::value).toList())
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(AssetNo::new)
                .collect(Collectors.toSet());
    }
}
