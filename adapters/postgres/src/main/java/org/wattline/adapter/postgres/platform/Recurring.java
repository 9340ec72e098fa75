package org.wattline.adapter.postgres.platform;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** A column that mostly says the same as in the row before: what is made of it is made once. */
public final class Recurring<T> {
    private final Function<byte[], T> making;
    private byte[] last = {};
    private Optional<T> made = Optional.empty();

    public Recurring(Function<byte[], T> making) {
        this.making = making;
    }

    /** The value of the field that a row is at. */
    public T of(ByteBuffer row) {
        int length = row.getInt();
        int from = row.position();
        row.position(from + length);
        if (made.isPresent() && Arrays.equals(row.array(), from, from + length, last, 0, last.length))
            return made.get();
        last = Arrays.copyOfRange(row.array(), from, from + length);
        T value = making.apply(last);
        made = Optional.of(value);
        return value;
    }
}
