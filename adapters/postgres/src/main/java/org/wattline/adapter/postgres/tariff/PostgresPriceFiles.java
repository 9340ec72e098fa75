package org.wattline.adapter.postgres.tariff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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
    public Optional<Stored> newest(String name, Instant before) {
        return units.read(h -> h.createQuery("""
                        select name, digest, text, imported_at, imported_by from price_file
                        where name = :name and imported_at < :before order by edition desc limit 1""")
                .bind("name", name)
                .bind("before", before)
                .mapTo(Stored.class)
                .findOne());
    }

    @Override
    public SortedSet<Instant> imports() {
        List<Instant> imports = units.read(h -> h.createQuery("select distinct imported_at from price_file")
                .mapTo(Instant.class)
                .list());
        return new TreeSet<>(imports);
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
