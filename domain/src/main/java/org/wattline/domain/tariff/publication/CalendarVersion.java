package org.wattline.domain.tariff.publication;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.TouCalendar;

/**
 * One edition of a time-of-use calendar on its way into force by itself (分时时段版本): new hours for tariffs whose prices stay.
 *
 * @param calendar its content
 * @param authors all who wrote it, in order of name
 */
public record CalendarVersion(CalendarKey key, TouCalendar calendar, List<String> authors, Stage stage, Version version)
        implements Publishable<CalendarVersion> {
    public CalendarVersion {
        authors = List.copyOf(authors);
        if (!key.equals(keyOf(calendar)))
            throw new IllegalArgumentException("not an edition of " + key + ": " + calendar.provision());
    }

    public static CalendarKey keyOf(TouCalendar calendar) {
        return new CalendarKey(calendar.provision().id(), calendar.provision().version());
    }

    /** A new draft. */
    public static Change<CalendarVersion> drafted(TouCalendar calendar, String author) {
        CalendarVersion draft =
                new CalendarVersion(keyOf(calendar), calendar, List.of(author), new Stage.Draft(), Version.NEW);
        return Change.of(draft, draft.fact("drafted"));
    }

    /** Other content, which has to be checked again. */
    public Outcome<Change<CalendarVersion>> revised(TouCalendar content, String author) {
        if (!changeable()) return Outcome.refused(PublicationRefusal.IMMUTABLE);
        if (!key.equals(keyOf(content))) return Outcome.refused(PublicationRefusal.NAME_FIXED);
        SortedSet<String> all = new TreeSet<>(authors);
        all.add(author);
        return Outcome.done(Change.of(new CalendarVersion(key, content, List.copyOf(all), new Stage.Draft(), version)));
    }

    @Override
    public Provision provision() {
        return calendar.provision();
    }

    @Override
    public CalendarVersion to(Stage next) {
        return new CalendarVersion(key, calendar, authors, next, version);
    }

    @Override
    public CalendarVersionEvent fact(String what) {
        return CalendarVersionEvent.of("tariff.calendar-" + what, this);
    }

    @Override
    public CalendarVersion at(Version next) {
        return new CalendarVersion(key, calendar, authors, stage, next);
    }
}
