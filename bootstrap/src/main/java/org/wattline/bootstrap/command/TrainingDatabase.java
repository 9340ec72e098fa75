package org.wattline.bootstrap.command;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.wattline.bootstrap.Database;

/** An empty database beside the real one, for a server that only shows the JDK what a start needs: nothing it does touches the company's data. */
record TrainingDatabase(Database real) implements AutoCloseable {

    private static final String NAME = "wattline_training";
    private static final int KEY_BYTES = 32;

    static TrainingDatabase make(Database real) throws SQLException {
        var training = new TrainingDatabase(real);
        training.close();
        training.execute("create database " + NAME);
        return training;
    }

    /** @return the variables of a server that uses it, with keys that are worth nothing */
    Map<String, String> environment() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Map.of(
                "WATTLINE_DB_URL", real.url().replaceFirst("/[^/]*$", "/" + NAME),
                "WATTLINE_DB_USER", real.user(),
                "WATTLINE_DB_PASSWORD", real.password(),
                "WATTLINE_VAULT_KEYS", "training:" + Base64.getEncoder().encodeToString(key));
    }

    @Override
    public void close() throws SQLException {
        execute("drop database if exists " + NAME + " with (force)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(real.url(), real.user(), real.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
