package org.wattline.adapter.postgres.premises;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.platform.Vault;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesId;

/** Premises on PostgreSQL; addresses sealed. */
public final class PostgresPremises implements PremisesRegister {
    private static final String RESOURCE = "premises";
    private static final String ADDRESS = "premises.address";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresPremises(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<Premises> find(PremisesId id) {
        return units.read(h -> h.createQuery("select * from premises where id = :id")
                        .bind("id", id.value())
                        .map((row, context) -> new Premises(
                                id,
                                new Address(vault.open(row.getBytes("address"), ADDRESS)),
                                new UnitPath(row.getString("unit_path")),
                                new AreaCode(row.getString("area_code")),
                                new Version(row.getLong("version"))))
                        .findOne())
                .map(found -> units.loaded(RESOURCE, id, found));
    }

    @Override
    public void add(Premises premises) {
        units.handle()
                .createUpdate("""
                        insert into premises (id, address, address_fingerprint, unit_path, area_code, version)
                        values (:id, :address, :fingerprint, :unit, :area, 1)""")
                .bind("id", premises.id().value())
                .bind("address", vault.seal(premises.address().clear(), ADDRESS))
                .bind("fingerprint", vault.fingerprint(premises.address().clear(), ADDRESS))
                .bind("unit", premises.unit().path())
                .bind("area", premises.area().code())
                .execute();
        units.added(RESOURCE, premises.id(), premises);
    }

    @Override
    public void addAll(List<Premises> premises) {
        Copy.into(
                units.handle(),
                "premises (id, address, address_fingerprint, unit_path, area_code, version)",
                rows -> premises.forEach(each -> rows.add(
                        each.id().value(),
                        vault.seal(each.address().clear(), ADDRESS),
                        vault.fingerprint(each.address().clear(), ADDRESS),
                        each.unit().path(),
                        each.area().code(),
                        each.version().next().number())));
    }

    @Override
    public Premises save(Premises premises) {
        int rows = units.handle()
                .createUpdate("""
                        update premises set address = :address, address_fingerprint = :fingerprint, unit_path = :unit,
                          area_code = :area, version = version + 1
                        where id = :id and version = :version""")
                .bind("id", premises.id().value())
                .bind("address", vault.seal(premises.address().clear(), ADDRESS))
                .bind("fingerprint", vault.fingerprint(premises.address().clear(), ADDRESS))
                .bind("unit", premises.unit().path())
                .bind("area", premises.area().code())
                .bind("version", premises.version().number())
                .execute();
        return units.stored(RESOURCE, premises.id(), premises, rows);
    }
}
