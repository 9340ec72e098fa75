package org.wattline.adapter.http.platform;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.adapter.http.platform.proof.Client;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.server.Declared;
import org.wattline.adapter.http.platform.server.HttpSettings;
import org.wattline.adapter.http.platform.server.Observer;
import org.wattline.adapter.http.platform.server.Ports;
import org.wattline.adapter.http.platform.server.Server;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.UnitPath;

/** A server with the routes of a capability on a store in memory; the callers' tokens are their names. */
public final class RouteServer implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    public final MemoryStore store =
            new MemoryStore(() -> NOW, new UuidV7Ids(System::currentTimeMillis, new Random(7)));
    private final Map<String, Caller> callers = new HashMap<>();
    private Optional<Server> server = Optional.empty();
    private Client client = Client.of("http://127.0.0.1");

    public void staff(String name, String unit, Permission... permissions) {
        callers.put(
                name,
                new Caller(
                        name,
                        Caller.Kind.STAFF,
                        new UnitPath(unit),
                        Set.of(),
                        Set.of(permissions),
                        Caller.Origin.INTERNAL));
    }

    public void customer(String name, UUID customer, Permission... permissions) {
        callers.put(
                name,
                new Caller(
                        name,
                        Caller.Kind.CUSTOMER,
                        UnitPath.COMPANY,
                        Set.of(customer),
                        Set.of(permissions),
                        Caller.Origin.INTERNAL));
    }

    public void start(Function<MemoryStore, List<Routes>> routes, Ownerships.Lookup... owners) {
        Ports ports = new Ports(
                (token, origin) -> Optional.ofNullable(callers.get(token)),
                new Ownerships(Arrays.asList(owners)),
                store,
                store.idempotency(),
                store.histories());
        Declared declared = Declared.of(routes.apply(store), ports);
        Server started = Server.start(HttpSettings.on("127.0.0.1", 0), declared, ports, Observer.NONE);
        server = Optional.of(started);
        client = Client.of("http://127.0.0.1:" + started.port());
    }

    public String url() {
        return client.url();
    }

    public Answer get(String caller, String path, String... headers) {
        return send(caller, "GET", path, "", headers);
    }

    public Answer post(String caller, String path, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Idempotency-Key";
        all[headers.length + 1] = UUID.randomUUID().toString();
        return send(caller, "POST", path, body, all);
    }

    /** A command on the resource as it is now. */
    public Answer command(String caller, String resource, String command, String body) {
        String tag = get(caller, resource).tag();
        return send(caller, "POST", resource + "/commands/" + command, body, "If-Match", tag);
    }

    public Answer send(String caller, String method, String path, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 6);
        all[headers.length + 4] = "Content-Type";
        all[headers.length + 5] = "application/json";
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + caller;
        all[headers.length + 2] = "Accept-Language";
        all[headers.length + 3] = "en";
        var response = client.send(method, path, body, all);
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Location").orElse(""));
    }

    @Override
    public void close() {
        server.ifPresent(Server::close);
    }

    /** What came back. */
    public record Answer(int status, String body, String tag, String location) {}
}
