package org.wattline.application.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next where the following part begins, empty after the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), next);
    }

    /**
     * Makes a page from the rows that a query gave for one more than the limit.
     *
     * @param key the position of a row in the list's order
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<? super T, String> key) {
        if (oneMore.size() <= limit) return new Page<>(oneMore, Optional.empty());
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, Optional.of(key.apply(items.getLast())));
    }

    /**
     * Which part of a list is wanted.
     *
     * @param limit how many items, 1 … 500
     * @param after the position after which it begins, empty for the first part
     */
    public record Request(int limit, Optional<String> after) {
        public Request {
            if (limit < 1 || limit > 500) throw new IllegalArgumentException("limit is 1 … 500, not " + limit);
        }

        public static Request first(int limit) {
            return new Request(limit, Optional.empty());
        }
    }
}
