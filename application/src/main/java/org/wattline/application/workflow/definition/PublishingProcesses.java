package org.wattline.application.workflow.definition;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.definition.Finding;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.publication.ProcessVersion;
import org.wattline.domain.workflow.publication.PublicationRefusal;

/** Brings versions of processes into force (流程发布), in the steps of tariffs: check, propose, publish by another person; and retires them. */
public final class PublishingProcesses {
    private final UnitOfWork work;
    private final ProcessVersions versions;
    private final CheckingProcesses checking;
    private final Outbox outbox;
    private final BusinessClock clock;

    public PublishingProcesses(
            UnitOfWork work, ProcessVersions versions, CheckingProcesses checking, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.versions = versions;
        this.checking = checking;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Lints a draft and notes that it is without grave fault. @param held the version of the draft that the caller saw */
    public record Check(ProcessKey key, Version held) {}

    /** Asks another person to publish it. */
    public record Propose(ProcessKey key, Version held) {}

    /** Gives a proposal back to its authors. */
    public record Return(ProcessKey key, Version held, String reason) {}

    /** Puts it into force on its first day. */
    public record Publish(ProcessKey key, Version held) {}

    /** Lets no new case start with it. */
    public record Retire(ProcessKey key, Version held, String reason) {}

    /** A version that was checked, and the warnings. */
    public record Checked(ProcessVersion version, List<Finding> warnings) {}

    public Outcome<Checked> handle(Caller who, Check command) {
        return work.perform(
                Act.of(who, "workflow.check-process"),
                () -> seen(command.key, command.held).then(draft -> {
                    List<Finding> findings = checking.findings(draft);
                    return draft.checked(findings, clock.now()).map(change -> new Checked(stored(change), findings));
                }));
    }

    public Outcome<ProcessVersion> handle(Caller who, Propose command) {
        return work.perform(
                Act.of(who, "workflow.propose-process"),
                () -> seen(command.key, command.held)
                        .then(draft -> draft.proposed(who.login(), clock.now()))
                        .map(this::stored));
    }

    public Outcome<ProcessVersion> handle(Caller who, Return command) {
        return work.perform(
                Act.of(who, "workflow.return-process").because(command.reason),
                () -> seen(command.key, command.held)
                        .then(ProcessVersion::returned)
                        .map(this::stored));
    }

    public Outcome<ProcessVersion> handle(Caller who, Publish command) {
        return work.perform(
                Act.of(who, "workflow.publish-process"),
                () -> seen(command.key, command.held)
                        .then(draft -> draft.published(checking.findings(draft), who.login(), clock.now()))
                        .map(this::stored));
    }

    public Outcome<ProcessVersion> handle(Caller who, Retire command) {
        return work.perform(
                Act.of(who, "workflow.retire-process").because(command.reason),
                () -> seen(command.key, command.held)
                        .then(version -> version.retired(who.login(), command.reason, clock.now()))
                        .map(this::stored));
    }

    private ProcessVersion stored(Change<ProcessVersion> change) {
        ProcessVersion stored = versions.save(change.state());
        outbox.publish(change.facts());
        return stored;
    }

    private Outcome<ProcessVersion> seen(ProcessKey key, Version held) {
        Optional<ProcessVersion> found = versions.find(key);
        if (found.isEmpty()) return Outcome.refused(PublicationRefusal.NO_SUCH_VERSION);
        if (!found.get().version().equals(held)) throw new StaleState("process-version", key.toString(), held);
        return Outcome.done(found.get());
    }
}
