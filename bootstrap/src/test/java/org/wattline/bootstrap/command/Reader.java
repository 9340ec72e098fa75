package org.wattline.bootstrap.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads over HTTP what a server has, whole lists of it. */
final class Reader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI server;

    Reader(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    /** @return a token of a demo login */
    String signIn(String login) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"login\": \"" + login + "\", \"password\": \"Wattline-demo-1\"}"))
                .build();
        return json(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .path("accessToken")
                .asText();
    }

    JsonNode get(String token, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return json(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** All items of a list, page by page. */
    List<JsonNode> all(String token, String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String query = path + (path.contains("?") ? "&" : "?") + "limit=500";
        JsonNode page = get(token, query);
        page.path("items").forEach(items::add);
        while (!page.path("next").asText().isEmpty() && !page.path("next").isNull()) {
            page = get(
                    token,
                    query + "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8));
            page.path("items").forEach(items::add);
        }
        return items;
    }

    /** Subjects of all events of a type, in order. */
    List<String> subjects(String token, String type) throws IOException, InterruptedException {
        List<String> subjects = new ArrayList<>();
        String after = "0";
        while (true) {
            JsonNode page = get(token, "/v1/events?limit=500&type=" + type + "&after=" + after);
            page.path("items")
                    .forEach(event -> subjects.add(event.path("subject").asText()));
            String next = page.path("next").asText();
            if (next.equals(after)) return subjects;
            after = next;
        }
    }

    /** Follows the stream of events until so many of a type have happened since the first. */
    void await(String token, String type, int count) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/events?after=0&type=" + type))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try (Stream<String> lines =
                http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            long seen = lines.filter(line -> line.equals("event: " + type))
                    .limit(count)
                    .count();
            if (seen < count) throw new IOException("the stream ended after " + seen + " of " + count + " " + type);
        }
    }
}
