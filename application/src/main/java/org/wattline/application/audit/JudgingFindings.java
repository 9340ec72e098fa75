package org.wattline.application.audit;

import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.audit.AuditRefusal;
import org.wattline.domain.audit.Finding;
import org.wattline.domain.audit.FindingId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Confirms findings, or rejects them as false positives, with a reason. */
public final class JudgingFindings {
    private final UnitOfWork work;
    private final Findings findings;
    private final Outbox outbox;

    public JudgingFindings(UnitOfWork work, Findings findings, Outbox outbox) {
        this.work = work;
        this.findings = findings;
        this.outbox = outbox;
    }

    /** It is so. */
    public record Confirm(FindingId finding, Version seen, String reason) {}

    /** It is not so. */
    public record Reject(FindingId finding, Version seen, String reason) {}

    public Outcome<Finding> handle(Caller who, Confirm command) {
        return judge(
                Act.of(who, "audit.confirm-finding").because(command.reason()),
                command.finding(),
                finding -> finding.at(command.seen()).confirm(command.reason()));
    }

    public Outcome<Finding> handle(Caller who, Reject command) {
        return judge(
                Act.of(who, "audit.reject-finding").because(command.reason()),
                command.finding(),
                finding -> finding.at(command.seen()).reject(command.reason()));
    }

    private Outcome<Finding> judge(Act act, FindingId id, Function<Finding, Outcome<Change<Finding>>> decide) {
        return work.perform(act, () -> {
            Optional<Finding> finding = findings.find(id);
            if (finding.isEmpty()) return Outcome.refused(AuditRefusal.FINDING_NOT_FOUND);
            return decide.apply(finding.get()).map(change -> {
                outbox.publish(change.facts());
                return findings.save(change.state());
            });
        });
    }
}
