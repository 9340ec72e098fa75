package org.wattline.adapter.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.access.TokenVerifier;

/** Tokens of whichever of several issuers. */
public final class SeveralIssuers implements TokenVerifier {
    private final List<TokenVerifier> issuers;

    public SeveralIssuers(List<TokenVerifier> issuers) {
        this.issuers = List.copyOf(issuers);
    }

    @Override
    public Optional<Verified> verify(String token, Instant now) {
        for (TokenVerifier issuer : issuers) {
            Optional<Verified> verified = issuer.verify(token, now);
            if (verified.isPresent()) return verified;
        }
        return Optional.empty();
    }
}
