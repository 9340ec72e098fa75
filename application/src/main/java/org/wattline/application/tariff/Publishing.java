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
import org.wattline.domain.tariff.publication.CheckFinding;
import org.wattline.domain.tariff.publication.PublicationRefusal;
import org.wattline.domain.tariff.publication.Publishable;

/**
 * The way into force that tariffs and calendars share.
 *
 * @param kind first part of the names of acts: {@code tariff}
 * @param checks what is found when one is looked over
 */
record Publishing<K, V extends Publishable<V>>(
        String kind,
        UnitOfWork work,
        Publications<K, V> versions,
        Function<V, List<CheckFinding>> checks,
        Outbox outbox,
        BusinessClock clock) {

    /** A version that was checked, and the warnings. */
    record Looked<V>(V version, List<CheckFinding> warnings) {}

    Outcome<Looked<V>> check(Caller who, K key, Version held) {
        return work.perform(
                act(who, "check"),
                () -> seen(key, held).then(draft -> {
                    List<CheckFinding> findings = checks.apply(draft);
                    return draft.checked(findings, clock.now()).map(change -> new Looked<>(stored(change), findings));
                }));
    }

    Outcome<V> propose(Caller who, K key, Version held) {
        return work.perform(
                act(who, "propose"),
                () -> seen(key, held)
                        .then(draft -> draft.proposed(who.login(), clock.now()))
                        .map(this::stored));
    }

    Outcome<V> giveBack(Caller who, K key, Version held, String reason) {
        return work.perform(
                act(who, "return").because(reason),
                () -> seen(key, held).then(Publishable::returned).map(this::stored));
    }

    /** Looked over once more, because others may have been published since. The open version before it ends. */
    Outcome<V> publish(Caller who, K key, Version held) {
        return work.perform(
                act(who, "publish"),
                () -> seen(key, held)
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
    Outcome<V> withdraw(Caller who, K key, Version held, String reason) {
        return work.perform(
                act(who, "withdraw").because(reason),
                () -> seen(key, held)
                        .then(version -> version.withdrawn(who.login(), reason, clock.now(), clock.today())
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

    V stored(Change<V> change) {
        V stored = versions.save(change.state());
        outbox.publish(change.facts());
        return stored;
    }

    Outcome<V> seen(K key, Version held) {
        Optional<V> found = versions.find(key);
        if (found.isEmpty()) return Outcome.refused(PublicationRefusal.NO_SUCH_VERSION);
        if (!found.get().version().equals(held)) throw new StaleState(kind + "-version", key.toString(), held);
        return Outcome.done(found.get());
    }
}
