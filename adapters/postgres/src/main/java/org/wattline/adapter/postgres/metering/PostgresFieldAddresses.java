package org.wattline.adapter.postgres.metering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.field.FieldAddresses;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.ChannelPassword;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.FieldAddress;
import org.wattline.domain.metering.field.MeterAddress;

/** How meters on site are reached, on PostgreSQL; passwords are sealed. */
public final class PostgresFieldAddresses implements FieldAddresses {
    private static final String RESOURCE = "field-address";
    private static final String PASSWORD = "field_address.password";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresFieldAddresses(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<FieldAddress> find(AssetNo meter) {
        return units.read(h -> h.createQuery("select * from field_address where asset_no = :no")
                        .bind("no", meter.value())
                        .map((row, context) -> address(row))
                        .findOne())
                .map(found -> units.loaded(RESOURCE, meter, found));
    }

    @Override
    public List<FieldAddress> find(Collection<AssetNo> meters) {
        return units.read(
                h -> h.createQuery("select * from field_address where asset_no = any(:numbers) order by asset_no")
                        .bindArray(
                                "numbers",
                                String.class,
                                meters.stream().map(AssetNo::value).toList())
                        .map((row, context) -> address(row))
                        .list());
    }

    @Override
    public void add(FieldAddress address) {
        bound(units.handle().createUpdate("""
                                        insert into field_address (asset_no, unit_path, protocol, host, port, address, password, version)
                                        values (:no, :unit, :protocol, :host, :port, :address, :password, 1)""").bind("unit", address.unit().path()), address)
                .execute();
        units.added(RESOURCE, address.meter(), address);
    }

    @Override
    public FieldAddress save(FieldAddress address) {
        int rows = bound(units.handle().createUpdate("""
                                update field_address set protocol = :protocol, host = :host, port = :port, address = :address,
                                  password = :password, version = version + 1
                                where asset_no = :no and version = :version"""), address)
                .bind("version", address.version().number())
                .execute();
        return units.stored(RESOURCE, address.meter(), address, rows);
    }

    private Update bound(Update update, FieldAddress address) {
        return update.bind("no", address.meter().value())
                .bind("protocol", address.protocol().name())
                .bind("host", address.concentrator().host())
                .bind("port", address.concentrator().port())
                .bind("address", address.address().digits())
                .bind("password", address.password().map(secret -> vault.seal(secret.clear(), PASSWORD)));
    }

    @Override
    public Page<FieldAddress> list(Scope scope, Page.Request page) {
        List<FieldAddress> rows = units.read(h -> h.createQuery("""
                        select * from field_address
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and not :own
                          and (cast(:after as text) is null or asset_no > :after)
                        order by asset_no limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .map((row, context) -> address(row))
                .list());
        return Page.of(rows, page.limit(), address -> address.meter().value());
    }

    private FieldAddress address(ResultSet row) throws SQLException {
        return new FieldAddress(
                new AssetNo(row.getString("asset_no")),
                new UnitPath(row.getString("unit_path")),
                ChannelProtocol.valueOf(row.getString("protocol")),
                new Concentrator(row.getString("host"), row.getInt("port")),
                new MeterAddress(row.getString("address")),
                Optional.ofNullable(row.getBytes("password"))
                        .map(kept -> new ChannelPassword(vault.open(kept, PASSWORD))),
                new Version(row.getLong("version")));
    }
}
