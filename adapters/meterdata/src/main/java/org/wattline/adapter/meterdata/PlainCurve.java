package org.wattline.adapter.meterdata;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.wattline.application.metering.intake.FileLine;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.quantity.IntervalEnergy;

/**
 * Reads curves byte by byte where they stand, because billions arrive. Only what is written as plainly as nearly all of them are: of all else
 * nothing comes, and the format's own way of reading decides, which can also tell what is wrong.
 */
final class PlainCurve {
    private static final int MOST_DIGITS = 12;
    private static final int PLACES = 6;
    private static final long[] SCALE = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private byte[] bytes = {};
    private int at;
    private int end;
    private boolean plain = true;
    private long[] values = {};
    private int count;
    private boolean some;
    private String dayText = "";
    private LocalDate day = LocalDate.EPOCH;

    /** A line of CSV: meter, channel and day in some order, then so many values. */
    Optional<FileLine> csv(LineReader.Line line, int meterAt, int channelAt, int dayAt, int expected) {
        begin(line, expected);
        String[] head = {upTo(','), upTo(','), upTo(',')};
        while (plain && count < expected) {
            add(value());
            boolean comma = at < end && bytes[at] == ',';
            if (comma == (count == expected)) return Optional.empty();
            if (comma) at++;
        }
        return plain && at == end ? curve(line, head[meterAt], head[channelAt], head[dayAt]) : Optional.empty();
    }

    /** A line of JSON, its four fields in any order. */
    Optional<FileLine> json(LineReader.Line line) {
        begin(line, 96);
        String meter = "";
        String channel = "";
        String on = "";
        char next = '{';
        for (int field = 0; field < 4; field++) {
            expect(next);
            expect('"');
            String name = upTo('"');
            expect(':');
            if (name.equals("values")) array();
            else {
                expect('"');
                String text = upTo('"');
                if (name.equals("meter")) meter = text;
                else if (name.equals("channel")) channel = text;
                else if (name.equals("day")) on = text;
                else plain = false;
            }
            if (!plain) return Optional.empty();
            next = ',';
        }
        expect('}');
        skipBlanks();
        boolean whole = plain && at == end && !meter.isEmpty() && !channel.isEmpty() && !on.isEmpty();
        return whole ? curve(line, meter, channel, on) : Optional.empty();
    }

    private void array() {
        if (count > 0) plain = false;
        expect('[');
        while (plain) {
            if (count == values.length) values = Arrays.copyOf(values, 2 * count);
            skipBlanks();
            add(element());
            skipBlanks();
            if (at == end) plain = false;
            else if (bytes[at++] == ']') return;
            else if (bytes[at - 1] != ',' || count > 1440) plain = false;
        }
    }

    private long element() {
        if (end - at > 4 && bytes[at] == 'n') {
            plain = bytes[at + 1] == 'u' && bytes[at + 2] == 'l' && bytes[at + 3] == 'l';
            at += 4;
            return IntervalEnergy.MISSING;
        }
        boolean quoted = at < end && bytes[at] == '"';
        if (quoted) at++;
        int from = at;
        long value = value();
        if (!quoted) plain &= jsonNumber(from);
        else expect('"');
        return value;
    }

    /** Whether what was read is a number in JSON, which allows less. */
    private boolean jsonNumber(int from) {
        boolean zero = at - from > 1 && bytes[from] == '0' && bytes[from + 1] != '.';
        return at > from && !zero && bytes[from] != '.' && bytes[at - 1] != '.';
    }

    /** Digits and at most one point; missing if there is nothing. */
    private long value() {
        int from = at;
        long value = 0;
        int point = -1;
        int i = at;
        for (; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) value = value * 10 + digit;
            else if (digit == '.' - '0' && point < 0) point = i;
            else break;
        }
        at = i;
        if (i == from) return IntervalEnergy.MISSING;
        int places = point < 0 ? 0 : i - point - 1;
        int digits = i - from - (point < 0 ? 0 : 1);
        if (digits == 0 || digits > MOST_DIGITS || places > PLACES) {
            plain = false;
            return 0;
        }
        return value * SCALE[places];
    }

    private void begin(LineReader.Line line, int expected) {
        bytes = line.bytes();
        at = line.begin();
        end = line.end();
        plain = true;
        count = 0;
        some = false;
        if (values.length < expected) values = new long[expected];
    }

    private void add(long value) {
        values[count++] = value;
        some |= value != IntervalEnergy.MISSING;
    }

    /** The text before a character, behind which it goes on. */
    private String upTo(char stop) {
        int from = at;
        while (at < end && bytes[at] != stop) {
            plain &= bytes[at] > ' ' && bytes[at] != '\\' && bytes[at] != '"';
            at++;
        }
        if (at >= end) {
            plain = false;
            return "";
        }
        String text = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        at++;
        return text;
    }

    private void expect(char wanted) {
        skipBlanks();
        if (at < end && bytes[at] == wanted) at++;
        else plain = false;
    }

    private void skipBlanks() {
        while (at < end && bytes[at] == ' ') at++;
    }

    private Optional<FileLine> curve(LineReader.Line line, String meter, String channel, String on) {
        if (!some || 1440 % count != 0) return Optional.empty();
        if (!on.equals(dayText)) {
            day = Fields.day(on);
            dayText = on;
        }
        return Optional.of(new FileLine.Curve(
                line.number(),
                line.text(),
                new AssetNo(meter),
                Fields.channel(channel),
                IntervalEnergy.milliwattHours(day, 1440 / count, Arrays.copyOf(values, count))));
    }
}
