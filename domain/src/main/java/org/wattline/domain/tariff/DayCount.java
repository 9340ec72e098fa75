package org.wattline.domain.tariff;

import java.time.LocalDate;
import org.wattline.domain.kernel.Span;

/** How days are counted where something is split or charged by days (计天方式). */
public enum DayCount {
    /** Every day of the calendar. */
    CALENDAR_DAYS {
        @Override
        public int days(Span span) {
            return span.days();
        }
    },
    /** Every month has 30 days: the 31st counts nothing, and the last day of February counts what is missing. */
    THIRTY_DAY_MONTHS {
        @Override
        public int days(Span span) {
            return position(span.end()) - position(span.from());
        }
    };

    /** How many days a closed span has. */
    public abstract int days(Span span);

    private static int position(LocalDate day) {
        return (day.getYear() * 12 + day.getMonthValue()) * 30 + Math.min(day.getDayOfMonth() - 1, 30);
    }
}
