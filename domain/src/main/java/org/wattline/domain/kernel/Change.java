package org.wattline.domain.kernel;

import java.util.List;

/**
 * The next state of an aggregate together with the facts that explain it.
 *
 * @param <S> the aggregate
 */
public record Change<S>(S state, List<Event> facts) {
    public Change {
        facts = List.copyOf(facts);
    }

    public static <S> Change<S> of(S state, Event... facts) {
        return new Change<>(state, List.of(facts));
    }
}
