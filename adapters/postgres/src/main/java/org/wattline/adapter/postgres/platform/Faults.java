package org.wattline.adapter.postgres.platform;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Version;

/** What an error of the database means to the application. Its own texts may hold personal values, so they stay causes and are never shown. */
final class Faults {
    /** SQL state of {@code refuse(…)} for an aggregate that was stored by somebody else since it was read. */
    static final String STALE = "WL001";

    private static final int TRIES = 4;
    private static final Set<String> ENTANGLED =
            Set.of(PSQLState.DEADLOCK_DETECTED.getState(), PSQLState.SERIALIZATION_FAILURE.getState());

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
        return Optional.empty();
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
