package org.wattline.domain.connection.survey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A note that a surveyor makes on a device: one field gets a value, or loses it. Fields are plain ({@code gridVoltage}), lines of the load list
 * ({@code load.3.kw}), pictures by their SHA-256 ({@code photo.9f86…}), and {@code position}.
 *
 * @param sequence 1, 2, 3 … of the device for this application
 * @param value what it is set to; none takes the field away
 * @param at by the device's clock
 * @param base number of the last entry of the log that the device knew
 */
public record Operation(long sequence, String field, Optional<String> value, Instant at, long base) {
    private static final Pattern FIELD =
            Pattern.compile("[a-z][A-Za-z0-9]{0,39}|load\\.[0-9]{1,4}\\.(name|kw|count|nature)|photo\\.[0-9a-f]{64}");
    private static final Pattern PLACE = Pattern.compile(
            "(-?[0-9]{1,2}(?:\\.[0-9]{1,8})?),(-?[0-9]{1,3}(?:\\.[0-9]{1,8})?)(?:,([0-9]{1,5}(?:\\.[0-9]{1,2})?))?");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,3})?");

    /** @throws IllegalArgumentException if field or value are none; positions are {@code latitude,longitude,accuracy in metres} */
    public Operation {
        if (sequence < 1 || base < 0) throw new IllegalArgumentException("notes are numbered from 1 on");
        if (!FIELD.matcher(field).matches()) throw new IllegalArgumentException("not a field of a survey: " + field);
        value.ifPresent(text -> check(field, text));
    }

    private static void check(String field, String text) {
        if (text.isBlank() || text.length() > 500 || text.codePoints().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a value has 1 … 500 characters");
        if ((field.endsWith(".kw") || field.endsWith(".count"))
                && !AMOUNT.matcher(text).matches()) throw new IllegalArgumentException(field + " is a number: " + text);
        boolean place = field.equals("position") || field.startsWith("photo.");
        if (place && !onEarth(text))
            throw new IllegalArgumentException(field + " tells latitude,longitude,accuracy: " + text);
    }

    private static boolean onEarth(String text) {
        Matcher found = PLACE.matcher(text);
        return found.matches() && within(found.group(1), 90) && within(found.group(2), 180);
    }

    private static boolean within(String degrees, int most) {
        return new BigDecimal(degrees).abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
