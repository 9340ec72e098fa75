package org.wattline.application.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;

/** Finds out whether an access token is genuine and good now. */
public interface TokenVerifier {
    /** What the token says; empty if it is altered, over, for others, by an unknown issuer, or no token at all. */
    Optional<Verified> verify(String token, Instant now);

    /** What a genuine token says. */
    sealed interface Verified {
        /** A token of this server's issuer. */
        record Own(AccountId account, UUID session) implements Verified {}

        /**
         * A token of another issuer, for a member of staff.
         *
         * @param unit the unit in which the person acts, where the issuer knows
         * @param positions the positions that the person holds there, where the issuer knows
         */
        record External(Login login, Optional<UnitPath> unit, Optional<Set<PositionCode>> positions)
                implements Verified {}
    }
}
