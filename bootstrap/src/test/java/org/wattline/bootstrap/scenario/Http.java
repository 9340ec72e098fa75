package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Talks to the server as one login does: JSON in and out, a fresh idempotency key for each POST, the ETag of what was seen last for commands. */
final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI server;
    private final Optional<String> token;
    private final Set<String> done;

    private Http(URI server, Optional<String> token, Set<String> done) {
        this.server = server;
        this.token = token;
        this.done = done;
    }

    /** @param done gets the method and path of each request that did what it was for */
    static Http nobody(URI server, Set<String> done) {
        return new Http(server, Optional.empty(), done);
    }

    Http signedIn(String login, String password) {
        Answer answer = post("/v1/tokens", "{'login': '%s', 'password': '%s'}".formatted(login, password))
                .expect(200, 201);
        return new Http(server, Optional.of(answer.text("/accessToken")), done);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** @param json with single quotes for double ones */
    Answer post(String path, String json) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    Answer put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    /** Puts something in the place of a resource as it is now. */
    Answer replace(String resource, String json) {
        String etag = get(resource).expect(200).header("ETag").orElseThrow();
        return send(request(resource)
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    /** Gives a command to a resource as it is now. */
    Answer command(String resource, String command, String json) {
        String etag = get(resource).expect(200).header("ETag").orElseThrow();
        return send(request(resource + "/commands/" + command)
                .header("If-Match", etag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    Answer upload(String path, String contentType, String body) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The same in the bytes of another charset. */
    Answer upload(String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Tells something as an outside service does, with its own headers. */
    Answer tell(String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean rehearsed = String.valueOf(response.uri().getQuery()).contains("dryRun=true");
            if (response.statusCode() < 300 && !rehearsed)
                done.add(response.request().method() + " " + response.uri().getPath());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode body = json ? JSON.readTree(response.body()) : JsonNodeFactory.instance.missingNode();
            return new Answer(response, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        return request;
    }

    /** What the server said. */
    record Answer(HttpResponse<byte[]> response, JsonNode body) {
        Answer expect(int... statuses) {
            assertThat(statuses)
                    .as("%s %s → %s %s", response.request().method(), response.uri(), response.statusCode(), body)
                    .contains(response.statusCode());
            return this;
        }

        int status() {
            return response.statusCode();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The text at a JSON pointer. */
        String text(String pointer) {
            JsonNode node = body.at(pointer);
            assertThat(node.isMissingNode()).as("%s in %s", pointer, body).isFalse();
            return node.asText();
        }

        JsonNode at(String pointer) {
            return body.at(pointer);
        }

        /** A table for spreadsheets, without the mark of its charset. */
        String table() {
            assertThat(header("Content-Type")).contains("text/csv; charset=utf-8");
            String table = new String(response.body(), StandardCharsets.UTF_8);
            assertThat(table).startsWith("\uFEFF");
            return table.substring(1);
        }

        /** Each line of NDJSON. */
        List<JsonNode> lines() {
            return new String(response.body(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Http::json)
                    .toList();
        }
    }

    static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
