package org.wattline.domain.kernel;

import java.util.function.Function;

/**
 * The result of a decision: done with a value, or refused with a reason.
 *
 * @param <T> what the decision yields
 */
public sealed interface Outcome<T> {
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    /** Applies a function to the value of a done outcome. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> next) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(next.apply(value));
            case Refused<T>(Refusal why) -> new Refused<>(why);
        };
    }

    /** Goes on with a further decision when this one is done. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal why) -> new Refused<>(why);
        };
    }

    /** It is so. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It is not so, and this is why. */
    record Refused<T>(Refusal why) implements Outcome<T> {}
}
