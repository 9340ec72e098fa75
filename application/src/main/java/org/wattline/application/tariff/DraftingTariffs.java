package org.wattline.application.tariff;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.publication.GoldenCase;
import org.wattline.domain.tariff.publication.PublicationRefusal;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/** Writes drafts of versions of tariffs (电价编制). */
public final class DraftingTariffs {
    private final UnitOfWork work;
    private final TariffVersions versions;
    private final Outbox outbox;

    public DraftingTariffs(UnitOfWork work, TariffVersions versions, Outbox outbox) {
        this.work = work;
        this.versions = versions;
        this.outbox = outbox;
    }

    public Outcome<TariffVersion> handle(Caller who, Draft command) {
        return work.perform(Act.of(who, "tariff.draft"), () -> {
            Content content = command.content;
            if (versions.find(content.key).isPresent()) return Outcome.refused(PublicationRefusal.VERSION_EXISTS);
            Change<TariffVersion> change =
                    TariffVersion.drafted(content.tariff, content.calendars, content.cases, who.login());
            versions.add(change.state());
            outbox.publish(change.facts());
            return Outcome.done(change.state().at(Version.NEW.next()));
        });
    }

    public Outcome<TariffVersion> handle(Caller who, Revise command) {
        return work.perform(Act.of(who, "tariff.revise-draft"), () -> {
            Optional<TariffVersion> found = versions.find(command.key);
            if (found.isEmpty()) return Outcome.refused(PublicationRefusal.NO_SUCH_VERSION);
            if (!found.get().version().equals(command.held))
                throw new StaleState("tariff-version", command.key.toString(), command.held);
            Content content = command.content;
            return found.get()
                    .revised(content.tariff, content.calendars, content.cases, who.login())
                    .map(change -> versions.save(change.state()));
        });
    }

    /** What a draft consists of. */
    public record Content(VersionKey key, Tariff tariff, List<TouCalendar> calendars, List<GoldenCase> cases) {
        /** @throws IllegalArgumentException if the tariff's version is no name for one */
        public static Content of(Tariff tariff, List<TouCalendar> calendars, List<GoldenCase> cases) {
            return new Content(TariffVersion.keyOf(tariff), tariff, calendars, cases);
        }
    }

    /** A new draft. */
    public record Draft(Content content) {}

    /** Other content of a draft. @param held the version of the draft that the caller saw */
    public record Revise(VersionKey key, Version held, Content content) {}
}
