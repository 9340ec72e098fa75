package org.wattline.domain.rating.point;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.DayPattern;
import org.wattline.domain.tariff.DayPattern.Stretch;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.TouCalendar;

/** How many minutes of some days lie in each period: by them iron loss falls to the periods. */
public final class PeriodMinutes {
    private PeriodMinutes() {}

    /** Refused if it is not known which hours a day has. */
    public static Outcome<SortedMap<Period, Integer>> of(TouCalendar calendar, DayFacts facts, Span span) {
        SortedMap<Period, Integer> minutes = new TreeMap<>();
        for (LocalDate day = span.from(); day.isBefore(span.end()); day = day.plusDays(1)) {
            switch (calendar.pattern(day, facts)) {
                case Outcome.Refused<DayPattern>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<DayPattern>(DayPattern pattern) -> {
                    for (Stretch stretch : pattern.stretches())
                        minutes.merge(
                                stretch.period(),
                                stretch.hours().toMinute() - stretch.hours().fromMinute(),
                                Integer::sum);
                }
            }
        }
        return Outcome.done(minutes);
    }
}
