package org.wattline.application.connection.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.link.ProgressLink;
import org.wattline.domain.connection.link.ProgressLinkRefusal;
import org.wattline.domain.kernel.Outcome;

/** Opens and revokes links to the progress of applications (分享办电进度), and reads what they stand for. */
public final class SharingProgress {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final OwningApplications applications;
    private final ProgressLinks links;
    private final ProgressTokens tokens;
    private final Ids ids;
    private final BusinessClock clock;

    public SharingProgress(
            UnitOfWork work,
            Outbox outbox,
            OwningApplications applications,
            ProgressLinks links,
            ProgressTokens tokens,
            Ids ids,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.links = links;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<Opened> handle(Caller who, Open command) {
        return work.perform(Act.of(who, "connection.open-progress-link"), () -> {
            Optional<AnyApplication> known = applications.find(who, command.application);
            if (known.isEmpty()) return Outcome.refused(ConnectionRefusal.UNKNOWN);
            int standing = (int) links.of(command.application).stream()
                    .filter(each -> each.holds(clock.now()))
                    .count();
            return ProgressLink.open(ids.next(), known.get(), standing, command.days, who.login(), clock.now())
                    .map(change -> {
                        outbox.publish(change.facts());
                        ProgressLink link = links.add(change.state());
                        return new Opened(link, tokens.of(link));
                    });
        });
    }

    public Outcome<ProgressLink> handle(Caller who, Revoke command) {
        return work.perform(Act.of(who, "connection.revoke-progress-link"), () -> {
            Optional<ProgressLink> found = links.find(command.link)
                    .filter(link -> applications.find(who, link.application()).isPresent());
            if (found.isEmpty()) return Outcome.refused(ProgressLinkRefusal.UNKNOWN);
            return found.get().revoking(who.login(), clock.now()).map(change -> {
                outbox.publish(change.facts());
                return links.save(change.state());
            });
        });
    }

    /** Those of an application, oldest first; empty if the reader does not know of it. */
    public Optional<List<ProgressLink>> of(Caller who, ApplicationNo application) {
        return applications.find(who, application).map(there -> links.of(application));
    }

    /** The link that a token stands for, as long as it holds. */
    public Optional<ProgressLink> standing(String token) {
        return tokens.read(token, clock.now()).flatMap(links::find).filter(link -> link.holds(clock.now()));
    }

    /** The last link to an application that was opened and holds now. */
    public Optional<UUID> newest(ApplicationNo application) {
        return links.of(application).stream()
                .filter(each -> each.holds(clock.now()))
                .reduce((older, newer) -> newer)
                .map(ProgressLink::id);
    }

    /** What opens a link. */
    public Optional<String> token(UUID link) {
        return links.find(link).map(tokens::of);
    }

    /** @param days for how many it holds */
    public record Open(ApplicationNo application, int days) {}

    public record Revoke(UUID link) {}

    /** @param token what the link says; told once */
    public record Opened(ProgressLink link, String token) {}
}
