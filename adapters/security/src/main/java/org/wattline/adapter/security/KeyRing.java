package org.wattline.adapter.security;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.wattline.application.access.SigningKeys;

/** This server's signing keys as they were a moment ago: read anew each minute, and at once, though not all the time, for an unknown one. */
public final class KeyRing {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SigningKeys stored;
    private final InstantSource time;
    private volatile Read last = new Read(List.of(), Instant.MIN);

    public KeyRing(SigningKeys stored, InstantSource time) {
        this.stored = stored;
        this.time = time;
    }

    /** @throws IllegalStateException if there is no key yet */
    ECKey newest() {
        return read(last.keys.isEmpty() ? Duration.ZERO : FRESH).keys.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no signing key"));
    }

    Optional<ECKey> find(String id) {
        Optional<ECKey> known = in(read(FRESH), id);
        return known.isPresent() ? known : in(read(PAUSE), id);
    }

    String publicKeys() {
        List<JWK> keys =
                read(FRESH).keys.stream().map(key -> (JWK) key.toPublicJWK()).toList();
        return new JWKSet(keys).toString(true);
    }

    private static Optional<ECKey> in(Read read, String id) {
        return read.keys.stream().filter(key -> key.getKeyID().equals(id)).findFirst();
    }

    private Read read(Duration atMostOld) {
        Instant now = time.instant();
        Read held = last;
        if (held.at.isAfter(Instant.MIN) && now.isBefore(held.at.plus(atMostOld))) return held;
        Read fresh = new Read(stored.all().stream().map(KeyRing::parsed).toList(), now);
        last = fresh;
        return fresh;
    }

    private static ECKey parsed(SigningKeys.Key key) {
        try {
            return ECKey.parse(key.jwk());
        } catch (ParseException e) {
            throw new IllegalStateException("stored " + key + " is damaged", e);
        }
    }

    private record Read(List<ECKey> keys, Instant at) {}
}
