package org.wattline.domain.access.credential;

import java.time.Instant;
import java.util.Map;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.kernel.Event;

/** What happens to credentials. */
public sealed interface CredentialEvent extends Event {
    AccountId id();

    Credential.Kind kind();

    @Override
    default String subject() {
        return id().toString();
    }

    @Override
    default Map<String, String> facts() {
        return Map.of("account", id().toString(), "kind", kind().name());
    }

    /** Failures locked an account for a while. */
    record LockedOut(AccountId id, Credential.Kind kind, Instant until) implements CredentialEvent {
        @Override
        public String type() {
            return "access.account-locked-out";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("account", id.toString(), "kind", kind.name(), "until", until.toString());
        }
    }

    /** An administrator locked an account. */
    record Locked(AccountId id, Credential.Kind kind) implements CredentialEvent {
        @Override
        public String type() {
            return "access.account-locked";
        }
    }

    /** An administrator unlocked an account. */
    record Unlocked(AccountId id, Credential.Kind kind) implements CredentialEvent {
        @Override
        public String type() {
            return "access.account-unlocked";
        }
    }

    /** An account has another password. */
    record PasswordChanged(AccountId id, Credential.Kind kind, boolean byOther) implements CredentialEvent {
        @Override
        public String type() {
            return "access.password-changed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("account", id.toString(), "kind", kind.name(), "byOther", Boolean.toString(byOther));
        }
    }
}
