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
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/** Brings versions of tariffs into force (电价发布): check, propose, publish by another person, withdraw. */
public final class PublishingTariffs {
    private final UnitOfWork work;
    private final TariffVersions versions;
    private final CheckingTariffs checking;
    private final Outbox outbox;
    private final BusinessClock clock;

    public PublishingTariffs(
            UnitOfWork work, TariffVersions versions, CheckingTariffs checking, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.versions = versions;
        this.checking = checking;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A version that was checked, and the warnings. */
    public record Checked(TariffVersion version, List<CheckFinding> warnings) {}

    public Outcome<Checked> handle(Caller who, Check command) {
        return work.perform(
                Act.of(who, "tariff.check"),
                () -> seen(command.key, command.held).then(draft -> {
                    List<CheckFinding> findings = checking.findings(draft);
                    return draft.checked(findings, clock.now()).map(change -> new Checked(stored(change), findings));
                }));
    }

    public Outcome<TariffVersion> handle(Caller who, Propose command) {
        return one(who, "tariff.propose", command.key, command.held, draft -> draft.proposed(who.login(), clock.now()));
    }

    public Outcome<TariffVersion> handle(Caller who, Return command) {
        Act act = Act.of(who, "tariff.return").because(command.reason);
        return work.perform(
                act,
                () -> seen(command.key, command.held)
                        .then(TariffVersion::returned)
                        .map(this::stored));
    }

    /** Looked over once more, because other versions may have been published since. The open version before it ends. */
    public Outcome<TariffVersion> handle(Caller who, Publish command) {
        return work.perform(
                Act.of(who, "tariff.publish"),
                () -> seen(command.key, command.held)
                        .then(draft -> draft.published(checking.findings(draft), who.login(), clock.now()))
                        .map(change -> {
                            TariffVersion fresh = change.state();
                            versions.of(fresh.key().tariff()).stream()
                                    .filter(other ->
                                            other.endsWith(fresh.inForce().from()))
                                    .forEach(other -> stored(other.superseded(fresh)));
                            return stored(change);
                        }));
    }

    /** The version that it had ended is open again. */
    public Outcome<TariffVersion> handle(Caller who, Withdraw command) {
        Act act = Act.of(who, "tariff.withdraw").because(command.reason);
        return work.perform(
                act,
                () -> seen(command.key, command.held)
                        .then(version -> version.withdrawn(who.login(), command.reason, clock.now(), clock.today())
                                .map(change -> {
                                    TariffVersion gone = stored(change);
                                    if (version.stage().binding())
                                        versions.of(command.key.tariff()).stream()
                                                .filter(other ->
                                                        !other.reopened(version).equals(other))
                                                .forEach(other -> versions.save(other.reopened(version)));
                                    return gone;
                                })));
    }

    private Outcome<TariffVersion> one(
            Caller who,
            String command,
            VersionKey key,
            Version held,
            Function<TariffVersion, Outcome<Change<TariffVersion>>> step) {
        return work.perform(
                Act.of(who, command), () -> seen(key, held).then(step).map(this::stored));
    }

    private TariffVersion stored(Change<TariffVersion> change) {
        TariffVersion stored = versions.save(change.state());
        outbox.publish(change.facts());
        return stored;
    }

    private Outcome<TariffVersion> seen(VersionKey key, Version held) {
        Optional<TariffVersion> found = versions.find(key);
        if (found.isEmpty()) return Outcome.refused(PublicationRefusal.NO_SUCH_VERSION);
        if (!found.get().version().equals(held)) throw new StaleState("tariff-version", key.toString(), held);
        return Outcome.done(found.get());
    }

    /** Looks a draft over and notes that it is without grave fault. */
    public record Check(VersionKey key, Version held) {}

    /** Asks another person to publish it. */
    public record Propose(VersionKey key, Version held) {}

    /** Gives a proposal back to its authors. */
    public record Return(VersionKey key, Version held, String reason) {}

    /** Puts it into force on its first day. */
    public record Publish(VersionKey key, Version held) {}

    /** Gives it up. */
    public record Withdraw(VersionKey key, Version held, String reason) {}
}
