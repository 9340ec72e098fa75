package org.wattline.adapter.http.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.http.platform.proof.Client;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.server.Declared;
import org.wattline.adapter.http.platform.server.HttpSettings;
import org.wattline.adapter.http.platform.server.Observer;
import org.wattline.adapter.http.platform.server.Ports;
import org.wattline.adapter.http.platform.server.Server;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Unavailable;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.kernel.Outcome;

class EdgeOfTheServerTest {
    private static final String[] NO_HEADERS = {};
    private final MemoryStore store = new MemoryStore(
            () -> java.time.Instant.parse("2026-03-15T00:30:00Z"),
            new UuidV7Ids(System::currentTimeMillis, new java.util.Random(7)));
    private final Ports ports = new Ports(
            (token, origin) -> Optional.empty(),
            new Ownerships(List.of()),
            store,
            store.idempotency(),
            store.histories());

    @Test
    void a_caller_who_asks_too_often_waits() {
        try (Server server = start(HttpSettings.on("127.0.0.1", 0).limits(0.001, 1), hello())) {
            Client client = client(server);
            assertThat(client.send("GET", "/v1/hello", "").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = client.send("GET", "/v1/hello", "");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.headers().firstValue("RateLimit").orElse("")).startsWith("limit=1, remaining=0");
        }
    }

    @Test
    void a_storage_that_is_away_is_told_with_what_to_do() {
        try (Server server = start(HttpSettings.on("127.0.0.1", 0), hello())) {
            HttpResponse<String> answer = client(server).send("GET", "/v1/full", "", "Accept-Language", "en");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body())
                    .contains("platform.unavailable", "the same Idempotency-Key")
                    .doesNotContain("secret");
        }
    }

    @Test
    void pages_of_listed_origins_may_read_and_no_others() {
        try (Server server = start(HttpSettings.on("127.0.0.1", 0).origins(Set.of("https://desk.example")), hello())) {
            Client client = client(server);
            HttpResponse<String> listed = client.send("GET", "/v1/hello", "", "Origin", "https://desk.example");
            assertThat(listed.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://desk.example");
            assertThat(listed.headers()
                            .firstValue("Access-Control-Expose-Headers")
                            .orElse(""))
                    .contains("ETag", "RateLimit");
            HttpResponse<String> asked = client.send("OPTIONS", "/v1/hello", "", "Origin", "https://desk.example");
            assertThat(asked.headers()
                            .firstValue("Access-Control-Allow-Methods")
                            .orElse(""))
                    .contains("GET");
            HttpResponse<String> other = client.send("GET", "/v1/hello", "", "Origin", "https://evil.example");
            assertThat(other.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void long_answers_are_compressed_for_those_who_can_read_them() {
        try (Server server = start(HttpSettings.on("127.0.0.1", 0), hello())) {
            Client client = client(server);
            HttpResponse<String> zipped = client.send("GET", "/v1/long", "", "Accept-Encoding", "gzip");
            assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(client.send("GET", "/v1/long", "", NO_HEADERS).body())
                    .hasSize(9_000 + "{\"text\":\"\"}".length());
            assertThat(zipped.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void a_route_that_retires_says_so() {
        try (Server server = start(HttpSettings.on("127.0.0.1", 0), hello())) {
            HttpResponse<String> answer = client(server).send("GET", "/v1/old", "");
            assertThat(answer.headers().firstValue("Deprecation")).contains("@1767196800");
            assertThat(answer.headers().firstValue("Sunset")).contains("Thu, 31 Dec 2026 16:00:00 GMT");
        }
    }

    @Test
    void what_breaks_tells_the_client_nothing_but_the_request_id() {
        try (Server server = start(HttpSettings.on("127.0.0.1", 0), hello())) {
            HttpResponse<String> broken = client(server).send("GET", "/v1/broken", "", "X-Request-Id", "r-77");
            assertThat(broken.statusCode()).isEqualTo(500);
            assertThat(broken.body()).contains("\"instance\":\"r-77\"").doesNotContain("secret", "Illegal");
        }
    }

    @Test
    void a_bulk_answers_line_by_line() {
        try (Server server = start(HttpSettings.on("127.0.0.1", 0), hello())) {
            HttpResponse<String> answer = client(server)
                    .send(
                            "POST",
                            "/v1/bulk",
                            "{\"text\":\"a\"}\n{\"txt\":1}\n{\"text\":\"b\"}\n",
                            "Content-Type",
                            "application/x-ndjson");
            assertThat(answer.statusCode()).isEqualTo(207);
            assertThat(answer.body().lines().toList()).hasSize(3).satisfies(lines -> {
                assertThat(lines.get(0)).isEqualTo("{\"line\":1,\"status\":200,\"body\":{\"text\":\"A\"}}");
                assertThat(lines.get(1)).contains("\"line\":2,\"status\":400", "/txt", "/text");
                assertThat(lines.get(2)).contains("\"B\"");
            });
        }
    }

    @Test
    void all_faults_of_the_query_of_what_changes_something_are_named_and_it_is_not_done() {
        try (Server server = start(HttpSettings.on("127.0.0.1", 0), hello())) {
            Client client = client(server);
            HttpResponse<String> wrong = client.send(
                    "POST", "/v1/files?day=2026-02-30&copies=two&lit=on", "x", "Content-Type", "text/plain");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body())
                    .contains("\"query:day\"", "\"query:copies\"", "\"query:lit\"", "unknown-parameter")
                    .containsOnlyOnce("\"query:day\"");
            HttpResponse<String> values =
                    client.send("POST", "/v1/files?day=2026-02-30&copies=two", "x", "Content-Type", "text/plain");
            assertThat(values.body()).containsOnlyOnce("\"query:day\"").containsOnlyOnce("\"query:copies\"");
            HttpResponse<String> fine =
                    client.send("POST", "/v1/files?day=2026-02-28&copies=2", "x", "Content-Type", "text/plain");
            assertThat(fine.body()).as("the only one that was taken in").isEqualTo("{\"text\":\"2026-02-28 2 1\"}");
        }
    }

    @Test
    void what_is_not_declared_properly_does_not_start() {
        assertThatThrownBy(() -> Route.get("/v1/x")
                        .tag("t")
                        .summary("x", "x")
                        .unowned("u")
                        .answers(200, Hello.class, new Hello("x"))
                        .handle(x -> x.ok(new Hello("x"))))
                .hasMessageContaining("who may call it");
        assertThatThrownBy(() -> Route.get("/v1/x")
                        .tag("t")
                        .summary("x", "x")
                        .open("u")
                        .answers(200, Hello.class, new Hello("x"))
                        .handle(x -> x.ok(new Hello("x"))))
                .hasMessageContaining("which rows it reaches");
        Routes unknownKind = () -> List.of(Route.get("/v1/x/{no}")
                .tag("t")
                .summary("x", "x")
                .signedIn("u")
                .owned("no", "thing")
                .answers(200, Hello.class, new Hello("x"))
                .handle(x -> x.ok(new Hello("x"))));
        assertThatThrownBy(() -> Declared.of(List.of(unknownKind), ports)).hasMessageContaining("thing");
    }

    private static Routes hello() {
        AtomicInteger taken = new AtomicInteger();
        return () -> List.of(
                Route.post("/v1/files")
                        .tag("t")
                        .summary("文件", "File")
                        .open("test")
                        .unowned("test")
                        .requiredQuery("day", "日", "day", "2026-03-01")
                        .query("copies", "份数", "copies", "1")
                        .bodyStream(1 << 20, "x", "text/plain")
                        .answers(200, Hello.class, new Hello("x"))
                        .handle(x -> {
                            LocalDate day = x.required("day", LocalDate::parse);
                            int copies = x.query("copies", Integer::valueOf).orElse(1);
                            return new Reply.Body(
                                    x.stream().contentType().isEmpty() ? 500 : 200,
                                    new Hello(day + " " + copies + " " + taken.incrementAndGet()),
                                    Map.of());
                        }),
                draft("/v1/hello").handle(x -> x.ok(new Hello("hi"))),
                draft("/v1/long").handle(x -> x.ok(new Hello("x".repeat(9_000)))),
                draft("/v1/old")
                        .retires(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))
                        .handle(x -> x.ok(new Hello("old"))),
                draft("/v1/broken").handle(x -> {
                    throw new IllegalStateException("secret");
                }),
                draft("/v1/full").handle(x -> {
                    throw new Unavailable("secret", new IllegalStateException());
                }),
                Route.post("/v1/bulk")
                        .tag("t")
                        .summary("批量", "Bulk")
                        .open("test")
                        .unowned("test")
                        .bodyStream(1 << 20, "{\"text\":\"a\"}", "application/x-ndjson")
                        .answersMedia(207, "application/x-ndjson", "{}")
                        .handle(x -> x.eachLine(
                                Hello.class,
                                hello -> Outcome.done(hello.text().toUpperCase(java.util.Locale.ROOT)),
                                Hello::new)),
                draft("/v1/bytes")
                        .handle(x ->
                                new Reply.Bytes(200, "text/plain", "x".getBytes(StandardCharsets.UTF_8), Map.of())));
    }

    private static org.wattline.adapter.http.platform.route.Draft<Void> draft(String path) {
        return Route.get(path)
                .tag("t")
                .summary("你好", "Hello")
                .open("test")
                .unowned("test")
                .answers(200, Hello.class, new Hello("hi"));
    }

    private Server start(HttpSettings settings, Routes routes) {
        return Server.start(settings, Declared.of(List.of(routes), ports), ports, Observer.NONE);
    }

    private static Client client(Server server) {
        return Client.of("http://127.0.0.1:" + server.port());
    }

    record Hello(String text) {}
}
