package org.wattline.adapter.payment.alipay;

import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.function.Supplier;
import org.wattline.adapter.payment.MerchantFile;

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
    /**
     * As the operator's file says: app-id, seller-id, notify-at, the files private-key (应用私钥) and alipay-key (支付宝公钥).
     *
     * @throws IllegalArgumentException naming what is wrong, without anything of a key
     */
    public static AlipayMerchant read(MerchantFile file) {
        PrivateKey own = file.privateKey("private-key");
        PublicKey theirs = file.publicKey("alipay-key");
        return new AlipayMerchant(
                file.address("endpoint", "https://openapi.alipay.com/gateway.do"),
                file.address("notify-at", "").resolve("/v1/payment-channels/alipay/notifications"),
                file.text("app-id"),
                file.text("seller-id"),
                () -> own,
                () -> theirs);
    }

    /** Without the keys, so that they never reach a log. */
    @Override
    public String toString() {
        return "application " + appId + " at " + endpoint;
    }
}
