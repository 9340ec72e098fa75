package org.wattline.adapter.postgres.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.Unavailable;
import org.wattline.domain.kernel.Version;

/** What an error of the database means to the application. Its own texts may hold personal values, so they stay causes and are never shown. */
final class Faults {
    /** SQL state of {@code refuse(…)} for an aggregate that was stored by somebody else since it was read. */
    static final String STALE = "WL001";

    private static final int TRIES = 4;
    private static final Set<String> ENTANGLED =
            Set.of(PSQLState.DEADLOCK_DETECTED.getState(), PSQLState.SERIALIZATION_FAILURE.getState());

    /**
     * Classes of SQL states that say nothing about what was asked for: no connection (08), no room on the disk, no memory or no connection left (53), shut
     * down or crashed (57P), the disk fails (58).
     */
    private static final List<String> AWAY = List.of("08", "53", "57P", "58");

    private static final Set<String> TAKEN =
            Set.of(PSQLState.UNIQUE_VIOLATION.getState(), PSQLState.EXCLUSION_VIOLATION.getState());

    private Faults() {}

    static RuntimeException of(SQLException error) {
        return told(error)
                .orElseGet(() -> new IllegalStateException("the database refused: " + error.getSQLState(), error));
    }

    static RuntimeException of(RuntimeException error) {
        if (error instanceof JdbiException && error.getCause() instanceof SQLException cause)
            return told(cause).orElse(error);
        return error;
    }

    /** Does a whole unit again when the database ended it because it and others waited for each other. */
    static <T> T again(Supplier<T> unit) {
        for (int tries = 1; ; tries++) {
            try {
                return unit.get();
            } catch (RuntimeException e) {
                if (tries == TRIES || !entangled(e)) throw of(e);
            }
        }
    }

    private static boolean entangled(RuntimeException error) {
        return error.getCause() instanceof SQLException cause
                && Optional.ofNullable(cause.getSQLState())
                        .filter(ENTANGLED::contains)
                        .isPresent();
    }

    private static Optional<RuntimeException> told(SQLException error) {
        if (STALE.equals(error.getSQLState())) return Optional.of(stale(constraint(error)));
        if (TAKEN.contains(String.valueOf(error.getSQLState())))
            return Optional.of(new AlreadyThere(constraint(error)));
        if (away(error))
            return Optional.of(
                    new Unavailable("the database is away or has no room (" + error.getSQLState() + ")", error));
        return Optional.empty();
    }

    /** What has no state is not of the database but of the pool, which has no connection to give, or took a broken one back. */
    private static boolean away(SQLException error) {
        Optional<String> state = Optional.ofNullable(error.getSQLState());
        return error instanceof SQLTransientConnectionException
                || state.map(known -> AWAY.stream().anyMatch(known::startsWith))
                        .orElse(!(error instanceof PSQLException));
    }

    /** @param what as {@link PostgresUnits#stale} puts it */
    private static StaleState stale(String what) {
        int resource = what.indexOf(' ');
        int id = what.lastIndexOf(' ');
        return new StaleState(
                what.substring(0, resource),
                what.substring(resource + 1, id),
                new Version(Long.parseLong(what.substring(id + 1))));
    }

    private static String constraint(SQLException error) {
        return error instanceof PSQLException server
                ? Optional.ofNullable(server.getServerErrorMessage())
                        .map(ServerErrorMessage::getConstraint)
                        .orElse("something")
                : "something";
    }
}
