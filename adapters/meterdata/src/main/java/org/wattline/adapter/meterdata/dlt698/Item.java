package org.wattline.adapter.meterdata.dlt698;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.meterdata.line.Garbage;

/** A value as an APDU carries it: a tag and what follows it. Of the standard's types, those that registers, clocks and orders need. */
sealed interface Item {
    /** Tags of the types that are spoken. */
    int NOTHING = 0x00;

    int ARRAY = 0x01;
    int STRUCTURE = 0x02;
    int BOOL = 0x03;
    int BITS = 0x04;
    int DOUBLE_LONG = 0x05;
    int DOUBLE_LONG_UNSIGNED = 0x06;
    int OCTETS = 0x09;
    int LONG_UNSIGNED = 0x12;
    int UNSIGNED = 0x11;
    int LONG64_UNSIGNED = 0x15;
    int ENUM = 0x16;
    int TIME_TO_THE_SECOND = 0x1C;
    int OBJECT_ATTRIBUTE = 0x51;

    /** null. */
    record Nothing() implements Item {}

    /** A whole number under its tag; a truth is 0 or 1. */
    record Number(int tag, long value) implements Item {}

    /** Bytes under their tag: an octet string, or the descriptor of an object's attribute. */
    record Octets(int tag, List<Byte> bytes) implements Item {
        public Octets {
            bytes = List.copyOf(bytes);
        }
    }

    /** Up to eight bits, the first one highest. */
    record Bits(int count, int bits) implements Item {}

    /** An array or a structure. */
    record Several(int tag, List<Item> items) implements Item {
        public Several {
            items = List.copyOf(items);
        }
    }

    /** A time of China Standard Time. */
    record Time(LocalDateTime value) implements Item {}

    static Item unsigned(long value) {
        return new Number(DOUBLE_LONG_UNSIGNED, value);
    }

    static Item array(List<? extends Item> items) {
        return new Several(ARRAY, List.copyOf(items));
    }

    static Item structure(Item... items) {
        return new Several(STRUCTURE, List.of(items));
    }

    /** The next value. @throws Garbage if it ends too early or has a tag that is not spoken */
    static Item read(ByteBuffer from) throws Garbage {
        int tag = next(from, 1).get() & 0xFF;
        return switch (tag) {
            case NOTHING -> new Nothing();
            case ARRAY, STRUCTURE -> several(tag, from);
            case BOOL, UNSIGNED, ENUM -> new Number(tag, next(from, 1).get() & 0xFF);
            case LONG_UNSIGNED -> new Number(tag, next(from, 2).getShort() & 0xFFFF);
            case DOUBLE_LONG -> new Number(tag, next(from, 4).getInt());
            case DOUBLE_LONG_UNSIGNED -> new Number(tag, next(from, 4).getInt() & 0xFFFFFFFFL);
            case LONG64_UNSIGNED -> new Number(tag, next(from, 8).getLong());
            case BITS -> new Bits(next(from, 2).get(), from.get() & 0xFF);
            case OCTETS -> octets(tag, next(from, 1).get() & 0xFF, from);
            case OBJECT_ATTRIBUTE -> octets(tag, 4, from);
            case TIME_TO_THE_SECOND -> time(next(from, 7));
            default -> throw new Garbage("a value of a type that is not spoken: %02X".formatted(tag));
        };
    }

    /** Writes this value with its tag. */
    default void write(ByteBuffer to) {
        switch (this) {
            case Nothing() -> to.put((byte) NOTHING);
            case Number(int tag, long value) -> {
                to.put((byte) tag);
                switch (tag) {
                    case BOOL, UNSIGNED, ENUM -> to.put((byte) value);
                    case LONG_UNSIGNED -> to.putShort((short) value);
                    case LONG64_UNSIGNED -> to.putLong(value);
                    default -> to.putInt((int) value);
                }
            }
            case Octets(int tag, List<Byte> bytes) -> {
                to.put((byte) tag);
                if (tag == OCTETS) to.put((byte) bytes.size());
                bytes.forEach(to::put);
            }
            case Bits(int count, int bits) ->
                to.put((byte) BITS).put((byte) count).put((byte) bits);
            case Several(int tag, List<Item> items) -> {
                to.put((byte) tag).put((byte) items.size());
                items.forEach(item -> item.write(to));
            }
            case Time(LocalDateTime t) ->
                to.put((byte) TIME_TO_THE_SECOND)
                        .putShort((short) t.getYear())
                        .put((byte) t.getMonthValue())
                        .put((byte) t.getDayOfMonth())
                        .put((byte) t.getHour())
                        .put((byte) t.getMinute())
                        .put((byte) t.getSecond());
        }
    }

    private static Item several(int tag, ByteBuffer from) throws Garbage {
        int count = next(from, 1).get() & 0xFF;
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) items.add(read(from));
        return new Several(tag, items);
    }

    private static Item octets(int tag, int count, ByteBuffer from) throws Garbage {
        next(from, count);
        List<Byte> bytes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) bytes.add(from.get());
        return new Octets(tag, bytes);
    }

    private static Item time(ByteBuffer from) throws Garbage {
        int year = from.getShort();
        int[] rest = new int[5];
        for (int i = 0; i < rest.length; i++) rest[i] = from.get();
        try {
            return new Time(LocalDateTime.of(year, rest[0], rest[1], rest[2], rest[3], rest[4]));
        } catch (DateTimeException e) {
            throw new Garbage("a time that no clock shows: " + e.getMessage());
        }
    }

    private static ByteBuffer next(ByteBuffer from, int bytes) throws Garbage {
        if (from.remaining() < bytes) throw new Garbage("a value ends too early");
        return from;
    }
}
