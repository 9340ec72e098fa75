package org.wattline.bootstrap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.wattline.bootstrap.wiring.Storage;

/** Whether the storage answers. */
final class Health {
    private static final int SECONDS = 2;

    private Health() {}

    static Optional<String> problem(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> Optional.empty();
            case Storage.Postgres postgres -> problem(postgres);
        };
    }

    private static Optional<String> problem(Storage.Postgres postgres) {
        try (Connection connection = postgres.database().dataSource().getConnection()) {
            return connection.isValid(SECONDS) ? Optional.empty() : Optional.of("the database does not answer");
        } catch (SQLException e) {
            return Optional.of("the database cannot be reached");
        }
    }
}
