package org.wattline.bench.http;

import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.adapter.http.platform.route.Access;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.application.access.AssigningPositions;
import org.wattline.application.access.DefiningPositions;
import org.wattline.application.access.OpeningStaffAccounts;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
import org.wattline.bootstrap.Setting;
import org.wattline.bootstrap.Settings;
import org.wattline.bootstrap.seed.Seeding;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffName;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.access.credential.Password;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Zone;

/** What the requests ask for: a synthetic company, somebody who may do everything in it, and an open bill for each account. */
public final class Company {
    public static final Login CLERK = new Login("bench");
    /** Somebody else who may do everything: approves of what the clerk asks for. */
    public static final Login CHIEF = new Login("bench-chief");

    public static final Password PASSWORD = new Password("Wattline-measured-1");

    private static final Caller SYSTEM = Caller.system("bench");

    private Company() {}

    /** Settings by which a server of the product uses a database, with a key of its own for what is sealed. */
    public static Map<String, String> environment(Database database) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Map.of(
                "WATTLINE_DB_URL", database.url(),
                "WATTLINE_DB_USER", database.user(),
                "WATTLINE_DB_PASSWORD", database.password(),
                "WATTLINE_VAULT_KEYS", "k1:" + Base64.getEncoder().encodeToString(key));
    }

    /** Brings an empty database up to date and fills it, through the use cases of the product; nobody has a bill yet. */
    public static void fill(Database database, Map<String, String> environment, int customers, Progress progress) {
        try (var server = Server.start(settings(environment), () -> Optional.of(database), progress)) {
            fill(server, customers, new Seeding(ports(server, server.part(BusinessClock.class))), progress);
        }
    }

    /** The same with readings of one month alone, as if it had just ended. */
    public static void fill(
            Database database, Map<String, String> environment, int customers, YearMonth month, Progress progress) {
        Instant after = Zone.startOf(month.plusMonths(1).atDay(2));
        try (var server = Server.start(settings(environment), () -> Optional.of(database), progress)) {
            fill(server, customers, new Seeding(ports(server, () -> after), 1), progress);
        }
    }

    private static void fill(Server server, int customers, Seeding seeding, Progress progress) {
        try (var count = progress.count("Making a company of " + customers + " customers", customers)) {
            clerk(server);
            seeding.run(customers, 1, count::at);
        }
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.read(Map.of(Setting.PORT, "0", Setting.MANAGEMENT_PORT, "0", Setting.DEMO, "no"), environment);
    }

    /** The same, and gives everybody a bill. */
    static void make(Database database, Map<String, String> environment, int customers, Progress progress)
            throws SQLException {
        try (var server = Server.start(settings(environment), () -> Optional.of(database), progress)) {
            fill(server, customers, new Seeding(ports(server, server.part(BusinessClock.class))), progress);
            OpenBills.run(server, Through.ISSUED);
        }
    }

    private static Seeding.Ports ports(Server server, BusinessClock clock) {
        return new Seeding.Ports(
                server.part(UnitOfWork.class),
                clock,
                server.part(Numbers.class),
                server.part(OrganisationUnits.class),
                server.part(Network.class),
                server.part(Customers.class),
                server.part(PremisesRegister.class),
                server.part(Accounts.class),
                server.part(Contracts.class),
                server.part(Meters.class),
                server.part(MeteringPoints.class),
                server.part(Readings.class));
    }

    private static void clerk(Server server) {
        Set<Permission> all = new TreeSet<>();
        for (Route route : server.declared().routes())
            if (route.access() instanceof Access.Needs(Permission needed)) all.add(needed);
        PositionCode position = new PositionCode("BENCH");
        Text name = Text.of("基准测试", "Benchmark");
        var terms = new DefiningPositions.Terms(name, all, UnitLevel.COMPANY, Set.of());
        must(server.part(DefiningPositions.class).handle(SYSTEM, new DefiningPositions.Define(position, terms)));
        staff(server, CLERK, position);
        staff(server, CHIEF, position);
    }

    private static void staff(Server server, Login login, PositionCode position) {
        var open = new OpeningStaffAccounts.Open(login, new StaffName("王建国"), UnitPath.COMPANY, PASSWORD, false);
        must(server.part(OpeningStaffAccounts.class).handle(SYSTEM, open));
        Span since = Span.startingOn(server.part(BusinessClock.class).today());
        var assign = new AssigningPositions.Assign(login, position, UnitPath.COMPANY, since, Optional.empty());
        must(server.part(AssigningPositions.class).handle(SYSTEM, assign));
    }

    /** @return the accounts that owe enough to pay ten fen as often as they are asked to */
    static List<String> owing(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table bench_account (n integer primary key, no text not null)");
            statement.execute("insert into bench_account select row_number() over (order by no), no from account");
            statement.execute("vacuum analyze");
        }
        return texts(
                database, "select account_no from receivable where amount_cny - paid_cny >= 30 order by account_no");
    }

    private static List<String> texts(Database database, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static void must(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why))
            throw new IllegalStateException("the company was refused: " + why.code());
    }
}
