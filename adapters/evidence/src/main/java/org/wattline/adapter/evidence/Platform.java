package org.wattline.adapter.evidence;

import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.function.Supplier;

/**
 * The company as a platform knows it.
 *
 * @param endpoint where the platform answers
 * @param id of the company there
 * @param key the company's own, asked for when something is signed
 * @param platformKey by which its answers and calls are believed
 */
public record Platform(URI endpoint, String id, Supplier<PrivateKey> key, Supplier<PublicKey> platformKey) {
    /** Without the keys, so that they never reach a log. */
    @Override
    public String toString() {
        return "account " + id + " at " + endpoint;
    }
}
