package org.wattline.domain.tariff;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some hours of some days that belong to another period than the season says (特殊日时段): deep valley on holidays, sharp on hot days.
 *
 * @param months in which the rule applies
 */
public record DayRule(Set<Month> months, When when, List<DayRange> hours, Period period) {
    public DayRule {
        if (months.isEmpty() || hours.isEmpty()) throw new IllegalArgumentException("a rule has months and hours");
        months = Collections.unmodifiableSet(EnumSet.copyOf(months));
        hours = List.copyOf(hours);
    }

    /** On which days. */
    public sealed interface When {}

    /**
     * On statutory holidays with the days off around them.
     *
     * @param names holidays as published, or parts of joint names (国庆节、中秋节); empty for all
     * @param leastDays only holidays of at least so many days
     */
    public record OnHolidays(Set<String> names, int leastDays) implements When {
        public OnHolidays {
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
            if (leastDays < 1) throw new IllegalArgumentException("a holiday has a day: " + leastDays);
        }

        private boolean admits(String name, int days) {
            return days >= leastDays && (names.isEmpty() || names.stream().anyMatch(name::contains));
        }
    }

    /** On days of some kinds. */
    public record OnKinds(Set<DayKind> kinds) implements When {
        public OnKinds {
            if (kinds.isEmpty()) throw new IllegalArgumentException("a rule has kinds of days");
            kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        }
    }

    /** On days that the utility declared under a name: hot days. */
    public record OnDeclared(String name) implements When {}

    boolean applies(LocalDate day, DayFacts facts) {
        return months.contains(day.getMonth())
                && switch (when) {
                    case OnHolidays on ->
                        facts.holiday(day)
                                .filter(h -> on.admits(h.name(), h.days().days()))
                                .isPresent();
                    case OnKinds(Set<DayKind> kinds) -> kinds.contains(facts.kind(day));
                    case OnDeclared(String name) -> facts.isDeclared(name, day);
                };
    }

    /** Whether what is known is enough to tell if the rule applies on a day. */
    boolean decidable(LocalDate day, DayFacts facts) {
        return !months.contains(day.getMonth())
                || switch (when) {
                    case OnHolidays ignored -> facts.working().covers(day.getYear());
                    case OnKinds ignored -> facts.working().covers(day.getYear());
                    case OnDeclared(String name) -> facts.knows(name, day);
                };
    }
}
