package org.wattline.application.access;

import java.time.Instant;
import java.util.UUID;
import org.wattline.domain.access.AccountId;

/** The server's own issuer of access tokens. */
public interface AccessTokens {
    String issue(Grant grant);

    /** The public keys with which anybody can check the tokens, as a JSON Web Key Set (RFC 7517). */
    String publicKeys();

    /** What a token says. */
    record Grant(AccountId account, UUID session, Instant issuedAt, Instant expiresAt) {}
}
