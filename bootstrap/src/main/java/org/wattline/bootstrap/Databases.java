package org.wattline.bootstrap;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.wattline.adapter.postgres.embedded.DataFolderRefused;
import org.wattline.adapter.postgres.embedded.EmbeddedServer;
import org.wattline.adapter.postgres.embedded.NotStarted;
import org.wattline.adapter.postgres.embedded.Steps;

/** Finds the database that the settings ask for. */
public final class Databases {

    private static final int OLDEST_MAJOR = 15;
    private static final String TIMEOUT_SECONDS = "10";
    private static final String CANNOT_CONNECT_NOW = "57P03";
    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Databases() {}

    /**
     * @return a database that answers; empty if nothing is to be kept
     * @throws CannotStart if it is not to be had, with the remedy
     */
    public static Optional<Database> open(Settings settings, Progress progress) {
        if (settings.storage() == Settings.Storage.MEMORY) {
            return Optional.empty();
        }
        return Optional.of(settings.external()
                .map(external -> awaited(external, progress))
                .orElseGet(() -> embedded(settings, progress)));
    }

    /**
     * Looks whether {@link #open} would succeed, without making or changing anything.
     *
     * @return what was found, in words for the operator
     * @throws CannotStart if it is not to be had, with the remedy
     */
    public static String examine(Settings settings, Progress progress) {
        return switch (settings.storage()) {
            case MEMORY -> "none needed, storage=memory";
            case POSTGRES ->
                settings.external()
                        .map(one -> external(one).toString())
                        .orElseGet(() -> known(
                                () -> EmbeddedServer.examine(settings.data(), Version.current(), steps(progress))));
        };
    }

    private static Database embedded(Settings settings, Progress progress) {
        var server = known(() -> EmbeddedServer.start(settings.data(), Version.current(), steps(progress)));
        return new Database(server.url(), server.user(), server.password(), server::close);
    }

    /** Turns what the embedded server cannot do into how the program ends. */
    private static <T> T known(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataFolderRefused e) {
            throw new CannotStart(Exit.DATA_FOLDER, Objects.toString(e.getMessage(), ""));
        } catch (NotStarted e) {
            throw new CannotStart(Exit.DATABASE, Objects.toString(e.getMessage(), ""));
        }
    }

    private static Steps steps(Progress progress) {
        return new Steps() {
            @Override
            public void begin(String what) {
                progress.step(what);
            }

            @Override
            public LongConsumer count(String what, long total) {
                var count = progress.count(what, total);
                return done -> {
                    count.at(done);
                    if (done >= total) {
                        count.close();
                    }
                };
            }
        };
    }

    /** A database that is just starting, or recovering after a crash, is waited for: both begin at once when a machine comes up again. */
    private static Database awaited(Settings.External external, Progress progress) {
        Instant until = Instant.now().plus(RECOVERY);
        for (int tries = 0; ; tries++)
            try {
                return connected(external);
            } catch (SQLException e) {
                if (!CANNOT_CONNECT_NOW.equals(e.getSQLState()) || Instant.now().isAfter(until))
                    throw new CannotStart(Exit.DATABASE, why(external, e));
                if (tries == 0) progress.step("Waiting for the database, which is starting or recovering");
                LockSupport.parkNanos(PAUSE.toNanos());
            }
    }

    private static Database external(Settings.External external) {
        try {
            return connected(external);
        } catch (SQLException e) {
            throw new CannotStart(Exit.DATABASE, why(external, e));
        }
    }

    private static Database connected(Settings.External external) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", external.user());
        properties.setProperty("password", external.password());
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
        try (var connection = DriverManager.getConnection(external.url(), properties)) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new CannotStart(
                        Exit.DATABASE,
                        "the database at %s is PostgreSQL %d: use version %d or newer"
                                .formatted(external.url(), major, OLDEST_MAJOR));
            }
            return new Database(external.url(), external.user(), external.password(), () -> {});
        }
    }

    private static String why(Settings.External external, SQLException e) {
        var state = Objects.toString(e.getSQLState(), "");
        var url = external.url();
        return switch (state) {
            case "28P01", "28000" ->
                "the database at %s does not let user \"%s\" in: check WATTLINE_DB_USER and WATTLINE_DB_PASSWORD"
                        .formatted(url, external.user());
            case "3D000" ->
                "there is no such database: %s: create it first (createdb), owned by user \"%s\""
                        .formatted(url, external.user());
            default ->
                "the database at %s cannot be reached: start it or correct WATTLINE_DB_URL (it says: %s)"
                        .formatted(url, firstLine(e));
        };
    }

    private static String firstLine(SQLException e) {
        return Objects.toString(e.getMessage(), "nothing").lines().findFirst().orElse("nothing");
    }
}
