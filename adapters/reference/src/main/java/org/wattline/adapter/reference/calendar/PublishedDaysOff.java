package org.wattline.adapter.reference.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.platform.Page;
import org.wattline.application.rulebook.RuleEditions;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;

/** The days off in use, and those that were in use before: a bill of hours that go by them is calculated again by what was published then. */
public final class PublishedDaysOff implements WorkingCalendars {
    private static final String FILE = "working-calendar";
    /** More than a company publishes in a century. */
    private static final int MOST = 500;

    private final Supplier<WorkingCalendar> live;
    private final RuleEditions editions;
    private volatile Known known;

    public PublishedDaysOff(Rules rules, RuleEditions editions) {
        this.live = rules.live(FILE, WorkingCalendarFile::read);
        this.editions = editions;
        this.known = read(live.get());
    }

    @Override
    public WorkingCalendar published() {
        return live.get();
    }

    @Override
    public WorkingCalendar knownAt(Instant then) {
        WorkingCalendar now = live.get();
        Known current = known;
        if (!current.now.equals(now)) {
            current = read(now);
            known = current;
        }
        WorkingCalendar found = current.shipped;
        for (Dated each : current.published) if (!each.at.isAfter(then)) found = each.said;
        return found;
    }

    private Known read(WorkingCalendar now) {
        Rules.Reading<WorkingCalendar> reading = WorkingCalendarFile::read;
        List<Dated> published =
                editions.list(Optional.of(new RuleFileName(FILE)), Page.Request.first(MOST)).items().stream()
                        .flatMap(edition -> edition.publication().stream().map(by -> dated(edition, by, reading)))
                        .sorted(Comparator.comparing(Dated::at))
                        .toList();
        return new Known(now, reading.usable(ReferenceFile.shipped(FILE + ".json")), published);
    }

    private static Dated dated(
            RuleEdition edition, RuleEdition.Publication by, Rules.Reading<WorkingCalendar> reading) {
        return new Dated(by.at(), reading.usable(new ReferenceFile(FILE + ".json", edition.text())));
    }

    /** @param published oldest first */
    private record Known(WorkingCalendar now, WorkingCalendar shipped, List<Dated> published) {}

    private record Dated(Instant at, WorkingCalendar said) {}
}
