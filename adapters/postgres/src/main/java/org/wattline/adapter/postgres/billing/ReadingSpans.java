package org.wattline.adapter.postgres.billing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wattline.domain.rating.line.ReadingRef;

/**
 * How the readings behind a line are stored: days of a curve that follow one another in one version as one text,
 * {@code P1/ACTIVE_IMPORT/2026-01-01..2026-01-31#1}, all others as they are. What is read is what was written, one by one.
 */
final class ReadingSpans {
    private static final Pattern SPAN =
            Pattern.compile("(.*/)(\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)(#\\d+)");
    private static final String UP_TO = "..";
    private static final int DATE = 10;

    private ReadingSpans() {}

    /** Shorter, in the same order. */
    static List<String> of(List<ReadingRef> readings) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < readings.size(); ) {
            int end = lastOfSpan(readings, i);
            String first = readings.get(i).id();
            int at = first.lastIndexOf('#');
            texts.add(
                    end == i
                            ? first
                            : first.substring(0, at)
                                    + UP_TO
                                    + day(readings.get(end).id())
                                    + first.substring(at));
            i = end + 1;
        }
        return texts;
    }

    private static int lastOfSpan(List<ReadingRef> readings, int from) {
        String first = readings.get(from).id();
        int version = first.lastIndexOf('#');
        int begin = version - DATE;
        if (begin < 1
                || from + 1 == readings.size()
                || first.charAt(begin - 1) != '/'
                || readings.get(from + 1).id().length() != first.length()) return from;
        int last = from;
        try {
            LocalDate day = LocalDate.parse(day(first));
            while (last + 1 < readings.size()) {
                String next = readings.get(last + 1).id();
                day = day.plusDays(1);
                boolean follows = next.length() == first.length()
                        && next.startsWith(day.toString(), begin)
                        && next.regionMatches(0, first, 0, begin)
                        && next.regionMatches(version, first, version, first.length() - version);
                if (!follows) break;
                last++;
            }
        } catch (DateTimeParseException noDay) {
            return from;
        }
        return last;
    }

    private static String day(String id) {
        int version = id.lastIndexOf('#');
        return id.substring(version - DATE, version);
    }

    static List<ReadingRef> read(List<String> texts) {
        List<ReadingRef> readings = new ArrayList<>();
        for (String text : texts) {
            Matcher span = SPAN.matcher(text);
            if (!text.contains(UP_TO) || !span.matches()) readings.add(new ReadingRef(text));
            else
                LocalDate.parse(span.group(2))
                        .datesUntil(LocalDate.parse(span.group(3)).plusDays(1))
                        .forEach(day -> readings.add(new ReadingRef(span.group(1) + day + span.group(4))));
        }
        return readings;
    }
}
