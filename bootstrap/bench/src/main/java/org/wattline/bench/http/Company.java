package org.wattline.bench.http;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
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
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

/** What the requests ask for: a synthetic company, somebody who may do everything in it, and an open bill for each account. */
final class Company {
    static final Login CLERK = new Login("bench");
    static final Password PASSWORD = new Password("Wattline-measured-1");

    private static final Caller SYSTEM = Caller.system("bench");

    private Company() {}

    /** Brings an empty database up to date and fills it, through the use cases of the product. */
    static void make(Database database, Map<String, String> environment, int customers, Progress progress) {
        Settings settings =
                Settings.read(Map.of(Setting.PORT, "0", Setting.MANAGEMENT_PORT, "0", Setting.DEMO, "no"), environment);
        try (var server = Server.start(settings, () -> Optional.of(database), progress);
                var count = progress.count("Making a company of " + customers + " customers", customers)) {
            clerk(server);
            new Seeding(ports(server)).run(customers, 1, count::at);
        }
    }

    private static Seeding.Ports ports(Server server) {
        return new Seeding.Ports(
                server.part(UnitOfWork.class),
                server.part(BusinessClock.class),
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
        var open = new OpeningStaffAccounts.Open(CLERK, new StaffName("王建国"), UnitPath.COMPANY, PASSWORD, false);
        must(server.part(OpeningStaffAccounts.class).handle(SYSTEM, open));
        Span since = Span.startingOn(server.part(BusinessClock.class).today());
        var assign = new AssigningPositions.Assign(CLERK, position, UnitPath.COMPANY, since, Optional.empty());
        must(server.part(AssigningPositions.class).handle(SYSTEM, assign));
    }

    /** Gives each account a balance with one open bill that is large enough for all payments. @return their numbers */
    static List<String> owing(Database database) throws SQLException {
        List<String> accounts = new ArrayList<>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into account_balance (account_no, customer_id, unit_path, prepaid_cny, version)
                    select no, customer_id, unit_path, 0, 1 from account""");
            try (var rows = statement.executeQuery("select no from account order by no")) {
                while (rows.next()) accounts.add(rows.getString(1));
            }
            bills(connection, accounts);
            statement.execute("create table bench_account (n integer primary key, no text not null)");
            statement.execute("insert into bench_account select row_number() over (order by no), no from account");
            statement.execute("vacuum analyze");
        }
        return accounts;
    }

    /** Bills as a run of 2026 would leave them, with the receivables that belong to them. */
    private static void bills(Connection connection, List<String> accounts) throws SQLException {
        try (var insert = connection.prepareStatement(Sql.text("open-bills.sql"))) {
            Object[] numbers = new Object[accounts.size()];
            for (int i = 0; i < numbers.length; i++)
                numbers[i] = BillNo.of(90_000_000_000L - i).value();
            insert.setArray(1, connection.createArrayOf("text", numbers));
            insert.setArray(2, connection.createArrayOf("text", accounts.toArray()));
            insert.executeUpdate();
        }
    }

    private static void must(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why))
            throw new IllegalStateException("the company was refused: " + why.code());
    }
}
