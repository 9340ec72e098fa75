package org.wattline.adapter.postgres.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the database to the shape that this version of the software needs. Several servers may do it at once: one does, the others wait. */
public final class Migrations {
    private Migrations() {}

    /** Brings it up to date without telling of the way. @see #run(DataSource, IntFunction) */
    public static int run(DataSource database) {
        return run(database, total -> done -> {});
    }

    /**
     * @param told asked, if there are steps to take, with their number for who wants to know how many are taken by now
     * @return how many steps were taken
     * @throws OtherSchema if the database is newer than the software, or was altered by hand
     */
    public static int run(DataSource database, IntFunction<IntConsumer> told) {
        if (isUpToDate(database)) return 0;
        FluentConfiguration settings = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .ignoreMigrationPatterns(new String[0])
                .cleanDisabled(true);
        int pending = settings.load().info().pending().length;
        if (pending > 0) settings.callbacks(new StepsTaken(told.apply(pending)));
        Flyway flyway = settings.load();
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException e) {
            throw new OtherSchema(why(flyway, Objects.toString(e.getMessage(), "")));
        }
    }

    /** As nearly always: then Flyway, which takes a fifth of a start to find the same, is not asked. */
    static boolean isUpToDate(DataSource database) {
        try {
            return ShippedSteps.read().wereTakenIn(database);
        } catch (IOException | SQLException unsure) {
            return false;
        }
    }

    private static String why(Flyway flyway, String message) {
        boolean newer = Arrays.stream(flyway.info().all())
                .anyMatch(step -> step.getState().name().startsWith("FUTURE"));
        if (newer)
            return "the database was brought up to date by a newer version of Wattline: start that version or a newer one, or use another database (--data, WATTLINE_DB_URL)";
        String first = message.lines().skip(1).findFirst().orElse(message);
        return "the tables of the database are not those that released versions of Wattline make (%s): use another database (--data, WATTLINE_DB_URL) or the version that made it"
                .formatted(first.strip());
    }
}
