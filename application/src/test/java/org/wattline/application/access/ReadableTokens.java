package org.wattline.application.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.AccountId;

/** Tokens for tests that are not signed, and those of another issuer as the test says. */
public final class ReadableTokens implements AccessTokens, TokenVerifier {
    private volatile Optional<Verified.External> external = Optional.empty();

    @Override
    public String issue(Grant grant) {
        return String.join(
                "|",
                grant.account().toString(),
                grant.session().toString(),
                grant.expiresAt().toString());
    }

    @Override
    public String publicKeys() {
        return "{\"keys\":[]}";
    }

    /** Lets the token {@code external} be verified as this. */
    public void external(Verified.External verified) {
        external = Optional.of(verified);
    }

    @Override
    public Optional<Verified> verify(String token, Instant now) {
        if (token.equals("external")) return external.map(found -> found);
        String[] parts = token.split("\\|");
        if (parts.length != 3 || !now.isBefore(Instant.parse(parts[2]))) return Optional.empty();
        return Optional.of(new Verified.Own(new AccountId(UUID.fromString(parts[0])), UUID.fromString(parts[1])));
    }
}
