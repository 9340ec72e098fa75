package org.wattline.adapter.http.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wattline.adapter.http.platform.RouteServer;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.fault.MemoryFaultReports;
import org.wattline.application.fault.ArrivalLimits;
import org.wattline.application.fault.FaultPermissions;
import org.wattline.application.fault.RepairingFaults;
import org.wattline.application.fault.ReportingFaults;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.fault.FaultNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.UseCategory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultReportRoutesTest {
    private static final UUID CUSTOMER = new UUID(7, 7);
    private static final String REPORT = """
            {"accountNo":"%s","surroundings":"URBAN","location":"浙江省杭州市文三路 1 号","phone":"13800138000",
             "symptom":"NO_POWER","remark":"楼道有烟味"}""".formatted(AccountNo.of(1));

    private final RouteServer server = new RouteServer();
    private final MemoryAccounts accounts = new MemoryAccounts(server.store);
    private final MemoryFaultReports reports = new MemoryFaultReports(server.store);

    @BeforeAll
    void start() {
        server.customer("owner", CUSTOMER, FaultPermissions.REPORT, FaultPermissions.SEE);
        server.customer("neighbour", new UUID(8, 8), FaultPermissions.REPORT, FaultPermissions.SEE);
        server.staff(
                "team",
                "/33",
                FaultPermissions.REPORT,
                FaultPermissions.SEE,
                FaultPermissions.REPAIR,
                FaultPermissions.DISPATCH,
                Exchange.SEE_PERSONAL);
        Outcome<Integer> opened = server.store.perform(Act.of(Caller.system("tester"), "customer.open-account"), () -> {
            accounts.add(Account.open(
                            AccountNo.of(1),
                            new CustomerId(CUSTOMER),
                            new UnitPath("/33/3301"),
                            UseCategory.RESIDENTIAL,
                            LocalDate.parse("2026-01-01"))
                    .state());
            return Outcome.done(1);
        });
        assertThat(opened).isEqualTo(Outcome.done(1));
        server.start(
                store -> List.of(new FaultReportRoutes(
                        reports,
                        new ReportingFaults(store, reports, accounts, store.numbers(), () -> RouteServer.NOW, store),
                        new RepairingFaults(store, reports, limits(), () -> RouteServer.NOW, store),
                        store.feed())),
                Ownerships.Lookup.of(
                        "fault-report",
                        no -> reports.find(new FaultNo(no))
                                .map(r -> new Scope.Owner(r.unit(), r.customer().map(CustomerId::value)))));
    }

    private static ArrivalLimits limits() {
        Allowance hour = new Allowance.Elapsed(Duration.ofMinutes(60));
        return new ArrivalLimits(() ->
                Map.of("TL-26", limit("TL-26", hour), "TL-27", limit("TL-27", hour), "TL-28", limit("TL-28", hour)));
    }

    private static TimeLimit limit(String id, Allowance legal) {
        return new TimeLimit(id, "fault", "ARRIVAL", Optional.of(legal), Optional.empty(), "", "");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_customer_reports_a_fault_and_follows_its_repair() throws Exception {
        var made = server.post("owner", "/v1/fault-reports", REPORT);
        assertThat(made.status()).isEqualTo(201);
        String report = made.location();
        assertThat(server.command("team", report, "restore", "").status()).isEqualTo(409);
        assertThat(server.command("team", report, "dispatch", "{\"team\":\"抢修一班\"}")
                        .status())
                .isEqualTo(200);
        assertThat(server.command("team", report, "accept", "").status()).isEqualTo(200);
        assertThat(server.command("team", report, "arrive", "").body()).contains("\"committedKept\":true");
        assertThat(server.command("team", report, "repair", "{\"cause\":\"熔断器烧毁\"}")
                        .status())
                .isEqualTo(200);
        assertThat(server.command("team", report, "restore", "").status()).isEqualTo(200);
        var closed = server.command("team", report, "close", "{\"score\":5}");
        assertThat(closed.body()).contains("\"state\":\"CLOSED\"", "13800138000", "楼道有烟味");
        assertThat(server.get("owner", report).body()).contains("138****8000").doesNotContain("文三路", "烟味");
        assertThat(events(report))
                .containsExactly(
                        "fault-reported",
                        "team-dispatched",
                        "work-accepted",
                        "team-arrived",
                        "repair-began",
                        "power-restored",
                        "fault-closed");
        assertThat(server.get("team", report + "/history").body()).doesNotContain("13800138000", "文三路");
    }

    @Test
    void nobody_reports_for_or_sees_the_account_of_another() {
        var others = server.post("neighbour", "/v1/fault-reports", REPORT);
        assertThat(others.status()).isEqualTo(422);
        assertThat(others.body()).contains("fault.account-unknown", "FLT-02");
        var without = server.post("owner", "/v1/fault-reports", REPORT.replaceFirst("\"accountNo\":\"[0-9]*\",", ""));
        assertThat(without.body()).contains("FLT-03");
        String report = server.post("owner", "/v1/fault-reports", REPORT).location();
        assertThat(server.get("neighbour", report).status()).isEqualTo(404);
        assertThat(server.get("neighbour", report + "/events").status()).isEqualTo(404);
        assertThat(server.get("neighbour", "/v1/fault-reports").body()).contains("\"items\":[]");
    }

    @Test
    void malformed_personal_values_are_named_and_not_repeated() {
        var bad = server.post("team", "/v1/fault-reports", REPORT.replace("13800138000", "99999999999"));
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body()).contains("/phone").doesNotContain("99999999999");
    }

    /** The last parts of the types of the events of the report, up to its closing. */
    private List<String> events(String report) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + report + "/events"))
                .header("Authorization", "Bearer owner")
                .header("Accept", "text/event-stream")
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        List<String> types = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            while (!types.contains("fault-closed")) {
                String line = Optional.ofNullable(lines.readLine()).orElse("event: fault.fault-closed.v1");
                if (line.startsWith("event: ")) types.add(line.replaceAll(".*fault\\.([a-z-]+)\\.v1", "$1"));
            }
        }
        return types;
    }
}
