package org.wattline.adapter.meterdata.dlt645;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import org.wattline.adapter.meterdata.line.Garbage;

/** Dates and times as meters write them: two digits each, of this century. */
final class MeterTimes {
    private static final int CENTURY = 2000;

    private MeterTimes() {}

    /** ss mm hh DD MM YY. */
    static byte[] toTheSecond(LocalDateTime time) {
        return Bcd.lowFirst("%02d%02d%02d%02d%02d%02d"
                .formatted(
                        time.getYear() - CENTURY,
                        time.getMonthValue(),
                        time.getDayOfMonth(),
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond()));
    }

    /** ss mm hh WW DD MM YY, the weekday from 0 for Sunday. */
    static byte[] withWeekday(LocalDateTime time) {
        byte[] plain = toTheSecond(time);
        byte[] all = new byte[7];
        System.arraycopy(plain, 0, all, 0, 3);
        all[3] = (byte) (time.getDayOfWeek().getValue() % 7);
        System.arraycopy(plain, 3, all, 4, 3);
        return all;
    }

    /** mm hh DD MM YY. */
    static byte[] toTheMinute(LocalDateTime time) {
        return Arrays.copyOfRange(toTheSecond(time), 1, 6);
    }

    /** @throws Garbage for a time that no clock shows */
    static LocalDateTime secondAt(byte[] bytes, int from) throws Garbage {
        return LocalDateTime.of(date(bytes, from + 3), time(bytes, from));
    }

    /** @throws Garbage for a time that no clock shows */
    static LocalDateTime minuteAt(byte[] bytes, int from) throws Garbage {
        byte[] padded = new byte[6];
        System.arraycopy(bytes, from, padded, 1, 5);
        return secondAt(padded, 0);
    }

    /** DD MM YY. */
    static LocalDate date(byte[] bytes, int from) throws Garbage {
        String digits = Bcd.digits(bytes, from, 3);
        try {
            return LocalDate.of(CENTURY + pair(digits, 0), pair(digits, 2), pair(digits, 4));
        } catch (DateTimeException e) {
            throw new Garbage("no date: " + digits);
        }
    }

    /** ss mm hh. */
    static LocalTime time(byte[] bytes, int from) throws Garbage {
        String digits = Bcd.digits(bytes, from, 3);
        try {
            return LocalTime.of(pair(digits, 0), pair(digits, 2), pair(digits, 4));
        } catch (DateTimeException e) {
            throw new Garbage("no time: " + digits);
        }
    }

    private static int pair(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }
}
