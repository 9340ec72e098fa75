package org.wattline.bootstrap;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.wattline.adapter.http.platform.proof.RouteProof;
import org.wattline.adapter.http.platform.proof.World;
import org.wattline.adapter.http.platform.route.Access;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.security.TokenCheck;
import org.wattline.adapter.http.platform.server.HttpSettings;
import org.wattline.adapter.http.platform.server.Observer;
import org.wattline.adapter.http.platform.server.Ports;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Page;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.UnitPath;

/** Every route of the whole server, in memory, keeps the conventions of the interface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest {
    private final Server server = start();
    private final org.wattline.adapter.http.platform.server.Server http = listen();

    @AfterAll
    void stop() {
        http.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicNode> every_route_keeps_the_conventions() {
        RouteProof proof = new RouteProof(new World(
                "http://127.0.0.1:" + http.port(),
                server.declared(),
                "all",
                "none",
                List.of("stranger", "customer"),
                Map.of("/docs/problems/{code}", "platform.stale-state"),
                this::kept));
        return proof.tests();
    }

    private String kept() {
        return server.part(EventFeed.class).end()
                + server.part(Histories.class)
                        .all(Optional.empty(), Page.Request.first(1))
                        .items();
    }

    private static Server start() {
        Settings settings = Settings.read(
                Map.of(Setting.STORAGE, "memory", Setting.PORT, "0", Setting.MANAGEMENT_PORT, "0", Setting.DEMO, "yes"),
                Map.of());
        Progress quiet = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
        return Server.start(
                settings,
                Foundations.lay(settings, Optional.empty(), quiet),
                new Providers(settings.smsAccount(), settings.wechatAccount(), false));
    }

    /** The same routes once more, for callers whose tokens are their names. */
    private org.wattline.adapter.http.platform.server.Server listen() {
        Ports ports = server.part(Ports.class);
        return org.wattline.adapter.http.platform.server.Server.start(
                HttpSettings.on("127.0.0.1", 0),
                server.declared(),
                new Ports(callers(), ports.ownerships(), ports.units(), ports.idempotency(), ports.histories()),
                Observer.NONE);
    }

    private TokenCheck callers() {
        Set<Permission> every = new TreeSet<>(Set.of(Exchange.SEE_PERSONAL));
        for (Route route : server.declared().routes())
            if (route.access() instanceof Access.Needs(Permission needed)) every.add(needed);
        return (token, origin) -> switch (token) {
            case "all" -> Optional.of(staff(token, UnitPath.COMPANY, every, origin));
            case "none" -> Optional.of(staff(token, UnitPath.COMPANY, Set.of(), origin));
            case "stranger" -> Optional.of(staff(token, new UnitPath("/NOWHERE"), every, origin));
            case "customer" ->
                Optional.of(new Caller(
                        token, Caller.Kind.CUSTOMER, UnitPath.COMPANY, Set.of(new UUID(7, 7)), every, origin));
            default -> Optional.empty();
        };
    }

    private static Caller staff(String login, UnitPath unit, Set<Permission> permissions, Caller.Origin origin) {
        return new Caller(login, Caller.Kind.STAFF, unit, Set.of(), permissions, origin);
    }
}
