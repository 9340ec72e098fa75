package org.wattline.adapter.notify.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.wattline.application.notification.MessageSender;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;

/** Sends subscription messages; the access token is kept until shortly before it ends and fetched anew when WeChat calls it stale. */
public final class WeChatMessageSender implements MessageSender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Answer STALE = new Answer.Rejected("stale access token", true);
    private static final Token NONE = new Token("", Instant.EPOCH);

    private final WeChatAccount account;
    private final BusinessClock clock;
    private volatile Token token = NONE;

    public WeChatMessageSender(WeChatAccount account, BusinessClock clock) {
        this.account = account;
        this.clock = clock;
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.WECHAT_SUBSCRIBE;
    }

    @Override
    public Answer send(Message message) {
        try {
            Answer answer = understand(post(message));
            // 40001 and 42001: the token was renewed elsewhere or ended early; one more try with a fresh one.
            return answer.equals(STALE) ? understand(post(message)) : answer;
        } catch (IOException e) {
            return new Answer.Rejected("provider not reached: " + e.getClass().getSimpleName(), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Rejected("interrupted", true);
        }
    }

    private JsonNode post(Message message) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("touser", message.recipient().clear());
        body.put("template_id", message.template());
        ObjectNode data = body.putObject("data");
        message.values().forEach((name, value) -> data.putObject(name).put("value", value));
        URI uri = URI.create(account.endpoint() + "/cgi-bin/message/subscribe/send?access_token=" + accessToken());
        return call(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private String accessToken() throws IOException, InterruptedException {
        Token held = token;
        if (clock.now().isBefore(held.until())) return held.value();
        URI uri = URI.create(account.endpoint() + "/cgi-bin/token?grant_type=client_credential&appid=" + account.appId()
                + "&secret=" + account.secret());
        JsonNode answer = call(HttpRequest.newBuilder(uri).GET());
        if (!answer.hasNonNull("access_token")) throw new IOException("no token: " + answer.path("errcode"));
        Instant until = clock.now().plusSeconds(answer.path("expires_in").asLong() - 300);
        Token fresh = new Token(answer.path("access_token").asText(), until);
        token = fresh;
        return fresh.value();
    }

    private JsonNode call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = Outgoing.HTTP.send(
                request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(response.body());
    }

    private Answer understand(JsonNode body) {
        int code = body.path("errcode").asInt(-1);
        return switch (code) {
            case 0 -> new Answer.Accepted(body.path("msgid").asText("-"));
            case 40001, 42001 -> {
                token = NONE;
                yield STALE;
            }
            case -1, 45009 -> new Answer.Rejected("errcode " + code, true);
            default -> new Answer.Rejected("errcode " + code, false);
        };
    }

    private record Token(String value, Instant until) {}

    /** Made with the first request: it reads the machine's certificates, for which no start waits. */
    private static final class Outgoing {
        static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }
}
