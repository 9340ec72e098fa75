package org.wattline.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.http.Company;
import org.wattline.domain.access.Login;

/** Asks servers in the name of one login; signs in anew when its token is over. */
final class Clerk {
    private final HttpClient http;
    private final Login login;
    private final ReentrantLock signing = new ReentrantLock();
    private volatile String token = "";

    Clerk(HttpClient http, Login login) {
        this.http = http;
        this.login = login;
    }

    static HttpClient wires() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return asked(HttpRequest.newBuilder(address).GET());
    }

    /** @param key under which it is done once, however often it is sent */
    HttpResponse<String> post(URI address, String key, String body) throws IOException, InterruptedException {
        return asked(posting(address, key, body));
    }

    /** Gives a command to a resource as it is now. @return empty when there is no such resource any more */
    Optional<HttpResponse<String>> command(URI resource, String name, String key, String body)
            throws IOException, InterruptedException {
        Optional<String> seen = get(resource).headers().firstValue("ETag");
        if (seen.isEmpty()) return Optional.empty();
        URI command = URI.create(resource + "/commands/" + name);
        return Optional.of(asked(posting(command, key, body).header("If-Match", seen.get())));
    }

    private static HttpRequest.Builder posting(URI address, String key, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return body.isEmpty() ? request : request.header("Content-Type", "application/json");
    }

    private HttpResponse<String> asked(HttpRequest.Builder request) throws IOException, InterruptedException {
        String used = token;
        HttpResponse<String> answer = sent(request);
        if (answer.statusCode() != 401) return answer;
        signIn(answer.uri(), used);
        return sent(request);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest whole = request.copy()
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(whole, HttpResponse.BodyHandlers.ofString());
    }

    /** One of many who found the token over signs in for all: it costs a server much. */
    private void signIn(URI server, String over) throws IOException, InterruptedException {
        signing.lock();
        try {
            if (token.equals(over)) signIn(server);
        } finally {
            signing.unlock();
        }
    }

    void signIn(URI server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/tokens"))
                .timeout(Duration.ofSeconds(40))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login.value(), Company.PASSWORD.clear())))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 2) token = text(answer.body(), "accessToken");
    }

    /** The text of a field of JSON, wherever it stands first. */
    static String text(String json, String field) {
        Matcher found = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) throw new CannotMeasure("no " + field + " in " + json);
        return found.group(1);
    }
}
