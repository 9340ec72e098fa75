package org.wattline.adapter.postgres.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;

/** Runs, newest first: rows of a table whose {@code id} ascends with time and whose {@code unit_path} says whose they are. */
public final class NewestFirst {
    private NewestFirst() {}

    /** Those of the unit in reach and of all below it; none for customers. @param row of the table */
    public static <R, T> Page<T> page(
            PostgresUnits units,
            String table,
            Class<R> row,
            Function<R, T> made,
            Function<T, ?> id,
            Scope scope,
            Page.Request page) {
        if (scope.customers().isPresent()) return new Page<>(List.of(), Optional.empty());
        List<R> rows = units.read(h -> h.createQuery("""
                        select * from %s
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (cast(:after as uuid) is null or id < cast(:after as uuid))
                        order by id desc limit :limit""".formatted(table))
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(row)
                .list());
        return Page.of(
                rows.stream().map(made).toList(),
                page.limit(),
                each -> id.apply(each).toString());
    }
}
