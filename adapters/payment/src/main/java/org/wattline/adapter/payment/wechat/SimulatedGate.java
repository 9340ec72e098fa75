package org.wattline.adapter.payment.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wattline.adapter.payment.Rsa;

/** Whom the simulator lets in: calls that the merchant signed, as the original demands. */
final class SimulatedGate {
    private static final Pattern AUTHORIZATION = Pattern.compile(
            WeChatGateway.SCHEME
                    + " mchid=\"([^\"]*)\",nonce_str=\"([^\"]*)\",signature=\"([^\"]*)\",timestamp=\"([^\"]*)\",serial_no=\"([^\"]*)\"");

    private SimulatedGate() {}

    static boolean admits(HttpExchange exchange, byte[] body, String merchant, String serial) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        Matcher parts = AUTHORIZATION.matcher(header);
        if (!parts.matches()
                || !parts.group(1).equals(merchant)
                || !parts.group(5).equals(serial)) return false;
        byte[] text = SignedText.ofRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                parts.group(4),
                parts.group(2),
                new String(body, UTF_8));
        return Rsa.verifies(SimulatedPlatform.Keys.MERCHANT.getPublic(), text, parts.group(3));
    }
}
