package org.wattline.application.billing.coverage;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.wattline.application.billing.review.ReviewPolicies;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.coverage.BillingProof;
import org.wattline.domain.billing.coverage.BillingProofId;
import org.wattline.domain.billing.coverage.BillingProofRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** Starts proofs; a job makes each. */
public final class StartingProofs {
    private static final int MONTHS = 24;

    /** How far the proof of each night looks back. */
    private static final int MONTHS_BY_NIGHT = 13;

    private final UnitOfWork work;
    private final BillingProofs proofs;
    private final ReviewPolicies policies;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final Ids ids;

    public StartingProofs(
            UnitOfWork work, BillingProofs proofs, ReviewPolicies policies, Jobs jobs, BusinessClock clock, Ids ids) {
        this.work = work;
        this.proofs = proofs;
        this.policies = policies;
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome<Started> handle(Caller who, Start command) {
        return work.perform(Act.of(who, "billing.start-proof"), () -> {
            if (who.scope().unit().map(own -> !own.covers(command.unit)).orElse(false))
                return Outcome.refused(BillRefusal.UNIT_OUT_OF_REACH);
            if (clock.today().isBefore(command.days.end())
                    || command.days.from().plusMonths(MONTHS).isBefore(command.days.end()))
                return Outcome.refused(BillingProofRefusal.DAYS);
            BillingProof begun = proofs.add(begun(who, command.unit, command.days));
            UUID job = jobs.submit(
                    who, ProvingBilling.KIND, Map.of("proof", begun.id().toString()));
            return Outcome.done(new Started(begun, job));
        });
    }

    /** The proof of a night, of the whole company. */
    BillingProof nightly(Caller who) {
        LocalDate today = clock.today();
        Span days = Span.of(today.withDayOfMonth(1).minusMonths(MONTHS_BY_NIGHT), today);
        return proofs.add(begun(who, UnitPath.COMPANY, days));
    }

    private BillingProof begun(Caller who, UnitPath unit, Span days) {
        LocalDate today = clock.today();
        LocalDate due =
                policies.inForce(today).map(policy -> policy.due(today)).orElseGet(() -> today.withDayOfMonth(1));
        return BillingProof.begun(new BillingProofId(ids.next()), unit, days, due, who.login(), clock.now());
    }

    /** @param days that are over */
    public record Start(UnitPath unit, Span days) {}

    /** What was started, and the job that does it. */
    public record Started(BillingProof proof, UUID job) {}
}
