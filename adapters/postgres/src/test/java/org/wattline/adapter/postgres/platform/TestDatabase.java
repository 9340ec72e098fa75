package org.wattline.adapter.postgres.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh, migrated database on the server of the test run. All are copies of one template, which is migrated once, so that one costs little:
 *
 * <pre>{@code
 * private static final TestDatabase DATABASE = TestDatabase.fresh();
 * @AfterAll static void close() { DATABASE.close(); }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {
    static final int CONNECTIONS = 12;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = "t" + ProcessHandle.current().pid() + "_" + Long.toString(System.nanoTime(), 36);
    private static final String TEMPLATE = RUN + "_template";

    private final String name;
    private final Database.Address address;
    private final Database database;

    private TestDatabase(String name) {
        this.name = name;
        this.address = TestServer.running().database(name);
        this.database = Database.open(address, CONNECTIONS);
    }

    public static synchronized TestDatabase fresh() {
        if (COUNT.getAndIncrement() == 0) makeTemplate();
        String name = RUN + "_" + COUNT.get();
        // Files are copied in a fourth of the time that a copy by way of the log takes.
        admin("create database " + name + " template " + TEMPLATE + " strategy file_copy");
        return new TestDatabase(name);
    }

    /** The open database. */
    public Database database() {
        return database;
    }

    /** Where it is, for those who open it themselves. */
    public Database.Address address() {
        return address;
    }

    @Override
    public void close() {
        database.close();
        admin("drop database " + name + " with (force)");
    }

    private static void makeTemplate() {
        if (TestServer.outlivesThisRun())
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::dropAll, "drop test databases"));
        admin("create database " + TEMPLATE);
        try (Database template = Database.open(TestServer.running().database(TEMPLATE), 4)) {
            Migrations.run(template.dataSource());
        }
    }

    private static void dropAll() {
        for (int i = 1; i <= COUNT.get(); i++) admin("drop database if exists " + RUN + "_" + i + " with (force)");
        admin("drop database if exists " + TEMPLATE + " with (force)");
    }

    private static void admin(String sql) {
        Database.Address admin = TestServer.running().admin();
        try (Connection connection = DriverManager.getConnection(admin.url(), admin.user(), admin.password())) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot " + sql, e);
        }
    }
}
