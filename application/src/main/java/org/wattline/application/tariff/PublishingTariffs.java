package org.wattline.application.tariff;

import java.util.List;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.publication.CheckFinding;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/** Brings versions of tariffs into force (电价发布): check, propose, publish by another person, withdraw. */
public final class PublishingTariffs {
    private final Publishing<VersionKey, TariffVersion> publishing;

    public PublishingTariffs(
            UnitOfWork work, TariffVersions versions, CheckingTariffs checking, Outbox outbox, BusinessClock clock) {
        publishing = new Publishing<>("tariff", work, versions, checking::findings, outbox, clock);
    }

    /** A version that was checked, and the warnings. */
    public record Checked(TariffVersion version, List<CheckFinding> warnings) {}

    public Outcome<Checked> handle(Caller who, Check command) {
        return publishing
                .check(who, command.key, command.held)
                .map(looked -> new Checked(looked.version(), looked.warnings()));
    }

    public Outcome<TariffVersion> handle(Caller who, Propose command) {
        return publishing.propose(who, command.key, command.held);
    }

    public Outcome<TariffVersion> handle(Caller who, Return command) {
        return publishing.giveBack(who, command.key, command.held, command.reason);
    }

    public Outcome<TariffVersion> handle(Caller who, Publish command) {
        return publishing.publish(who, command.key, command.held);
    }

    public Outcome<TariffVersion> handle(Caller who, Withdraw command) {
        return publishing.withdraw(who, command.key, command.held, command.reason);
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
