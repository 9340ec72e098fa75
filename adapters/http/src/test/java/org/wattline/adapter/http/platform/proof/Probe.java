package org.wattline.adapter.http.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.http.platform.route.Guards;
import org.wattline.adapter.http.platform.route.Parameter;
import org.wattline.adapter.http.platform.route.RequestBody;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.shape.JsonTree;

/** Sends requests to one route; every answer must have a request id, be no fault of the server, and be as documented. */
final class Probe {
    private static final byte[] NOTHING = new byte[0];

    final World world;
    final Route route;
    private final Client client;
    private final OpenApiCheck documented;
    private final Set<String> carriedOut;

    /** @param carriedOut names of the routes that did what they are for */
    Probe(World world, Route route, Client client, OpenApiCheck documented, Set<String> carriedOut) {
        this.world = world;
        this.route = route;
        this.client = client;
        this.documented = documented;
        this.carriedOut = carriedOut;
    }

    /** Whether all resources that the path names are known to exist. */
    boolean exists() {
        return names().stream().allMatch(name -> known(name).isPresent());
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String segment : route.path().split("/", -1))
            if (segment.startsWith("{")) names.add(segment.substring(1, segment.length() - 1));
        return names;
    }

    String path() {
        String path = route.path();
        for (String name : names()) path = path.replace("{" + name + "}", value(name));
        return path;
    }

    private Optional<String> known(String name) {
        String place = "{" + name + "}";
        String resource = route.path().substring(0, route.path().indexOf(place) + place.length());
        return Optional.ofNullable(world.values().get(resource))
                .or(() -> Optional.ofNullable(world.values().get(name)));
    }

    private String value(String name) {
        String example = route.inPath().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::example)
                .findFirst()
                .orElse("1");
        return URLEncoder.encode(known(name).orElse(example), StandardCharsets.UTF_8);
    }

    /** The query that must be there, with further parameters. */
    String query(String... more) {
        List<String> pairs = new ArrayList<>();
        for (Parameter parameter : route.query())
            if (parameter.required())
                pairs.add(parameter.name() + "=" + URLEncoder.encode(parameter.example(), StandardCharsets.UTF_8));
        pairs.addAll(List.of(more));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** The example of the declaration as a body. */
    byte[] example() {
        return switch (route.body()) {
            case RequestBody.None none -> NOTHING;
            case RequestBody.Json json ->
                JsonTree.bytes(world.declared().shapes().tree(json.example()));
            case RequestBody.Merge merge ->
                JsonTree.bytes(world.declared().shapes().tree(merge.example()));
            case RequestBody.Stream stream -> stream.example().getBytes(StandardCharsets.UTF_8);
        };
    }

    private String contentType() {
        return switch (route.body()) {
            case RequestBody.None none -> "application/json";
            case RequestBody.Json json -> "application/json";
            case RequestBody.Merge merge -> "application/merge-patch+json";
            case RequestBody.Stream stream -> stream.contentTypes().getFirst();
        };
    }

    /** A request as the declaration wants it. */
    Sending request() {
        List<String> headers = new ArrayList<>();
        if (!(route.body() instanceof RequestBody.None)) headers.addAll(List.of("Content-Type", contentType()));
        if (route.guards().ifMatch()) headers.addAll(List.of("If-Match", "\"0-0\""));
        if (route.guards().key() == Guards.Key.REQUIRED)
            headers.addAll(List.of("Idempotency-Key", "proof-" + System.nanoTime()));
        return new Sending(route.verb().name(), path(), query(), Optional.of(world.all()), example(), headers);
    }

    HttpResponse<String> send(Sending sending) {
        HttpResponse<String> answer = raw(sending);
        documented.holds(route, answer);
        boolean rehearsed = sending.query.contains("dryRun=true");
        if (answer.statusCode() < 300 && sending.verb.equals(route.verb().name()) && !rehearsed)
            carriedOut.add(route.name());
        return answer;
    }

    HttpResponse<String> raw(Sending sending) {
        List<String> headers = new ArrayList<>(sending.headers);
        sending.token.ifPresent(token -> headers.addAll(List.of("Authorization", "Bearer " + token)));
        HttpResponse<String> answer =
                client.send(sending.verb, sending.path + sending.query, sending.body, headers.toArray(String[]::new));
        assertThat(answer.statusCode())
                .as("%s %s%s: %s", sending.verb, sending.path, sending.query, answer.body())
                .isLessThan(500);
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.headers().firstValue("X-Content-Type-Options").orElse("nosniff"))
                .isEqualTo("nosniff");
        if (answer.statusCode() >= 400)
            assertThat(answer.body()).doesNotContain("org.wattline.", "java.", "Exception", "SELECT ", "select ");
        return answer;
    }

    /** A request to be sent. */
    record Sending(String verb, String path, String query, Optional<String> token, byte[] body, List<String> headers) {
        Sending by(String caller) {
            return new Sending(verb, path, query, Optional.of(caller), body, headers);
        }

        Sending anonymous() {
            return new Sending(verb, path, query, Optional.empty(), body, headers);
        }

        Sending verb(String other) {
            return new Sending(other, path, query, token, body, headers);
        }

        Sending path(String other) {
            return new Sending(verb, other, query, token, body, headers);
        }

        Sending query(String other) {
            return new Sending(verb, path, other, token, body, headers);
        }

        Sending body(byte[] other) {
            return new Sending(verb, path, query, token, other, headers);
        }

        Sending body(String other) {
            return body(other.getBytes(StandardCharsets.UTF_8));
        }

        Sending with(String name, String value) {
            Sending without = without(name);
            List<String> more = new ArrayList<>(without.headers);
            more.addAll(List.of(name, value));
            return new Sending(verb, path, query, token, body, more);
        }

        Sending without(String name) {
            List<String> fewer = new ArrayList<>();
            for (int i = 0; i < headers.size(); i += 2)
                if (!headers.get(i).equals(name)) fewer.addAll(headers.subList(i, i + 2));
            return new Sending(verb, path, query, token, body, fewer);
        }
    }
}
