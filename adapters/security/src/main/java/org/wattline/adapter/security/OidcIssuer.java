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

    /**
     * Reads one line of a setting: the address, the audience, and if they are not the usual ones the claims, with spaces between.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static OidcIssuer parse(String line) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length < 2 || parts.length > 5)
            throw new IllegalArgumentException(
                    "must be ISSUER-URL AUDIENCE [LOGIN-CLAIM [UNIT-CLAIM [POSITIONS-CLAIM]]]");
        return new OidcIssuer(
                URI.create(parts[0]),
                parts[1],
                parts.length > 2 ? parts[2] : "preferred_username",
                parts.length > 3 ? Optional.of(parts[3]) : Optional.empty(),
                parts.length > 4 ? Optional.of(parts[4]) : Optional.empty());
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
