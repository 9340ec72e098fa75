package org.wattline.adapter.postgres.platform;

import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.application.platform.Scope;

/** The caller's scope as a condition on a table with {@code unit_path} and a column for the customer. */
public final class ScopeSql {
    private ScopeSql() {}

    /** For a table with {@code customer_id}. */
    public static String condition(String table) {
        return condition(table, "customer_id");
    }

    /** @param customer the column with the customer's id */
    public static String condition(String table, String customer) {
        return """
                (:unit = '/' or %1$s.unit_path = :unit or %1$s.unit_path like :below)
                and (:anyCustomer or %1$s.%2$s = any(:customers))""".formatted(table, customer);
    }

    public static <S extends SqlStatement<S>> S bind(Scope scope, S statement) {
        String unit = scope.unit().map(u -> u.path()).orElse("/");
        return statement
                .bind("unit", unit)
                .bind("below", unit + "/%")
                .bind("anyCustomer", scope.customers().isEmpty())
                .bindArray("customers", UUID.class, scope.customers().orElse(Set.of()));
    }
}
