package org.wattline.adapter.meterdata.dlms;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.meterdata.line.Garbage;

/** A value as COSEM carries it (A-XDR): a tag and what follows it. Of the standard's types, those that the objects spoken here use. */
sealed interface Value {
    /** Tags of the types that are spoken. */
    int NOTHING = 0;

    int ARRAY = 1;
    int STRUCTURE = 2;
    int BOOL = 3;
    int DOUBLE_LONG = 5;
    int DOUBLE_LONG_UNSIGNED = 6;
    int OCTETS = 9;
    int INTEGER = 15;
    int LONG = 16;
    int UNSIGNED = 17;
    int LONG_UNSIGNED = 18;
    int LONG64 = 20;
    int LONG64_UNSIGNED = 21;
    int ENUM = 22;

    /** null-data; in the rows of a profile: the same as in the row before. */
    record Nothing() implements Value {}

    /** A whole number under its tag; a truth is 0 or 1. */
    record Number(int tag, long value) implements Value {}

    record Octets(List<Byte> bytes) implements Value {
        public Octets {
            bytes = List.copyOf(bytes);
        }

        byte[] array() {
            byte[] array = new byte[bytes.size()];
            for (int i = 0; i < array.length; i++) array[i] = bytes.get(i);
            return array;
        }
    }

    /** An array or a structure. */
    record Several(int tag, List<Value> items) implements Value {
        public Several {
            items = List.copyOf(items);
        }
    }

    static Value octets(byte[] bytes) {
        List<Byte> list = new ArrayList<>(bytes.length);
        for (byte each : bytes) list.add(each);
        return new Octets(list);
    }

    static Value array(List<? extends Value> items) {
        return new Several(ARRAY, List.copyOf(items));
    }

    static Value structure(Value... items) {
        return new Several(STRUCTURE, List.of(items));
    }

    static Value number(int tag, long value) {
        return new Number(tag, value);
    }

    /** The next value. @throws Garbage if it ends too early or has a tag that is not spoken */
    static Value read(ByteBuffer from) throws Garbage {
        int tag = next(from, 1).get() & 0xFF;
        return switch (tag) {
            case NOTHING -> new Nothing();
            case ARRAY, STRUCTURE -> several(tag, from);
            case INTEGER -> new Number(tag, next(from, 1).get());
            case BOOL, UNSIGNED, ENUM -> new Number(tag, next(from, 1).get() & 0xFF);
            case LONG -> new Number(tag, next(from, 2).getShort());
            case LONG_UNSIGNED -> new Number(tag, next(from, 2).getShort() & 0xFFFF);
            case DOUBLE_LONG -> new Number(tag, next(from, 4).getInt());
            case DOUBLE_LONG_UNSIGNED -> new Number(tag, next(from, 4).getInt() & 0xFFFFFFFFL);
            case LONG64, LONG64_UNSIGNED -> new Number(tag, next(from, 8).getLong());
            case OCTETS -> {
                byte[] bytes = new byte[Length.read(from)];
                next(from, bytes.length).get(bytes);
                yield octets(bytes);
            }
            default -> throw new Garbage("a value of a type that is not spoken: " + tag);
        };
    }

    /** Writes this value with its tag. */
    default void write(ByteBuffer to) {
        switch (this) {
            case Nothing() -> to.put((byte) NOTHING);
            case Number(int tag, long value) -> {
                to.put((byte) tag);
                switch (tag) {
                    case BOOL, INTEGER, UNSIGNED, ENUM -> to.put((byte) value);
                    case LONG, LONG_UNSIGNED -> to.putShort((short) value);
                    case LONG64, LONG64_UNSIGNED -> to.putLong(value);
                    default -> to.putInt((int) value);
                }
            }
            case Octets octets -> {
                to.put((byte) OCTETS);
                Length.write(to, octets.bytes().size());
                to.put(octets.array());
            }
            case Several(int tag, List<Value> items) -> {
                to.put((byte) tag);
                Length.write(to, items.size());
                items.forEach(item -> item.write(to));
            }
        }
    }

    private static Value several(int tag, ByteBuffer from) throws Garbage {
        int count = Length.read(from);
        List<Value> items = new ArrayList<>(Math.min(count, from.remaining()));
        for (int i = 0; i < count; i++) items.add(read(from));
        return new Several(tag, items);
    }

    private static ByteBuffer next(ByteBuffer from, int bytes) throws Garbage {
        if (from.remaining() < bytes) throw new Garbage("a value ends too early");
        return from;
    }
}
