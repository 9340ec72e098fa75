package org.wattline.adapter.postgres.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the database to the shape that this version of the software needs. Several servers may do it at once: one does, the others wait. */
public final class Migrations {
    private Migrations() {}

    /** @return how many steps were taken; @throws RuntimeException if the database is newer than the software, or was altered by hand */
    public static int run(DataSource database) {
        FluentConfiguration flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
        return flyway.load().migrate().migrationsExecuted;
    }
}
