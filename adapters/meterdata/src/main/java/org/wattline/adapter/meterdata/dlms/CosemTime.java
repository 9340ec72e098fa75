package org.wattline.adapter.meterdata.dlms;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.wattline.adapter.meterdata.line.Garbage;

/**
 * A time of twelve bytes: year, month, day, weekday, hour, minute, second, hundredths, deviation from UTC in minutes (negative to the east), status.
 * In the house it is a time of China Standard Time.
 */
final class CosemTime {
    private static final int BYTES = 12;
    private static final int UNKNOWN_DEVIATION = (short) 0x8000;
    private static final int CHINA = -480;
    private static final int UNKNOWN = 0xFF;
    private static final int INVALID = 0x01;

    private CosemTime() {}

    static byte[] bytes(LocalDateTime time) {
        return ByteBuffer.allocate(BYTES)
                .putShort((short) time.getYear())
                .put((byte) time.getMonthValue())
                .put((byte) time.getDayOfMonth())
                .put((byte) time.getDayOfWeek().getValue())
                .put((byte) time.getHour())
                .put((byte) time.getMinute())
                .put((byte) time.getSecond())
                .put((byte) 0)
                .putShort((short) CHINA)
                .put((byte) 0)
                .array();
    }

    static Value value(LocalDateTime time) {
        return Value.octets(bytes(time));
    }

    /** @throws Garbage for a time that no clock shows, or that the clock itself calls invalid */
    static LocalDateTime of(Value value) throws Garbage {
        if (!(value instanceof Value.Octets octets) || octets.bytes().size() != BYTES)
            throw new Garbage("no time of twelve bytes: " + value);
        ByteBuffer in = ByteBuffer.wrap(octets.array());
        int year = in.getShort();
        int month = in.get();
        int day = in.get();
        in.get();
        int hour = in.get();
        int minute = in.get();
        int second = in.get() & 0xFF;
        in.get();
        int deviation = in.getShort();
        int status = in.get() & 0xFF;
        if (status != UNKNOWN && (status & INVALID) != 0) throw new Garbage("the clock calls its own time invalid");
        try {
            LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second == UNKNOWN ? 0 : second);
            return deviation == UNKNOWN_DEVIATION ? local : local.plusMinutes(deviation - CHINA);
        } catch (DateTimeException e) {
            throw new Garbage("a time that no clock shows: " + e.getMessage());
        }
    }
}
