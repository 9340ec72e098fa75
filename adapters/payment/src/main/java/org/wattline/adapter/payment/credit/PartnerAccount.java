package org.wattline.adapter.payment.credit;

import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.function.Supplier;
import org.wattline.adapter.payment.MerchantFile;

/**
 * The company as the credit partner knows it.
 *
 * @param endpoint where the partner answers
 * @param id of the company at the partner
 * @param key the company's own, asked for when something is signed
 * @param partnerKey by which its answers are believed
 */
public record PartnerAccount(URI endpoint, String id, Supplier<PrivateKey> key, Supplier<PublicKey> partnerKey) {
    /**
     * As the operator's file says: endpoint, company-id, the files private-key and partner-key.
     *
     * @throws IllegalArgumentException naming what is wrong, without anything of a key
     */
    public static PartnerAccount read(MerchantFile file) {
        PrivateKey own = file.privateKey("private-key");
        PublicKey theirs = file.publicKey("partner-key");
        return new PartnerAccount(file.address("endpoint", ""), file.text("company-id"), () -> own, () -> theirs);
    }

    /** Without the keys, so that they never reach a log. */
    @Override
    public String toString() {
        return "account " + id + " at " + endpoint;
    }
}
