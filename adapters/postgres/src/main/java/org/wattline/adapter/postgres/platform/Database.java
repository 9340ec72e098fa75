package org.wattline.adapter.postgres.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * A pool of connections to one PostgreSQL database, and JDBI over it. Sessions run in UTC whatever the zone of the machine; instants and dates
 * keep their value in every zone ({@link Times}).
 */
public final class Database implements AutoCloseable {
    /** Kept open while nobody needs one; more are opened when they are needed, and not all at once at the start. */
    private static final int SPARE = 2;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        Times.install(jdbi);
        Types.install(jdbi);
        jdbi.configure(StatementExceptions.class, messages -> messages.setMessageRendering(Database::said));
    }

    private static String said(StatementException error) {
        return error.getShortMessage() + " in: " + error.getStatementContext().getRawSql();
    }

    /** Opens the pool. @throws RuntimeException if the database cannot be reached within ten seconds */
    public static Database open(Address address, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("wattline");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(connections, SPARE));
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(10_000);
        config.setConnectionInitSql("set time zone 'UTC'");
        config.addDataSourceProperty("ApplicationName", "wattline");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        // What the server says of a violated constraint, and what JDBI says of a statement, holds values: nothing for a
        // log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("assumeMinServerVersion", "15");
        return new Database(new HikariDataSource(config));
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    /**
     * Where the database is.
     *
     * @param url a JDBC URL: {@code jdbc:postgresql://host:5432/wattline}
     */
    public record Address(String url, String user, String password) {
        /** Without the password, so that it never reaches a log. */
        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
