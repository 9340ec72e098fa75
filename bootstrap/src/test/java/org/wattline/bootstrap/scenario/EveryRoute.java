package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.http.platform.proof.RouteProof;
import org.wattline.adapter.http.platform.proof.World;
import org.wattline.adapter.http.platform.route.Access;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.security.TokenCheck;
import org.wattline.adapter.http.platform.server.HttpSettings;
import org.wattline.adapter.http.platform.server.Observer;
import org.wattline.adapter.http.platform.server.Ports;
import org.wattline.adapter.http.platform.server.Server;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.workflow.PositionsFile;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Page;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;

/** Every route of a whole server that has something of everything keeps the conventions of the interface. */
abstract class EveryRoute {
    /** Capabilities whose rights are a matter of whoever runs the server. */
    private static final Set<String> ADMINISTRATORS = Set.of("access", "webhooks", "reference");

    private static final String SUPPLIES = "/v1/connection-applications/{applicationNo}";
    private static final String CHANGES = "/v1/change-applications/{changeNo}";

    protected abstract Stand stand(Path folder, Instant begin);

    @TestFactory
    Stream<DynamicNode> every_route_keeps_the_conventions(@TempDir Path folder) {
        Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"));
        assertThat(unheld(stand.server().declared().routes()))
                .as("rights that no shipped position has")
                .isEmpty();
        assertThat(otherwiseAllowed(stand.server().declared().routes()))
                .as("routes below changes of supply that want another right than their like below applications")
                .isEmpty();
        Server http = listen(stand);
        RouteProof proof = new RouteProof(new World(
                "http://127.0.0.1:" + http.port(),
                stand.server().declared(),
                "all",
                "none",
                List.of("stranger", "customer"),
                SomethingOfEverything.in(stand),
                () -> kept(stand)));
        assertThat(proof.withoutKnownResource())
                .as("routes of which little is proved, because SomethingOfEverything lacks their resource")
                .isEmpty();
        DynamicNode last = DynamicTest.dynamicTest("every change is carried out here or in a scenario", () -> {
            Set<String> nowhere = proof.notCarriedOut();
            nowhere.removeAll(stand.carriedOut());
            nowhere.removeAll(CarriedOut.all());
            assertThat(nowhere).as("changes that nothing carries out").isEmpty();
        });
        return Stream.concat(proof.tests(), Stream.of(last)).onClose(() -> {
            http.close();
            stand.close();
        });
    }

    /** Rights that nobody of a company with the shipped positions has; those of administrators aside. */
    private static Set<Permission> unheld(List<Route> routes) {
        Set<Permission> unheld = rights(routes);
        unheld.remove(MeteringPermissions.SELF_READ); // which customers have
        unheld.removeIf(right -> ADMINISTRATORS.contains(right.code().split(":", -1)[0]));
        ReferenceFaults faults = new ReferenceFaults();
        for (Change<Position> shipped : PositionsFile.read(ReferenceFile.shipped("positions.json"), faults))
            unheld.removeAll(shipped.state().permissions());
        faults.refuseGrave();
        return unheld;
    }

    /** Whoever may see or do something of applications for supply may of changes of supply, and nobody else. */
    private static List<String> otherwiseAllowed(List<Route> routes) {
        Map<String, Access> connections = new HashMap<>();
        for (Route route : routes)
            if (route.path().startsWith(SUPPLIES))
                connections.put(route.verb() + CHANGES + route.path().substring(SUPPLIES.length()), route.access());
        assertThat(connections).isNotEmpty();
        return routes.stream()
                .filter(route -> !connections
                        .getOrDefault(route.verb() + route.path(), route.access())
                        .equals(route.access()))
                .map(Route::path)
                .toList();
    }

    private static String kept(Stand stand) {
        return stand.server().part(EventFeed.class).end()
                + stand.server()
                        .part(Histories.class)
                        .all(Optional.empty(), Page.Request.first(1))
                        .items();
    }

    /** The same routes once more, for callers whose tokens are their names. */
    private static Server listen(Stand stand) {
        Ports ports = stand.server().part(Ports.class);
        return Server.start(
                HttpSettings.on("127.0.0.1", 0),
                stand.server().declared(),
                new Ports(
                        callers(stand.server().declared().routes()),
                        ports.ownerships(),
                        ports.units(),
                        ports.idempotency(),
                        ports.histories()),
                Observer.NONE);
    }

    private static TokenCheck callers(List<Route> routes) {
        Set<Permission> every = rights(routes);
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

    private static Set<Permission> rights(List<Route> routes) {
        Set<Permission> every = new TreeSet<>(Set.of(Exchange.SEE_PERSONAL));
        for (Route route : routes) if (route.access() instanceof Access.Needs(Permission needed)) every.add(needed);
        return every;
    }

    private static Caller staff(String login, UnitPath unit, Set<Permission> permissions, Caller.Origin origin) {
        return new Caller(login, Caller.Kind.STAFF, unit, Set.of(), permissions, origin);
    }
}
