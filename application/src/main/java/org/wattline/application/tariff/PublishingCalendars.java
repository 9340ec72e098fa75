package org.wattline.application.tariff;

import java.util.List;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.publication.CalendarChecks;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;
import org.wattline.domain.tariff.publication.CheckFinding;
import org.wattline.domain.tariff.publication.PublicationRefusal;

/** Writes editions of time-of-use calendars and brings them into force by themselves (分时时段编制与发布), in the same steps as tariffs. */
public final class PublishingCalendars {
    private final Publishing<CalendarKey, CalendarVersion> publishing;

    public PublishingCalendars(
            UnitOfWork work, CalendarVersions versions, Prices prices, Outbox outbox, BusinessClock clock) {
        publishing = new Publishing<>(
                "calendar",
                work,
                versions,
                draft -> {
                    Prices now = prices.now();
                    return new CalendarChecks(now.book(), now.calendars()).of(draft, clock.today());
                },
                outbox,
                clock);
    }

    /** An edition that was checked, and the warnings. */
    public record Checked(CalendarVersion version, List<CheckFinding> warnings) {}

    public Outcome<CalendarVersion> handle(Caller who, Draft command) {
        return publishing.work().perform(Act.of(who, "calendar.draft"), () -> {
            if (publishing
                    .versions()
                    .find(CalendarVersion.keyOf(command.calendar))
                    .isPresent()) return Outcome.refused(PublicationRefusal.VERSION_EXISTS);
            Change<CalendarVersion> change = CalendarVersion.drafted(command.calendar, who.login());
            publishing.versions().add(change.state());
            publishing.outbox().publish(change.facts());
            return Outcome.done(change.state().at(Version.NEW.next()));
        });
    }

    public Outcome<CalendarVersion> handle(Caller who, Revise command) {
        return publishing
                .work()
                .perform(
                        Act.of(who, "calendar.revise-draft"),
                        () -> publishing
                                .seen(command.key, command.held)
                                .then(draft -> draft.revised(command.calendar, who.login()))
                                .map(publishing::stored));
    }

    public Outcome<Checked> handle(Caller who, Check command) {
        return publishing
                .check(who, command.key, command.held)
                .map(looked -> new Checked(looked.version(), looked.warnings()));
    }

    public Outcome<CalendarVersion> handle(Caller who, Propose command) {
        return publishing.propose(who, command.key, command.held);
    }

    public Outcome<CalendarVersion> handle(Caller who, Return command) {
        return publishing.giveBack(who, command.key, command.held, command.reason);
    }

    public Outcome<CalendarVersion> handle(Caller who, Publish command) {
        return publishing.publish(who, command.key, command.held);
    }

    public Outcome<CalendarVersion> handle(Caller who, Withdraw command) {
        return publishing.withdraw(who, command.key, command.held, command.reason);
    }

    /** A new draft. @param calendar with the name and version that it is to have */
    public record Draft(TouCalendar calendar) {}

    /** Other content of a draft. @param held the version of the draft that the caller saw */
    public record Revise(CalendarKey key, Version held, TouCalendar calendar) {}

    /** Looks a draft over and notes that it is without grave fault. */
    public record Check(CalendarKey key, Version held) {}

    /** Asks another person to publish it. */
    public record Propose(CalendarKey key, Version held) {}

    /** Gives a proposal back to its authors. */
    public record Return(CalendarKey key, Version held, String reason) {}

    /** Puts it into force on its first day. */
    public record Publish(CalendarKey key, Version held) {}

    /** Gives it up. */
    public record Withdraw(CalendarKey key, Version held, String reason) {}
}
