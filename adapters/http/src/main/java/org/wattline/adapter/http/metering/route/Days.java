package org.wattline.adapter.http.metering.route;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Days and months as texts. */
final class Days {
    private Days() {}

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("a date is written YYYY-MM-DD", no);
        }
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("a month is written YYYY-MM", no);
        }
    }
}
