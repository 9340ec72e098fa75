package org.wattline.adapter.postgres.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Span;

/** Spans of days as PostgreSQL writes them: {@code {[2026-03-01,2026-03-11),[2026-04-01,)}}. */
final class Days {
    private static final Pattern SPAN = Pattern.compile("\\[([0-9-]{10}),([0-9-]{10})?\\)");

    private Days() {}

    static String text(List<Span> days) {
        return days.stream()
                .map(each -> "[" + each.from() + ","
                        + each.to().map(LocalDate::toString).orElse("") + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    static List<Span> of(String text) {
        List<Span> days = new ArrayList<>();
        Matcher each = SPAN.matcher(text);
        while (each.find())
            days.add(new Span(
                    LocalDate.parse(each.group(1)),
                    Optional.ofNullable(each.group(2)).map(LocalDate::parse)));
        return days;
    }
}
