package org.wattline.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wattline.bench.CannotMeasure;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Setting;
import org.wattline.bootstrap.Settings;

/** A PostgreSQL that is killed now and then, and comes back on the same port with the same data. */
final class Postgres implements AutoCloseable {
    /** Connections of the product, whichever server holds them. */
    private static final String OURS =
            " from pg_stat_activity where application_name = 'wattline' and pid <> pg_backend_pid()";

    private final Path data;
    private final Progress progress;
    private Database running;

    private Postgres(Path data, Progress progress) {
        this.data = data;
        this.progress = progress;
        this.running = opened();
    }

    static Postgres start(Path folder, Progress progress) {
        return new Postgres(folder.resolve("database"), progress);
    }

    private Database opened() {
        Settings settings = Settings.read(Map.of(Setting.DATA, data.toString()), Map.of());
        return Databases.open(settings, progress).orElseThrow();
    }

    /** The database in which a company is made. */
    Database database() {
        return new Database(running.url(), running.user(), running.password(), () -> {});
    }

    /** Another database on the same server. */
    Database database(String name) {
        String url = running.url().substring(0, running.url().lastIndexOf('/') + 1) + name;
        return new Database(url, running.user(), running.password(), () -> {});
    }

    /** A database with all that another one has, in place of what was there under its name. */
    Database copy(String of, String name) throws SQLException {
        Database admin = database("postgres");
        execute(admin, "drop database if exists " + name + " with (force)");
        execute(admin, "create database " + name + " template " + of);
        return database(name);
    }

    /** kill -9 of the server process; it takes its children with it, and stays away until it is started again. */
    void kill() throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow(() -> new CannotMeasure("PostgreSQL does not run"));
        gone(server);
    }

    void startAgain() {
        running.close();
        running = opened();
    }

    /** kill -9 of one that works for the product: the server ends all others, too, and recovers by itself. */
    void killOneBackend(Database database) throws SQLException, InterruptedException {
        List<String> found = texts(database, "select pid" + OURS + " order by state = 'active' desc, random() limit 1");
        for (String pid : found) ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Ends all connections of the product, as a firewall or an administrator does. */
    void cutConnections(Database database) throws SQLException {
        execute(database, "select pg_terminate_backend(pid)" + OURS);
    }

    private static void gone(ProcessHandle process) throws InterruptedException {
        process.destroyForcibly();
        for (int i = 0; i < 1_000 && process.isAlive(); i++) Thread.sleep(5);
    }

    static void execute(Database database, String statement) throws SQLException {
        try (Connection connection = connect(database);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    static List<String> texts(Database database, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    @Override
    public void close() {
        running.close();
    }
}
