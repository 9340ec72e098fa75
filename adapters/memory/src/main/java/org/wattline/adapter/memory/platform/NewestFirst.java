package org.wattline.adapter.memory.platform;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;

/** Runs, newest first: whatever has an id that ascends with time and belongs to a unit. */
public final class NewestFirst {
    private NewestFirst() {}

    /** Those within a scope. */
    public static <T> Page<T> page(
            Stream<T> all, Function<T, UnitPath> unit, Function<T, ?> id, Scope scope, Page.Request page) {
        Function<T, String> text = each -> id.apply(each).toString();
        List<T> rows = all.filter(each -> scope.covers(Scope.Owner.of(unit.apply(each))))
                .filter(each -> page.after()
                        .map(after -> text.apply(each).compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(text).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), text);
    }
}
