package org.wattline.adapter.payment.wechat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The company as WeChat Pay knows it (商户).
 *
 * @param endpoint where WeChat Pay answers: {@code https://api.mch.weixin.qq.com}
 * @param notifyAt where this company takes notices
 * @param apiV3Key 32 characters; opens the sealed part of notices
 * @param serial number of the merchant's certificate
 * @param key the merchant's own key, asked for when something is signed
 * @param platformKeys keys of WeChat Pay by the serial number of their certificate or key; several while one is exchanged for another
 */
public record WeChatMerchant(
        URI endpoint,
        URI notifyAt,
        String appId,
        String mchId,
        String apiV3Key,
        String serial,
        Supplier<PrivateKey> key,
        Supplier<Map<String, PublicKey>> platformKeys) {
    public WeChatMerchant {
        if (apiV3Key.getBytes(StandardCharsets.UTF_8).length != 32)
            throw new IllegalArgumentException("the key for version 3 of the interface has 32 bytes");
    }

    /** Without the keys, so that they never reach a log. */
    @Override
    public String toString() {
        return "merchant " + mchId + " at " + endpoint;
    }
}
