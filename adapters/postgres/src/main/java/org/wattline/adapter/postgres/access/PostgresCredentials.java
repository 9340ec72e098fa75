package org.wattline.adapter.postgres.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.access.Credentials;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.AccountId;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.credential.Credential;
import org.wattline.domain.access.credential.SecretHash;
import org.wattline.domain.kernel.Version;

/** Credentials in the table {@code credential}. */
public final class PostgresCredentials implements Credentials {
    static final String LOGIN = "credential.login";

    private static final String SELECT = """
            select id, login_sealed, kind, hash, temporary, changed_at, failures, locked_until, locked_since, lock_reason, version
            from credential where\s""";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresCredentials(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<Credential> find(AccountId id) {
        return loaded(units.read(h -> h.createQuery(SELECT + "id = :id")
                .bind("id", id.value())
                .mapTo(Row.class)
                .findOne()));
    }

    @Override
    public Optional<Credential> withLogin(Login login) {
        List<byte[]> fingerprints = vault.fingerprints(login.value(), LOGIN);
        return loaded(units.read(h -> h.createQuery(SELECT + "login_fingerprint = any(:fingerprints)")
                .bindArray("fingerprints", byte[].class, fingerprints)
                .mapTo(Row.class)
                .findOne()));
    }

    @Override
    public void add(Credential credential) {
        bound(credential, """
                        insert into credential (id, login_sealed, login_fingerprint, kind, hash, temporary, changed_at, failures,
                                                locked_until, locked_since, lock_reason, version)
                        values (:id, :sealed, :fingerprint, :kind, :hash, :temporary, :changed, :failures, :until, :since, :reason, 1)""")
                .bind("sealed", vault.seal(credential.login().value(), LOGIN))
                .bind("fingerprint", vault.fingerprint(credential.login().value(), LOGIN))
                .bind("kind", credential.kind().name())
                .execute();
        units.added("credential", credential.id(), credential);
    }

    @Override
    public Credential save(Credential credential) {
        int rows = bound(credential, """
                        update credential set hash = :hash, temporary = :temporary, changed_at = :changed, failures = :failures,
                               locked_until = :until, locked_since = :since, lock_reason = :reason, version = version + 1
                        where id = :id and version = :version""")
                .bind("version", credential.version().number())
                .execute();
        return units.stored("credential", credential.id(), credential, rows);
    }

    private Update bound(Credential credential, String sql) {
        return units.handle()
                .createUpdate(sql)
                .bind("id", credential.id().value())
                .bind("hash", credential.hash().clear())
                .bind("temporary", credential.temporary())
                .bind("changed", credential.changedAt())
                .bindArray("failures", Instant.class, credential.failures())
                .bind("until", credential.lockedUntil())
                .bind("since", credential.lock().map(Credential.Lock::since))
                .bind("reason", credential.lock().map(Credential.Lock::reason));
    }

    private Optional<Credential> loaded(Optional<Row> found) {
        return found.map(row -> row.credential(vault)).map(c -> units.loaded("credential", c.id(), c));
    }

    /** A row of the table. */
    public record Row(
            UUID id,
            byte[] loginSealed,
            String kind,
            String hash,
            boolean temporary,
            Instant changedAt,
            List<Instant> failures,
            Optional<Instant> lockedUntil,
            Optional<Instant> lockedSince,
            Optional<String> lockReason,
            long version) {
        Credential credential(Vault vault) {
            return new Credential(
                    new AccountId(id),
                    new Login(vault.open(loginSealed, LOGIN)),
                    Credential.Kind.valueOf(kind),
                    new SecretHash(hash),
                    temporary,
                    changedAt,
                    failures,
                    lockedUntil,
                    lockedSince.flatMap(since -> lockReason.map(reason -> new Credential.Lock(since, reason))),
                    new Version(version));
        }
    }
}
