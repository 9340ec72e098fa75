package org.wattline.adapter.postgres.access;

import java.time.Instant;
import java.util.List;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.access.SigningKeys;
import org.wattline.application.platform.Vault;

/** Signing keys in the table {@code signing_key}, sealed. */
public final class PostgresSigningKeys implements SigningKeys {
    static final String JWK = "signing_key.jwk";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresSigningKeys(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public List<Key> all() {
        return units
                .read(h -> h.createQuery(
                                "select id, made_at, jwk_sealed from signing_key order by made_at desc, id desc")
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> new Key(row.id, row.madeAt, vault.open(row.jwkSealed, JWK)))
                .toList();
    }

    @Override
    public void add(Key key) {
        units.handle()
                .createUpdate("insert into signing_key (id, made_at, jwk_sealed) values (:id, :at, :jwk)")
                .bind("id", key.id())
                .bind("at", key.madeAt())
                .bind("jwk", vault.seal(key.jwk(), JWK))
                .execute();
    }

    @Override
    public void forget(Instant madeBefore) {
        units.handle().execute("delete from signing_key where made_at < ?", madeBefore);
    }

    /** A row of the table. */
    public record Row(String id, Instant madeAt, byte[] jwkSealed) {}
}
