package org.wattline.adapter.payment.wechat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A notice as the simulator sends it.
 *
 * @param headers by lower-case name
 */
public record SimulatedNotice(Map<String, String> headers, byte[] body) {
    /** The same signature over another body. */
    public SimulatedNotice tampered() {
        String text = new String(body, StandardCharsets.UTF_8);
        return new SimulatedNotice(
                headers, text.replace("\"id\":\"", "\"id\":\"X").getBytes(StandardCharsets.UTF_8));
    }

    /** The signature that WeChat Pay sends to see whether it is checked. */
    public SimulatedNotice probe() {
        return with("wechatpay-signature", "WECHATPAY/SIGNTEST/" + headers.get("wechatpay-signature"));
    }

    /** The same with one header replaced. */
    public SimulatedNotice with(String header, String value) {
        Map<String, String> next = new LinkedHashMap<>(headers);
        next.put(header, value);
        return new SimulatedNotice(next, body);
    }
}
