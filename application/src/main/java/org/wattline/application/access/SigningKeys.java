package org.wattline.application.access;

import java.time.Instant;
import java.util.List;

/** The keys with which the server signs its tokens; where they are stored they are sealed. */
public interface SigningKeys {
    /** All keys, newest first. */
    List<Key> all();

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this id */
    void add(Key key);

    /** Removes keys made before an instant. */
    void forget(Instant madeBefore);

    /**
     * A key.
     *
     * @param jwk private key as JSON Web Key
     */
    record Key(String id, Instant madeAt, String jwk) {
        @Override
        public String toString() {
            return "signing key " + id;
        }
    }

    /** Makes keys. */
    interface Maker {
        Key make(Instant now);
    }
}
