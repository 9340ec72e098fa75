package org.wattline.adapter.postgres.tariff;

import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.tariff.PriceFiles;

/** Imported files of prices on PostgreSQL. */
public final class PostgresPriceFiles implements PriceFiles {
    private final PostgresUnits units;

    public PostgresPriceFiles(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Stored> newest(String name) {
        return units.read(
                h -> h.createQuery("""
                        select name, digest, text, imported_at, imported_by from price_file
                        where name = :name order by edition desc limit 1""").bind("name", name).mapTo(Stored.class).findOne());
    }

    @Override
    public long edition() {
        return units.read(h -> h.createQuery("select coalesce(max(edition), 0) from price_file")
                .mapTo(Long.class)
                .one());
    }

    /** One unit at a time, so that editions become visible in their order. */
    @Override
    public void add(Stored file) {
        units.handle().execute("select pg_advisory_xact_lock(hashtext('tariff edition'))");
        units.handle()
                .createUpdate("""
                        insert into price_file (name, digest, text, imported_at, imported_by)
                        values (:name, :digest, :text, :at, :by)""")
                .bind("name", file.name())
                .bind("digest", file.digest())
                .bind("text", file.text())
                .bind("at", file.importedAt())
                .bind("by", file.importedBy())
                .execute();
    }
}
