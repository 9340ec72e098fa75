package org.wattline.adapter.http.sample;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.adapter.http.platform.event.EventRoutes;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.security.TokenCheck;
import org.wattline.adapter.http.platform.server.Declared;
import org.wattline.adapter.http.platform.server.HttpSettings;
import org.wattline.adapter.http.platform.server.Observer;
import org.wattline.adapter.http.platform.server.Ports;
import org.wattline.adapter.http.platform.server.Server;
import org.wattline.adapter.http.platform.trail.AuditTrailRoutes;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.quantity.Money;

/** A server with lamps, in memory, and callers whose tokens are their names. */
public final class SampleServer implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-15T00:30:00Z");

    public final Lamps lamps;
    public final MemoryStore store;
    public final Declared declared;
    private final Server server;

    public SampleServer() {
        store = new MemoryStore(() -> NOW, new UuidV7Ids(System::currentTimeMillis, new java.util.Random(7)));
        lamps = new Lamps(store);
        Ports ports = new Ports(
                tokens(), new Ownerships(List.of(lamps.owners())), store, store.idempotency(), store.histories());
        declared = Declared.of(
                List.of(new LampRoutes(lamps), new EventRoutes(store.feed()), new AuditTrailRoutes(store.histories())),
                ports);
        server = Server.start(
                HttpSettings.on("127.0.0.1", 0).origins(Set.of("https://desk.example")),
                declared,
                ports,
                Observer.NONE);
    }

    private static TokenCheck tokens() {
        Map<String, Caller> known = Map.of(
                "clerk", caller("clerk", "/33", LampRoutes.READ, LampRoutes.WRITE, EventRoutes.READ),
                "chief",
                        caller(
                                "chief",
                                "/33",
                                LampRoutes.READ,
                                LampRoutes.WRITE,
                                Exchange.SEE_PERSONAL,
                                EventRoutes.READ,
                                AuditTrailRoutes.READ),
                "stranger",
                        caller(
                                "stranger",
                                "/44",
                                LampRoutes.READ,
                                LampRoutes.WRITE,
                                EventRoutes.READ,
                                AuditTrailRoutes.READ),
                "customer",
                        new Caller(
                                "customer",
                                Caller.Kind.CUSTOMER,
                                UnitPath.COMPANY,
                                Set.of(new UUID(7, 7)),
                                Set.of(LampRoutes.READ, LampRoutes.WRITE, EventRoutes.READ, AuditTrailRoutes.READ),
                                Caller.Origin.INTERNAL),
                "guest", caller("guest", "/33"));
        return (token, origin) -> Optional.ofNullable(known.get(token));
    }

    private static Caller caller(String login, String unit, Permission... permissions) {
        return new Caller(
                login, Caller.Kind.STAFF, new UnitPath(unit), Set.of(), Set.of(permissions), Caller.Origin.INTERNAL);
    }

    public Lamp lamp() {
        var put = lamps.put(
                Caller.system("test"),
                new UnitPath("/33/3301"),
                "Lake Road 1",
                Money.yuan(100),
                new Lamp.Keeper("13800138000"));
        return ((org.wattline.domain.kernel.Outcome.Done<Lamp>) put).value();
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
