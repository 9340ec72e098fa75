package org.wattline.application.tariff;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.publication.CalendarChecks;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;
import org.wattline.domain.tariff.publication.CheckFinding;
import org.wattline.domain.tariff.publication.PublicationRefusal;
import org.wattline.domain.tariff.publication.Publishable;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/**
 * Brings versions of tariffs and of time-of-use calendars into force (电价与时段发布), all in the same steps: check, propose, publish by another
 * person, withdraw.
 *
 * @param <K> what names one version
 * @param <V> a version
 */
public final class PublishingVersions<K, V extends Publishable<V>> {
    private final String kind;
    private final UnitOfWork work;
    private final Publications<K, V> versions;
    private final Function<V, List<CheckFinding>> checks;
    private final Outbox outbox;
    private final BusinessClock clock;

    private PublishingVersions(
            String kind,
            UnitOfWork work,
            Publications<K, V> versions,
            Function<V, List<CheckFinding>> checks,
            Outbox outbox,
            BusinessClock clock) {
        this.kind = kind;
        this.work = work;
        this.versions = versions;
        this.checks = checks;
        this.outbox = outbox;
        this.clock = clock;
    }

    public static PublishingVersions<VersionKey, TariffVersion> ofTariffs(
            UnitOfWork work, TariffVersions versions, CheckingTariffs checking, Outbox outbox, BusinessClock clock) {
        return new PublishingVersions<>("tariff", work, versions, checking::findings, outbox, clock);
    }

    public static PublishingVersions<CalendarKey, CalendarVersion> ofCalendars(
            UnitOfWork work, CalendarVersions versions, Prices prices, Outbox outbox, BusinessClock clock) {
        return new PublishingVersions<>(
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

    /** Looks a draft over and notes that it is without grave fault. @param held the version of the draft that the caller saw */
    public record Check<K>(K key, Version held) {}

    /** Asks another person to publish it. */
    public record Propose<K>(K key, Version held) {}

    /** Gives a proposal back to its authors. */
    public record Return<K>(K key, Version held, String reason) {}

    /** Puts it into force on its first day. */
    public record Publish<K>(K key, Version held) {}

    /** Gives it up. */
    public record Withdraw<K>(K key, Version held, String reason) {}

    /** A version that was checked, and the warnings. */
    public record Checked<V>(V version, List<CheckFinding> warnings) {}

    public Outcome<Checked<V>> handle(Caller who, Check<K> command) {
        return work.perform(
                act(who, "check"),
                () -> seen(command.key, command.held).then(draft -> {
                    List<CheckFinding> findings = checks.apply(draft);
                    return draft.checked(findings, clock.now()).map(change -> new Checked<>(stored(change), findings));
                }));
    }

    public Outcome<V> handle(Caller who, Propose<K> command) {
        return work.perform(
                act(who, "propose"),
                () -> seen(command.key, command.held)
                        .then(draft -> draft.proposed(who.login(), clock.now()))
                        .map(this::stored));
    }

    public Outcome<V> handle(Caller who, Return<K> command) {
        return work.perform(
                act(who, "return").because(command.reason),
                () -> seen(command.key, command.held)
                        .then(Publishable::returned)
                        .map(this::stored));
    }

    /** Looked over once more, because others may have been published since. The open version before it ends. */
    public Outcome<V> handle(Caller who, Publish<K> command) {
        return work.perform(
                act(who, "publish"),
                () -> seen(command.key, command.held)
                        .then(draft -> draft.published(checks.apply(draft), who.login(), clock.now()))
                        .map(change -> {
                            V fresh = change.state();
                            versions.beside(fresh).stream()
                                    .filter(other ->
                                            other.endsWith(fresh.inForce().from()))
                                    .forEach(other -> stored(other.superseded(fresh)));
                            return stored(change);
                        }));
    }

    /** The version that it had ended is open again. */
    public Outcome<V> handle(Caller who, Withdraw<K> command) {
        return work.perform(
                act(who, "withdraw").because(command.reason),
                () -> seen(command.key, command.held)
                        .then(version -> version.withdrawn(who.login(), command.reason, clock.now(), clock.today())
                                .map(change -> {
                                    V gone = stored(change);
                                    if (version.stage().binding())
                                        versions.beside(version).stream()
                                                .filter(other -> other.endedBy(version))
                                                .forEach(other -> versions.save(other.reopened(version)));
                                    return gone;
                                })));
    }

    private Act act(Caller who, String verb) {
        return Act.of(who, kind + "." + verb);
    }

    private V stored(Change<V> change) {
        V stored = versions.save(change.state());
        outbox.publish(change.facts());
        return stored;
    }

    private Outcome<V> seen(K key, Version held) {
        Optional<V> found = versions.find(key);
        if (found.isEmpty()) return Outcome.refused(PublicationRefusal.NO_SUCH_VERSION);
        if (!found.get().version().equals(held)) throw new StaleState(kind + "-version", key.toString(), held);
        return Outcome.done(found.get());
    }
}
