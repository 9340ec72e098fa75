package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.postgres.platform.Database;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.bootstrap.command.Verbs;

/** {@code ./wattline verify bills} over what a server has billed: all comes out again, until somebody has changed a bill behind its back. */
class VerifyingOnTheCommandLineScenario {
    private static final String KEYS = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path folder;

    @Test
    void a_bill_that_was_changed_in_the_database_is_named() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh()) {
            String account;
            String changed;
            try (Stand stand = Stand.on(database, folder, Instant.parse("2025-12-22T01:00:00Z"))) {
                MoneyDesk desk = new MoneyDesk(stand, new Connecting(stand));
                Http owner = MainJob.connect(stand, desk.company());
                account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
                desk.on("2026-03-02");
                for (int month = 1; month <= 3; month++)
                    desk.read(1, "2026-0%d-01".formatted(month), 300 * month - 240);
                desk.company().bill(account, "2026-01-01", "2026-02-01");
                changed = MoneyDesk.last(desk.company().bill(account, "2026-02-01", "2026-03-01"));
            }
            Database.Address address = database.address();
            assertThat(verified(address)).isEqualTo("0 2 bills verified, 0 differences.");
            assertThat(verified(address, "--account", account)).isEqualTo("0 2 bills verified, 0 differences.");
            assertThat(verified(address, "--bill", changed)).isEqualTo("0 1 bills verified, 0 differences.");
            assertThat(verified(address, "--unit", "/42")).isEqualTo("0 0 bills verified, 0 differences.");
            assertThat(verified(address, "--bill", "12")).startsWith("2");
            assertThat(verified(address, "--run", "00000000-0000-0000-0000-000000000007"))
                    .isEqualTo("0 0 bills verified, 0 differences.");

            change(address, "update bill set energy_kwh = energy_kwh + 1 where no = '" + changed + "'");
            assertThat(verified(address))
                    .startsWith("1 " + changed)
                    .contains("energy_kwh", "301", "300")
                    .endsWith("2 bills verified, 1 differences.");
            assertThat(verified(address, "--month", "2026-01")).isEqualTo("0 1 bills verified, 0 differences.");
        }
    }

    /** @return exit code and what was printed */
    private String verified(Database.Address address, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "verify",
                "bills",
                "--data",
                folder.resolve("verb").toString(),
                "--db-url",
                address.url(),
                "--db-user",
                address.user()));
        arguments.addAll(List.of(more));
        PrintStream usual = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int exit = Verbs.commandLine(
                            Map.of("WATTLINE_DB_PASSWORD", address.password(), "WATTLINE_VAULT_KEYS", KEYS))
                    .execute(arguments.toArray(String[]::new));
            return (exit + " " + printed.toString(StandardCharsets.UTF_8)).strip();
        } finally {
            System.setOut(usual);
        }
    }

    /** As somebody does who can do all in the database. */
    private static void change(Database.Address address, String sql) throws SQLException {
        try (Connection free = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = free.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
