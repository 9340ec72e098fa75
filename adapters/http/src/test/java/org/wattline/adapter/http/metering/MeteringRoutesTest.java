package org.wattline.adapter.http.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wattline.adapter.http.metering.usage.UsageRoutes;
import org.wattline.adapter.http.platform.RouteServer;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.metering.MemoryUsageViews;
import org.wattline.adapter.memory.metering.asset.MemoryDevices;
import org.wattline.adapter.memory.metering.validation.MemoryEstimates;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.KeepingMeters;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.usage.AgreedCalendars;
import org.wattline.application.metering.usage.ShowingUsage;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.tariff.SamplePrices;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.tariff.PriceBook;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeteringRoutesTest {
    private static final UUID CUSTOMER = new UUID(7, 7);
    private final RouteServer server = new RouteServer();
    private final List<MeteringPoint> opened = new ArrayList<>();
    private final MemoryMeteringPoints points = new MemoryMeteringPoints(server.store);
    private final MemoryMeters meters = new MemoryMeters(server.store);
    private final MemoryReadings readings = new MemoryReadings(server.store, points);

    @BeforeAll
    void start() {
        server.staff(
                "team",
                "/33",
                MeteringPermissions.SEE,
                MeteringPermissions.SEE_METERS,
                MeteringPermissions.KEEP_METERS,
                MeteringPermissions.INSTALL);
        server.staff("stranger", "/44", MeteringPermissions.SEE, MeteringPermissions.SEE_METERS);
        server.customer("owner", CUSTOMER, MeteringPermissions.SEE);
        server.customer("neighbour", new UUID(8, 8), MeteringPermissions.SEE);
        opened.add(SampleMetering.value(
                new OpeningMeteringPoints(server.store, points, server.store.numbers(), server.store)
                        .handle(
                                Caller.system("tester"),
                                new OpeningMeteringPoints.Open(
                                        AccountNo.of(1),
                                        new CustomerId(CUSTOMER),
                                        new UnitPath("/33/3301"),
                                        new AreaCode("A-01"),
                                        MeteringMode.LOW_SUPPLY_LOW_METERED,
                                        PowerFactorParticipation.NONE))));
        server.start(
                this::routes,
                Ownerships.Lookup.of(
                        "metering-point",
                        no -> points.find(new MeteringPointNo(no)).map(this::owner)),
                Ownerships.Lookup.of(
                        "account",
                        no -> points.ofAccounts(List.of(new AccountNo(no))).stream()
                                .findFirst()
                                .map(this::owner)),
                Ownerships.Lookup.of(
                        "meter", no -> meters.find(new AssetNo(no)).map(meter -> Scope.Owner.of(meter.unit()))));
    }

    private Scope.Owner owner(MeteringPoint point) {
        return Scope.Owner.of(point.unit(), point.customer().value());
    }

    private List<Routes> routes(MemoryStore store) {
        return List.of(
                new MeteringPointRoutes(
                        points,
                        new InstallingMeters(
                                store,
                                points,
                                meters,
                                readings,
                                point -> Optional.empty(),
                                () -> RouteServer.NOW,
                                store)),
                new MeterRoutes(meters, new KeepingMeters(store, meters, new MemoryDevices(store, meters), store)),
                new ReadingRoutes(readings),
                new UsageRoutes(new ShowingUsage(
                        points,
                        new MemoryUsageViews(readings, new MemoryEstimates(store)),
                        new AgreedCalendars(new MemoryContracts(store), new SamplePrices(PriceBook.empty())))));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_meter_goes_from_the_store_to_the_wall_and_its_owner_sees_what_was_used() {
        String point = "/v1/metering-points/" + opened.getFirst().no();
        var received = server.post("team", "/v1/meters", """
                {"assetNo":"HTTP-1","model":"DDZY102","registers":[{"register":"ACTIVE_IMPORT"}]}""");
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.location()).isEqualTo("/v1/meters/HTTP-1");
        String install = """
                {"assetNo":"HTTP-1","at":"2026-01-01T00:00:00+08:00","shown":[{"register":"ACTIVE_IMPORT","value":"0.10"}]}""";
        var early = server.command("team", point, "install-meter", install);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("metering.step-not-possible", "MET-04");
        assertThat(server.command("team", "/v1/meters/HTTP-1", "verify", "").status())
                .isEqualTo(200);
        assertThat(server.command("team", "/v1/meters/HTTP-1", "allocate", "").body())
                .contains("ALLOCATED");
        var hung = server.command("team", point, "install-meter", install);
        assertThat(hung.body()).contains("\"assetNo\":\"HTTP-1\"", "\"multiplier\":\"1\"", "\"version\":2");
        assertThat(server.get("team", point + "/allowed-commands").body()).contains("metering.meter-in-place");
        assertThat(server.get("team", point + "/history").body()).contains("metering.install-meter");
        arrives("2026-01-02", "2.60");
        assertThat(server.get("owner", point + "/readings").body()).contains("\"value\":\"2.6\"", "INSTALL");
        var used = server.get("owner", "/v1/accounts/" + AccountNo.of(1) + "/usage?from=2026-01-01&to=2026-01-03");
        assertThat(used.body())
                .contains(
                        "\"from\":\"2026-01-01T00:00:00+08:00\"",
                        "\"importKwh\":\"2.5\"",
                        "REGISTERS",
                        "\"basis\":\"NOTHING\"");
        assertThat(server.get("owner", point + "/usage?from=2026-01-01&to=2026-01-03&by=MONTH")
                        .body())
                .contains("\"basis\":\"NOTHING\"", "\"missingPercent\":\"100\"");
        String then = "/usage?from=2026-01-01&to=2026-01-02&knownAt=2020-01-01T00:00:00Z";
        assertThat(server.get("owner", point + then).body()).contains("\"basis\":\"NOTHING\"");
        assertThat(server.get("neighbour", point + then).status()).isEqualTo(404);
    }

    @Test
    void what_belongs_to_others_does_not_exist() {
        String point = "/v1/metering-points/" + opened.getFirst().no();
        assertThat(server.get("neighbour", point).status()).isEqualTo(404);
        assertThat(server.get("stranger", point).status()).isEqualTo(404);
        assertThat(server.get("owner", point).status()).isEqualTo(200);
        assertThat(server.get("neighbour", "/v1/metering-points").body()).contains("\"items\":[]");
        assertThat(server.get("neighbour", "/v1/accounts/" + AccountNo.of(1) + "/usage?from=2026-01-01&to=2026-02-01")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void hostile_input_is_named() {
        String usage = "/v1/accounts/" + AccountNo.of(1) + "/usage";
        assertThat(server.get("owner", usage + "?from=2026-01-01&to=2026-01-01").status())
                .isEqualTo(400);
        assertThat(server.get("owner", usage + "?from=2020-01-01&to=2026-01-01&by=HOUR")
                        .status())
                .isEqualTo(400);
        assertThat(server.get("owner", usage + "?from=x&to=2026-01-01").status())
                .isEqualTo(400);
        assertThat(server.get("owner", usage).status()).isEqualTo(400);
        assertThat(server.get("owner", usage + "?from=2026-01-01&to=2026-01-02&by=WEEK")
                        .status())
                .isEqualTo(400);
        assertThat(server.get("team", "/v1/metering-points/12").status()).isEqualTo(404);
        var twice = server.post("team", "/v1/meters", """
                {"assetNo":"HTTP-2","model":"X","registers":[{"register":"ACTIVE_IMPORT"},{"register":"ACTIVE_IMPORT"}]}""");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.body()).contains("/registers/1");
    }

    private void arrives(String day, String value) {
        MeteringPoint point = points.find(opened.getFirst().no()).orElseThrow();
        server.store.perform(
                SampleMetering.ACT,
                () -> Outcome.done(readings.storeRegisters(
                        List.of(RegisterReading.arrived(
                                point.no(),
                                point.open().orElseThrow().meter(),
                                SampleMetering.at(day),
                                ReadingSource.AUTO,
                                SampleMetering.shown(Register.ACTIVE_IMPORT, value))),
                        RouteServer.NOW)));
    }
}
