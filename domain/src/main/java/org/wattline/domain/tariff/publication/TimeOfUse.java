package org.wattline.domain.tariff.publication;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.DayRule;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.TouSeason;

/** Whether each period that occurs has a price, and each price a period. */
final class TimeOfUse {
    private TimeOfUse() {}

    static void check(Tariff tariff, Function<String, Optional<TouCalendar>> calendars, List<CheckFinding> found) {
        Optional<TouCalendar> calendar = tariff.touCalendar().flatMap(calendars);
        SortedSet<Period> priced = new TreeSet<>(tariff.prices().byPeriod().keySet());
        if (calendar.isEmpty() || priced.isEmpty()) return;
        SortedSet<Period> occurring =
                occurring(calendar.get(), months(tariff.provision().validity()));
        for (Period period : occurring)
            if (!priced.contains(period))
                found.add(CheckFinding.grave(
                        "period-without-price",
                        "/tariff/prices/byPeriod/" + period,
                        "{0} 没有电价",
                        "period {0} has no price",
                        period));
        for (Period period : priced)
            if (!occurring.contains(period))
                found.add(CheckFinding.warning(
                        "price-without-period",
                        "/tariff/prices/byPeriod/" + period,
                        "有效期内不出现 {0}",
                        "period {0} does not occur while the tariff is valid",
                        period));
    }

    private static SortedSet<Period> occurring(TouCalendar calendar, Set<Month> months) {
        SortedSet<Period> occurring = new TreeSet<>();
        for (TouSeason season : calendar.seasons())
            if (!Collections.disjoint(season.months(), months))
                season.pattern().stretches().forEach(stretch -> occurring.add(stretch.period()));
        for (DayRule rule : calendar.rules())
            if (!Collections.disjoint(rule.months(), months)) occurring.add(rule.period());
        return occurring;
    }

    private static Set<Month> months(Span validity) {
        Set<Month> months = EnumSet.noneOf(Month.class);
        LocalDate end = validity.to().orElse(validity.from().plusYears(1));
        for (LocalDate day = validity.from();
                day.isBefore(end) && months.size() < 12;
                day = day.plusMonths(1).withDayOfMonth(1)) months.add(day.getMonth());
        return months;
    }
}
