package org.wattline.bootstrap;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
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

    private Databases() {}

    /**
     * @return a database that answers; empty if nothing is to be kept
     * @throws CannotStart if it is not to be had, with the remedy
     */
    public static Optional<Database> open(Settings settings, Progress progress) {
        if (settings.storage() == Settings.Storage.MEMORY) {
            return Optional.empty();
        }
        return Optional.of(settings.external().map(Databases::external).orElseGet(() -> embedded(settings, progress)));
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

    private static Database external(Settings.External external) {
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
        } catch (SQLException e) {
            throw new CannotStart(Exit.DATABASE, why(external, e));
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
