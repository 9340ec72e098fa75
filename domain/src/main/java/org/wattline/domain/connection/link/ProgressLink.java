package org.wattline.domain.connection.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A link to the progress of one application (办电进度链接), for whoever has it: the applicant's family, builder, accountant. It shows steps, limits and fees, nobody's
 * name, until it expires or is revoked.
 *
 * @param by login that opened it
 * @param until instant from which it shows nothing any more
 */
public record ProgressLink(
        UUID id,
        ApplicationNo application,
        String unitPath,
        String by,
        Instant at,
        Instant until,
        Optional<Revoked> revoked,
        Version version)
        implements Versioned<ProgressLink> {
    /** The longest that it holds [D]. */
    public static final int MOST_DAYS = 180;

    /** Most that one application has at a time [D]. */
    public static final int MOST = 10;

    /** @param standing how many of the application's links hold now */
    public static Outcome<Change<ProgressLink>> open(
            UUID id, AnyApplication application, int standing, int days, String by, Instant now) {
        if (days < 1 || days > MOST_DAYS) return Outcome.refused(ProgressLinkRefusal.TOO_LONG);
        if (standing >= MOST) return Outcome.refused(ProgressLinkRefusal.TOO_MANY);
        ProgressLink link = new ProgressLink(
                id,
                application.no(),
                application.unit().path(),
                by,
                now,
                now.plus(Duration.ofDays(days)),
                Optional.empty(),
                Version.NEW);
        return Outcome.done(Change.of(link, link.fact("connection.progress-link-opened")));
    }

    /** It shows nothing from now on. */
    public Outcome<Change<ProgressLink>> revoking(String login, Instant now) {
        if (revoked.isPresent()) return Outcome.refused(ProgressLinkRefusal.REVOKED);
        ProgressLink over = new ProgressLink(
                id, application, unitPath, by, at, until, Optional.of(new Revoked(login, now)), version);
        return Outcome.done(Change.of(over, over.fact("connection.progress-link-revoked")));
    }

    /** Whether it shows anything. */
    public boolean holds(Instant now) {
        return revoked.isEmpty() && now.isBefore(until);
    }

    private ProgressLinkEvent fact(String type) {
        return new ProgressLinkEvent(
                type,
                application.value(),
                Map.of("application", application.value(), "link", id.toString(), "unit", unitPath));
    }

    @Override
    public ProgressLink at(Version stored) {
        return new ProgressLink(id, application, unitPath, by, at, until, revoked, stored);
    }

    public record Revoked(String by, Instant at) {}
}
