package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.postgres.platform.Database;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.reference.notification.EventFactsFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.notification.SendingMessages;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.SettableBusinessClock;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.application.platform.reaction.Subscribers;
import org.wattline.bootstrap.Front;
import org.wattline.bootstrap.Server;
import org.wattline.bootstrap.Settings;
import org.wattline.bootstrap.wiring.Folder;
import org.wattline.bootstrap.wiring.Foundation;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.notification.EventFacts;

/** A whole server with the demo company on a storage of its own, its business clock, and simulated providers. */
final class Stand implements AutoCloseable {
    private static final EventFacts KNOWN =
            EventFactsFile.read(ReferenceFile.shipped("event-facts.json"), new ReferenceFaults());

    private final SettableBusinessClock clock;
    private final Providers providers = new Providers(Optional.empty(), Optional.empty(), true);
    private final Server server;
    private final Optional<TestDatabase> database;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    private Stand(
            Path folder,
            SettableBusinessClock clock,
            Storage storage,
            VaultKeys keys,
            boolean background,
            Optional<TestDatabase> database) {
        this.clock = clock;
        this.database = database;
        Foundation foundation =
                new Foundation(storage, clock, ids(), new AesVault(keys), new Folder(folder), new QuickHashing());
        Settings.Storage kind = storage instanceof Storage.Memory ? Settings.Storage.MEMORY : Settings.Storage.POSTGRES;
        Settings settings = new Settings(
                kind,
                folder,
                InetAddress.getLoopbackAddress(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Front.STANDARD,
                true);
        server = Server.start(settings, foundation, providers, background);
    }

    static Stand inMemory(Path folder, Instant begin) {
        SettableBusinessClock clock = clock(begin);
        return new Stand(
                folder,
                clock,
                new Storage.Memory(new MemoryStore(clock, ids())),
                VaultKeys.generated(),
                false,
                Optional.empty());
    }

    static Stand onPostgres(Path folder, Instant begin) {
        return onPostgres(folder, begin, false);
    }

    /** @param background whether jobs and subscribers run by themselves, as they do for a user */
    static Stand onPostgres(Path folder, Instant begin, boolean background) {
        SettableBusinessClock clock = clock(begin);
        TestDatabase database = TestDatabase.fresh();
        Storage storage =
                new Storage.Postgres(database.database(), new PostgresUnits(database.database(), clock, ids()));
        return new Stand(folder, clock, storage, VaultKeys.generated(), background, Optional.of(database));
    }

    /** On a database that outlives it. */
    static Stand on(TestDatabase database, Path folder, Instant begin) {
        return on(database, folder, begin, VaultKeys.generated());
    }

    /** @param keys of personal values, the newest first */
    static Stand on(TestDatabase database, Path folder, Instant begin, VaultKeys keys) {
        SettableBusinessClock clock = clock(begin);
        // A server closes its connections when it ends.
        Database own = Database.open(database.address(), 12);
        Storage storage = new Storage.Postgres(own, new PostgresUnits(own, clock, ids()));
        return new Stand(folder, clock, storage, keys, false, Optional.empty());
    }

    private static SettableBusinessClock clock(Instant begin) {
        SettableBusinessClock clock = new SettableBusinessClock(Instant::now);
        clock.set(begin);
        return clock;
    }

    private static Ids ids() {
        return new UuidV7Ids(System::currentTimeMillis, new SecureRandom());
    }

    Http http() {
        return Http.nobody(server.address(), done);
    }

    /** Names of the routes that did what they are for. */
    Set<String> carriedOut() {
        Set<String> names = new TreeSet<>();
        for (Route route : server.declared().routes()) {
            Pattern request = Pattern.compile(route.name().replaceAll("\\{[^}]*}", "[^/]+"));
            if (done.stream().anyMatch(request.asMatchPredicate())) names.add(route.name());
        }
        return names;
    }

    Server server() {
        return server;
    }

    Providers providers() {
        return providers;
    }

    BusinessClock clock() {
        return clock;
    }

    void at(Instant instant) {
        clock.set(instant);
    }

    /** Lets everything that follows from what happened happen: subscribers, jobs. */
    void settle() {
        server.part(Subscribers.class).runOnce();
        server.part(JobRunner.class).runDue();
        server.part(Subscribers.class).runOnce();
    }

    /** Sends the messages that are due. */
    void sendMessages() {
        while (server.part(SendingMessages.class).sendDue(100) > 0) {
            // The condition sends.
        }
    }

    /** Types of all events so far, in order; each carries what notices may say of its type. */
    List<String> events() {
        long written = database.map(Stand::written).orElse(0L);
        List<String> types = shown();
        for (int i = 0; i < 3_000 && types.size() < written; i++) {
            pause();
            types = shown();
        }
        return types;
    }

    /** A transaction that others left open anywhere in the database server holds the feed back, so it may show less than was written. */
    private static long written(TestDatabase database) {
        Database.Address at = database.address();
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from event")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> shown() {
        EventFeed feed = server.part(EventFeed.class);
        List<String> types = new ArrayList<>();
        String cursor = EventFeed.BEGINNING;
        for (List<EventFeed.Recorded> some = feed.after(cursor, 500); !some.isEmpty(); some = feed.after(cursor, 500)) {
            some.forEach(event -> types.add(asKnown(event).type()));
            cursor = some.getLast().cursor();
        }
        return types;
    }

    /** The list of facts against which notices are checked at start tells the truth. */
    private static EventFeed.Recorded asKnown(EventFeed.Recorded event) {
        EventFacts.Facts facts = KNOWN.events().get(event.type());
        if (facts == null) return event;
        Set<String> unexpected = new TreeSet<>(event.facts().keySet());
        unexpected.removeAll(facts.always());
        assertThat(event.facts().keySet()).as(event.type()).containsAll(facts.always());
        assertThat(facts.sometimes()).as(event.type()).containsAll(unexpected);
        return event;
    }

    /** How often each type of event happened, those of signing in left out; loading the demo company makes none. */
    Map<String, Integer> happened() {
        Map<String, Integer> happened = new TreeMap<>();
        for (String type : events()) if (!type.startsWith("access.")) happened.merge(type, 1, Integer::sum);
        return happened;
    }

    /** What whoever owns the database may do to it behind everybody's back. */
    void plant(String sql) {
        plant(database.orElseThrow(), sql);
    }

    /** The same to a database that outlives the stand. */
    static void plant(TestDatabase database, String sql) {
        Database.Address at = database.address();
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; " + sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        database.ifPresent(TestDatabase::close);
    }
}
