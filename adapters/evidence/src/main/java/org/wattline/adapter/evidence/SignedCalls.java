package org.wattline.adapter.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;

/**
 * Questions to a platform: signed by the company over path, time, nonce and body; answers are believed if the platform signed them over their status, time, the same
 * nonce and the body, and they are at most five minutes old. Calls back are signed in the same way over the path {@code /callback}.
 */
public final class SignedCalls {
    /** What reads and writes bodies. */
    public static final ObjectMapper JSON = new ObjectMapper();

    /** The first line of what is signed in a call back. */
    public static final String CALLBACK = "/callback";

    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final Platform platform;
    private final BusinessClock clock;
    private final Duration patience;
    private final SecureRandom random = new SecureRandom();

    /** @param patience how long an answer is waited for */
    public SignedCalls(Platform platform, BusinessClock clock, Duration patience) {
        this.platform = platform;
        this.clock = clock;
        this.patience = patience;
    }

    /** The answer; empty when the platform does not answer in time, or is not believed. */
    public Optional<JsonNode> ask(String path, JsonNode asked) {
        byte[] body = asked.toString().getBytes(UTF_8);
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        String timestamp = Long.toString(clock.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(platform.endpoint().resolve(path))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Evidence-Account", platform.id())
                .header("Evidence-Timestamp", timestamp)
                .header("Evidence-Nonce", nonce)
                .header("Evidence-Signature", Keys.sign(platform.key().get(), Keys.text(path, timestamp, nonce, body)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return send(request)
                .filter(answer -> believed(
                        Integer.toString(answer.statusCode()),
                        header(answer, "Evidence-Timestamp"),
                        nonce,
                        answer.body(),
                        header(answer, "Evidence-Signature")))
                .filter(answer -> answer.statusCode() == 200)
                .flatMap(answer -> json(answer.body()));
    }

    /** What a call back says; empty if it is not believed. @param headers by their names in lower case */
    public Optional<JsonNode> told(Map<String, String> headers, byte[] body) {
        boolean believed = believed(
                CALLBACK,
                headers.getOrDefault("evidence-timestamp", ""),
                headers.getOrDefault("evidence-nonce", ""),
                body,
                headers.getOrDefault("evidence-signature", ""));
        return believed ? json(body) : Optional.empty();
    }

    private boolean believed(String first, String timestamp, String nonce, byte[] body, String signature) {
        if (!timestamp.matches("[0-9]{1,12}")) return false;
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.now())
                .abs();
        return age.compareTo(MAX_AGE) <= 0
                && Keys.verifies(platform.platformKey().get(), Keys.text(first, timestamp, nonce, body), signature);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Optional<HttpResponse<byte[]>> send(HttpRequest request) {
        try {
            return Optional.of(Client.HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException unreachable) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Made with the first question: it reads the machine's certificates, for which no start waits. */
    private static final class Client {
        static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }
}
