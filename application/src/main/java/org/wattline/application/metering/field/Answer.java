package org.wattline.application.metering.field;

import java.util.function.Function;

/**
 * What came of an exchange with a meter. Lines are noisy and meters fall silent: none of these is an exception.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
    /** The meter answered. */
    record Given<T>(T value) implements Answer<T> {}

    /** The meter answered that it does not. */
    record Denied<T>(Denial why) implements Answer<T> {}

    /** No answer within the time, after all attempts. */
    record Silent<T>(int attempts) implements Answer<T> {}

    /** Something came that is no valid answer: wrong checksum, wrong address, digits that are none. */
    record Garbled<T>(String what) implements Answer<T> {}

    /** Why a meter denies a request. */
    enum Denial {
        /** It has no such data (无请求数据). */
        NO_DATA,
        /** Password or authority do not suffice (密码错或未授权). */
        NOT_AUTHORISED,
        /** Its clock, its rate tables or its baud rate do not allow it. */
        NOT_POSSIBLE,
        OTHER
    }

    /** The same with the value taken further; what is not given stays as it is. */
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Given<T>(T value) -> next.apply(value);
            case Denied<T>(Denial why) -> new Denied<>(why);
            case Silent<T>(int attempts) -> new Silent<>(attempts);
            case Garbled<T>(String what) -> new Garbled<>(what);
        };
    }

    /** The same failure for whoever asked for something else. @throws IllegalStateException if it is none */
    default <R> Answer<R> failed() {
        return then(value -> {
            throw new IllegalStateException("an answer was given: " + value);
        });
    }
}
