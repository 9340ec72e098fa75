package org.wattline.adapter.payment.invoice;

import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.function.Supplier;
import org.wattline.adapter.payment.MerchantFile;

/**
 * The company at the invoice platform.
 *
 * @param appId under which the platform knows it
 * @param seller tax number of the company
 * @param key with which the company signs
 * @param platformKey by which the platform's answers are believed
 */
public record InvoiceAccount(
        URI endpoint, String appId, String seller, Supplier<PrivateKey> key, Supplier<PublicKey> platformKey) {
    /**
     * As the operator's file says: endpoint, app-id, seller-tax-number, the files private-key and platform-key.
     *
     * @throws IllegalArgumentException naming what is wrong, without anything of a key
     */
    public static InvoiceAccount read(MerchantFile file) {
        PrivateKey own = file.privateKey("private-key");
        PublicKey theirs = file.publicKey("platform-key");
        return new InvoiceAccount(
                file.address("endpoint", ""),
                file.text("app-id"),
                file.text("seller-tax-number"),
                () -> own,
                () -> theirs);
    }

    /** Without the keys, so that they never reach a log. */
    @Override
    public String toString() {
        return "account " + appId + " at " + endpoint;
    }
}
