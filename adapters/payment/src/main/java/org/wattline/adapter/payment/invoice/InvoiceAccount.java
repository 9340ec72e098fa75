package org.wattline.adapter.payment.invoice;

import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.function.Supplier;

/**
 * The company at the invoice platform.
 *
 * @param appId under which the platform knows it
 * @param seller tax number of the company
 * @param key with which the company signs
 * @param platformKey by which the platform's answers are believed
 */
public record InvoiceAccount(
        URI endpoint, String appId, String seller, Supplier<PrivateKey> key, Supplier<PublicKey> platformKey) {}
