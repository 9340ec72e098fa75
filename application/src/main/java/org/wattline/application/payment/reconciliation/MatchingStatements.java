package org.wattline.application.payment.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.StatementId;

/**
 * The job that holds statements against the books (对账), one day of a channel at a time, each in a unit of its own; begun again it goes on with
 * those that are left. A channel's day ends at the cut-off of the policy.
 */
public final class MatchingStatements implements Jobs.Work {
    public static final String KIND = "payment.match-statements";

    private final UnitOfWork work;
    private final ChannelStatements statements;
    private final CollectionPolicies policies;
    private final BusinessClock clock;

    public MatchingStatements(
            UnitOfWork work, ChannelStatements statements, CollectionPolicies policies, BusinessClock clock) {
        this.work = work;
        this.statements = statements;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        List<StatementId> left = statements.unmatched();
        progress.total(left.size());
        long done = 0;
        for (StatementId id : left) {
            if (progress.cancelled()) return Optional.empty();
            Outcome<ChannelStatement> matched = work.perform(Act.of(progress.who(), KIND), () -> match(id));
            if (matched instanceof Outcome.Refused<ChannelStatement>(var why))
                progress.problem(id.toString(), why.code());
            progress.done(++done);
        }
        return Optional.of("/v1/reconciliation-breaks?state=OPEN");
    }

    private Outcome<ChannelStatement> match(StatementId id) {
        ChannelStatement statement = statements.find(id).orElseThrow();
        if (!(statement.stage() instanceof ChannelStatement.TakenIn)) return Outcome.done(statement);
        Instant now = clock.now();
        statements.match(id, cutOff(id.day().minusDays(1)), cutOff(id.day()), now);
        return Outcome.done(statements.save(statement.matched(now)));
    }

    private Instant cutOff(LocalDate day) {
        return day.atTime(policies.inForce(day).reversalCutOff())
                .atZone(Zone.CHINA)
                .toInstant();
    }
}
