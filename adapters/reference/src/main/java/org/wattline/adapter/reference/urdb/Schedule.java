package org.wattline.adapter.reference.urdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.tariff.DayKind;
import org.wattline.domain.tariff.DayPattern;
import org.wattline.domain.tariff.DayRange;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.TouSeason;

/**
 * Which period applies in each hour: two tables of twelve months by twenty-four hours, for Monday to Friday and for weekends, or one for both.
 *
 * @param letter that starts the codes of its periods: P1 is period 0 of the energy prices, D1 of the demand charges, C1 of coincident demand
 */
record Schedule(char letter, int[][] weekday, int[][] weekend) {
    private static final int MONTHS = 12;
    private static final int HOURS = 24;

    /** @param periods how many the rate structure has */
    static Schedule read(RateRecord record, char letter, String weekday, String weekend, int periods) {
        int[][] week = table(record, weekday, periods);
        return new Schedule(
                letter, week, record.has(weekend) && !weekend.equals(weekday) ? table(record, weekend, periods) : week);
    }

    private static int[][] table(RateRecord record, String field, int periods) {
        int[][] table = new int[MONTHS][HOURS];
        JsonNode found = record.field(field);
        if (found.isMissingNode()) {
            if (periods > 1) record.fault("/" + field, "several periods, but no schedule says when they apply");
            return table;
        }
        if (!found.isArray() || found.size() != MONTHS) {
            record.fault("/" + field, "twelve months are wanted, not " + found.size());
            return table;
        }
        for (int m = 0; m < MONTHS; m++) {
            JsonNode row = found.get(m);
            if (!row.isArray() || row.size() != HOURS) {
                record.fault("/" + field + "/" + m, "twenty-four hours are wanted, not " + row.size());
                continue;
            }
            SortedSet<String> unknown = new TreeSet<>();
            for (int h = 0; h < HOURS; h++) {
                int period = row.get(h).canConvertToInt() ? row.get(h).intValue() : -1;
                if (period < 0 || period >= periods) unknown.add(row.get(h).toString());
                else table[m][h] = period;
            }
            if (!unknown.isEmpty()) record.fault("/" + field + "/" + m, "no period is numbered " + unknown);
        }
        return table;
    }

    Period period(int index) {
        return new Period("" + letter + (index + 1));
    }

    /** The periods that a month has hours of. */
    SortedSet<Integer> in(Month month) {
        SortedSet<Integer> periods = new TreeSet<>();
        for (int h = 0; h < HOURS; h++) {
            periods.add(weekday[month.getValue() - 1][h]);
            periods.add(weekend[month.getValue() - 1][h]);
        }
        return periods;
    }

    /** The months that have hours of a period. */
    Set<Month> months(int period) {
        Set<Month> months = EnumSet.noneOf(Month.class);
        for (Month month : Month.values()) if (in(month).contains(period)) months.add(month);
        return months;
    }

    TouCalendar calendar(Provision provision) {
        List<TouSeason> seasons = new ArrayList<>();
        if (Arrays.deepEquals(weekday, weekend)) seasons(weekday, DayKind.ALL, seasons);
        else {
            seasons(weekday, DayKind.MONDAY_TO_FRIDAY, seasons);
            seasons(weekend, DayKind.SATURDAY_AND_SUNDAY, seasons);
        }
        return new TouCalendar(provision, seasons, List.of());
    }

    private void seasons(int[][] table, Set<DayKind> days, List<TouSeason> into) {
        Map<DayPattern, Set<Month>> patterns = new LinkedHashMap<>();
        for (Month month : Month.values())
            patterns.computeIfAbsent(pattern(table[month.getValue() - 1]), p -> EnumSet.noneOf(Month.class))
                    .add(month);
        patterns.forEach((pattern, months) -> into.add(new TouSeason(months, days, pattern)));
    }

    private DayPattern pattern(int[] hours) {
        List<DayPattern.Stretch> stretches = new ArrayList<>();
        for (int h = 0; h < HOURS; h++)
            stretches.add(new DayPattern.Stretch(new DayRange(h * 60, (h + 1) * 60), period(hours[h])));
        return new DayPattern(stretches);
    }
}
