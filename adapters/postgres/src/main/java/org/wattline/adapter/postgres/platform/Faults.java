package org.wattline.adapter.postgres.platform;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.wattline.application.platform.AlreadyThere;

/** What an error of the database means to the application. Its own texts may hold personal values, so they stay causes and are never shown. */
final class Faults {
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

    private static Optional<RuntimeException> told(SQLException error) {
        if (!PSQLState.UNIQUE_VIOLATION.getState().equals(error.getSQLState())) return Optional.empty();
        String constraint = error instanceof PSQLException server
                ? Optional.ofNullable(server.getServerErrorMessage())
                        .map(ServerErrorMessage::getConstraint)
                        .orElse("something")
                : "something";
        return Optional.of(new AlreadyThere(constraint));
    }
}
