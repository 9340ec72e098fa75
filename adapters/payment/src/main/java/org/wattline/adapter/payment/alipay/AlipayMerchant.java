package org.wattline.adapter.payment.alipay;

import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.function.Supplier;

/**
 * The company as Alipay knows it (商户).
 *
 * @param endpoint the gateway: {@code https://openapi.alipay.com/gateway.do}
 * @param notifyAt where this company takes notices
 * @param sellerId the company's own number at Alipay; money for another one is not for this company
 * @param key the application's own key, asked for when something is signed
 * @param alipayKey the key of Alipay, by which its answers and notices are believed
 */
public record AlipayMerchant(
        URI endpoint,
        URI notifyAt,
        String appId,
        String sellerId,
        Supplier<PrivateKey> key,
        Supplier<PublicKey> alipayKey) {
    /** Without the keys, so that they never reach a log. */
    @Override
    public String toString() {
        return "application " + appId + " at " + endpoint;
    }
}
