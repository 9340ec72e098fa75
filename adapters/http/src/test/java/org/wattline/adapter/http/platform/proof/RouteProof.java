package org.wattline.adapter.http.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.wattline.adapter.http.platform.route.Access;
import org.wattline.adapter.http.platform.route.Answer;
import org.wattline.adapter.http.platform.route.Guards;
import org.wattline.adapter.http.platform.route.RequestBody;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Rows;
import org.wattline.adapter.http.platform.route.Verb;

/**
 * Proves the conventions for every route that a server declares, with no knowledge of what the routes are about: give it a running server
 * and return {@link #tests()} from a {@code @TestFactory}.
 */
public final class RouteProof {
    private final World world;
    private final Client client;
    private final OpenApiCheck documented;
    private final Set<String> carriedOut = new HashSet<>();

    public RouteProof(World known) {
        this.client = Client.of(known.url());
        this.world = new Discovery(known, client).world();
        HttpResponse<String> document = client.send("GET", "/openapi.json", "");
        assertThat(document.statusCode()).isEqualTo(200);
        this.documented = new OpenApiCheck(document.body());
    }

    /** First what changes nothing, for all routes; then what does. */
    public Stream<DynamicNode> tests() {
        List<DynamicNode> nodes = new ArrayList<>();
        nodes.add(DynamicTest.dynamicTest(
                "every route is documented and nothing else",
                () -> assertThat(documented.operations())
                        .isEqualTo(world.declared().routes().size())));
        for (Route route : world.declared().routes()) nodes.add(container(route, "", harmless(probe(route))));
        for (Route route : world.declared().routes())
            if (route.verb() != Verb.GET) nodes.add(container(route, ", carried out", changing(probe(route))));
        return nodes.stream();
    }

    /** Routes whose resources are not among the known values, so that less is proved of them. */
    public List<String> withoutKnownResource() {
        return world.declared().routes().stream()
                .filter(route -> !probe(route).exists() && route.path().startsWith("/v1/"))
                .map(Route::name)
                .toList();
    }

    /** Changes that none of the tests which have run could carry out: their samples lead to a refusal. */
    public Set<String> notCarriedOut() {
        return world.declared().routes().stream()
                .filter(route -> route.verb() != Verb.GET)
                .map(Route::name)
                .filter(name -> !carriedOut.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Probe probe(Route route) {
        return new Probe(world, route, client, documented, carriedOut);
    }

    private static DynamicNode container(Route route, String what, List<DynamicTest> tests) {
        return DynamicContainer.dynamicContainer(route.name() + what, tests);
    }

    private List<DynamicTest> harmless(Probe probe) {
        Route route = probe.route;
        List<DynamicTest> tests = new ArrayList<>();
        AccessRules access = new AccessRules(probe);
        ReadingRules reading = new ReadingRules(probe);
        BodyRules bodies = new BodyRules(probe);
        ChangeRules changes = new ChangeRules(probe);
        if (!(route.access() instanceof Access.Open)) add(tests, "without a token it is 401", access::needsToken);
        if (route.access() instanceof Access.Needs)
            add(tests, "without the permission it is 403", access::needsPermission);
        if (route.rows() instanceof Rows.Owned && probe.exists())
            add(tests, "outside the scope it does not exist", access::outsideTheScope);
        if (route.rows() instanceof Rows.Scoped && probe.exists() && route.verb() == Verb.GET)
            add(tests, "outside the scope there is nothing", access::nothingOutsideTheScope);
        add(tests, "an unknown parameter is 400", access::unknownParameter);
        add(tests, "hostile paths and queries are no fault of the server", access::hostileValues);
        add(tests, "another method is 405, OPTIONS lists the methods", access::methods);
        add(tests, "the request's id comes back", access::requestId);
        if (route.verb() == Verb.GET && !endless(route))
            add(tests, "it is read, with HEAD and conditions", reading::read);
        if (route.listing()) add(tests, "it is read in parts", reading::parts);
        if (route.body() instanceof RequestBody.Json || route.body() instanceof RequestBody.Merge)
            add(tests, "a broken body is 400, 413 or 415", bodies::broken);
        if (route.body() instanceof RequestBody.Json json)
            add(tests, "every fault of a body is named", () -> bodies.faults(json));
        if (route.guards().ifMatch()) add(tests, "it needs the version that was seen", changes::precondition);
        if (route.guards().key() == Guards.Key.REQUIRED)
            add(tests, "it needs an Idempotency-Key", changes::keyRequired);
        if (route.guards().dryRun()) add(tests, "a rehearsal leaves nothing", changes::rehearsal);
        return tests;
    }

    private List<DynamicTest> changing(Probe probe) {
        Route route = probe.route;
        List<DynamicTest> tests = new ArrayList<>();
        if (route.guards().key() != Guards.Key.NONE
                && route.answers().stream().noneMatch(Answer.Media.class::isInstance))
            add(tests, "sent twice it is carried out once", new ChangeRules(probe)::once);
        else add(tests, "it answers as documented", () -> probe.send(probe.request()));
        return tests;
    }

    /** Whether all it answers is a stream that does not end by itself. */
    private static boolean endless(Route route) {
        return route.answers().stream()
                .allMatch(answer -> answer instanceof Answer.Media media
                        && media.contentType().equals("text/event-stream"));
    }

    private static void add(List<DynamicTest> tests, String name, Executable test) {
        tests.add(DynamicTest.dynamicTest(name, test));
    }
}
