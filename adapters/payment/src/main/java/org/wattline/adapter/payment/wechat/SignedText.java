package org.wattline.adapter.payment.wechat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The texts that signatures of version 3 are made over: parts that each end with one line feed. */
final class SignedText {
    private SignedText() {}

    /** What WeChat Pay signs: time stamp, nonce, and the body as it came. */
    static byte[] ofNotice(String timestamp, String nonce, byte[] body) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(body.length + 64);
        text.writeBytes((timestamp + "\n" + nonce + "\n").getBytes(StandardCharsets.UTF_8));
        text.writeBytes(body);
        text.write('\n');
        return text.toByteArray();
    }

    /** What a merchant signs. */
    static byte[] ofRequest(String method, String path, String timestamp, String nonce, String body) {
        return (method + "\n" + path + "\n" + timestamp + "\n" + nonce + "\n" + body + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
