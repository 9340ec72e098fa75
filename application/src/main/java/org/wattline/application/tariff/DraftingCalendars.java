package org.wattline.application.tariff;

import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;
import org.wattline.domain.tariff.publication.PublicationRefusal;

/** Writes drafts of editions of time-of-use calendars (分时时段编制). */
public final class DraftingCalendars {
    private final UnitOfWork work;
    private final CalendarVersions versions;
    private final Outbox outbox;

    public DraftingCalendars(UnitOfWork work, CalendarVersions versions, Outbox outbox) {
        this.work = work;
        this.versions = versions;
        this.outbox = outbox;
    }

    /** A new draft. @param calendar with the name and version that it is to have */
    public record Draft(TouCalendar calendar) {}

    /** Other content of a draft. @param held the version of the draft that the caller saw */
    public record Revise(CalendarKey key, Version held, TouCalendar calendar) {}

    public Outcome<CalendarVersion> handle(Caller who, Draft command) {
        return work.perform(Act.of(who, "calendar.draft"), () -> {
            if (versions.find(CalendarVersion.keyOf(command.calendar)).isPresent())
                return Outcome.refused(PublicationRefusal.VERSION_EXISTS);
            Change<CalendarVersion> change = CalendarVersion.drafted(command.calendar, who.login());
            versions.add(change.state());
            outbox.publish(change.facts());
            return Outcome.done(change.state().at(Version.NEW.next()));
        });
    }

    public Outcome<CalendarVersion> handle(Caller who, Revise command) {
        return work.perform(Act.of(who, "calendar.revise-draft"), () -> {
            Optional<CalendarVersion> found = versions.find(command.key);
            if (found.isEmpty()) return Outcome.refused(PublicationRefusal.NO_SUCH_VERSION);
            if (!found.get().version().equals(command.held))
                throw new StaleState("calendar-version", command.key.toString(), command.held);
            return found.get().revised(command.calendar, who.login()).map(change -> versions.save(change.state()));
        });
    }
}
