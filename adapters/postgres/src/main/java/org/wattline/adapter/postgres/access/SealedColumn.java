package org.wattline.adapter.postgres.access;

import java.util.List;
import java.util.Optional;

/**
 * A column that holds sealed values, as the rotation of keys must know it ({@link SealedColumns}).
 *
 * @param table the table
 * @param keys the columns of its primary key with their types: {@code id uuid}, {@code place integer}
 * @param sealed the column
 * @param fingerprint the column that finds the value, if there is one
 * @param context the context in which the values are sealed and their fingerprints made
 */
public record SealedColumn(
        String table, List<String> keys, String sealed, Optional<String> fingerprint, String context) {
    /** The sealed columns of this capability. */
    public static final List<SealedColumn> OF_ACCESS = List.of(
            of("staff_account", "name_sealed", Optional.empty(), PostgresStaffAccounts.NAME),
            of("customer_login", "login_sealed", Optional.of("login_fingerprint"), PostgresCustomerLogins.LOGIN),
            of("credential", "login_sealed", Optional.of("login_fingerprint"), PostgresCredentials.LOGIN),
            new SealedColumn(
                    "signing_key", List.of("id text"), "jwk_sealed", Optional.empty(), PostgresSigningKeys.JWK));

    public SealedColumn {
        keys = List.copyOf(keys);
        for (String key : keys)
            if (!key.matches("[a-z_]+ [a-z]+"))
                throw new IllegalArgumentException("not a column with its type: " + key);
    }

    /** A column of a table whose key is {@code id uuid}. */
    public static SealedColumn of(String table, String sealed, Optional<String> fingerprint, String context) {
        return new SealedColumn(table, List.of("id uuid"), sealed, fingerprint, context);
    }

    /** How many of its values are held in memory at once: of pictures only a few. */
    int atOnce() {
        return table.equals("reading_photo") ? 20 : Integer.MAX_VALUE;
    }

    /** Its name: {@code customer.phone_sealed}. */
    public String place() {
        return table + "." + sealed;
    }
}
