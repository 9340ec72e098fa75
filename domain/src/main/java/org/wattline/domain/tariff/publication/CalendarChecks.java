package org.wattline.domain.tariff.publication;

import static org.wattline.domain.tariff.publication.CheckFinding.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * What is looked at before an edition of a time-of-use calendar is published by itself: its place among the published ones, and whether every
 * tariff that goes by it has a price for each of its periods. That each day has its 24 hours once, the calendar itself holds (TAR-04).
 *
 * @param book the prices published so far
 * @param published the editions of all calendars published so far
 */
public record CalendarChecks(PriceBook book, List<TouCalendar> published) {
    public CalendarChecks {
        published = List.copyOf(published);
    }

    public List<CheckFinding> of(CalendarVersion draft, LocalDate today) {
        List<CheckFinding> found = new ArrayList<>();
        Provision own = draft.provision();
        Neighbours.check(
                own,
                published.stream()
                        .map(TouCalendar::provision)
                        .filter(other -> other.id().equals(own.id()))
                        .sorted(Comparator.comparing(other -> other.validity().from()))
                        .toList(),
                "/calendar",
                found);
        for (Tariff tariff : book.all())
            if (tariff.touCalendar().equals(Optional.of(own.id()))
                    && tariff.provision().validity().overlaps(own.validity())) priced(tariff, draft, found);
        if (own.validity().from().isBefore(today))
            found.add(warning(
                    "begins-in-the-past",
                    "/calendar/validity/from",
                    "生效日已过；已发行的电费不随之改变",
                    "its first day is past; bills that are issued do not change with it"));
        return List.copyOf(found);
    }

    private static void priced(Tariff tariff, CalendarVersion draft, List<CheckFinding> found) {
        List<CheckFinding> missing = new ArrayList<>();
        TimeOfUse.check(tariff, id -> Optional.of(draft.calendar()), missing);
        for (CheckFinding each : missing)
            if (each.grave())
                found.add(CheckFinding.grave(
                        each.code(),
                        "/calendar/seasons",
                        "{0}：{1}",
                        "{0}: {2}",
                        tariff.provision(),
                        each.message().zh(),
                        each.message().en()));
    }
}
