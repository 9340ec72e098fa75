package org.wattline.adapter.payment.wechat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.wattline.adapter.payment.MerchantFile;

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
    private static final String PLATFORM = "platform-key.";

    public WeChatMerchant {
        if (apiV3Key.getBytes(StandardCharsets.UTF_8).length != 32)
            throw new IllegalArgumentException("the key for version 3 of the interface has 32 bytes");
    }

    /**
     * As the operator's file says: app-id, mch-id, serial, notify-at, the files private-key and api-v3-key, and where keys of the platform are given by
     * hand (公钥模式), platform-key.ID for each.
     *
     * @throws IllegalArgumentException naming what is wrong, without anything of a key
     */
    public static WeChatMerchant read(MerchantFile file) {
        PrivateKey own = file.privateKey("private-key");
        Map<String, PublicKey> platform = new HashMap<>();
        for (String name : file.names())
            if (name.startsWith(PLATFORM)) platform.put(name.substring(PLATFORM.length()), file.publicKey(name));
        return new WeChatMerchant(
                file.address("endpoint", "https://api.mch.weixin.qq.com"),
                file.address("notify-at", "").resolve("/v1/payment-channels/wechat-pay/notifications"),
                file.text("app-id"),
                file.text("mch-id"),
                file.content("api-v3-key"),
                file.text("serial"),
                () -> own,
                () -> platform);
    }

    /** Without the keys, so that they never reach a log. */
    @Override
    public String toString() {
        return "merchant " + mchId + " at " + endpoint;
    }
}
