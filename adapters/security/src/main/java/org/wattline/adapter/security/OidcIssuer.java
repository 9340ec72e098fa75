package org.wattline.adapter.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * An external issuer of tokens for staff (OpenID Connect).
 *
 * @param issuer exactly as it stands in the claim {@code iss}; its discovery document is found below it
 * @param audience what must be among the claim {@code aud}
 * @param loginClaim claim that holds the login: {@code preferred_username}
 * @param unitClaim claim that holds the path of the unit, if the issuer knows it
 * @param positionsClaim claim that holds the codes of positions, if the issuer knows them
 */
public record OidcIssuer(
        URI issuer, String audience, String loginClaim, Optional<String> unitClaim, Optional<String> positionsClaim) {
    /** @throws IllegalArgumentException unless it is reached by https, or on this machine */
    public OidcIssuer {
        if (!"https".equals(issuer.getScheme()) && !onThisMachine(issuer))
            throw new IllegalArgumentException("an issuer is reached by https: " + issuer);
        if (audience.isBlank() || loginClaim.isBlank())
            throw new IllegalArgumentException("an issuer has an audience and a claim for the login");
    }

    /** Whether an address may be asked for keys: over https, or on this machine. */
    static boolean onThisMachine(URI address) {
        try {
            return "http".equals(address.getScheme())
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Where the issuer describes itself (OpenID Connect Discovery 1.0, section 4). */
    URI discovery() {
        String base = issuer.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + ".well-known/openid-configuration");
    }
}
