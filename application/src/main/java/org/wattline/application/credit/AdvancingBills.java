package org.wattline.application.credit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.BillsLeftAlone;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.credit.Advance;
import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.credit.ConsentId;
import org.wattline.domain.credit.CreditConsent;
import org.wattline.domain.credit.CreditPolicy;
import org.wattline.domain.credit.CreditStanding;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/**
 * The job that looks for bills which fell due yesterday or before and are open, of accounts whose owners consented (代偿): it asks the partner for the band where
 * none is known, decides, and orders. Then it asks the partner what became of what is ordered or paid. A bill is decided on once.
 */
public final class AdvancingBills implements Jobs.Work {
    public static final String KIND = "credit.advance-bills";
    private static final int PORTION = 200;

    private final UnitOfWork work;
    private final CreditConsents consents;
    private final Advances advances;
    private final Balances balances;
    private final BillsLeftAlone apart;
    private final CollectionPolicies collection;
    private final JudgingCredit judging;
    private final CreditPolicies policies;
    private final AskingPartner asking;
    private final Numbers numbers;
    private final Ids ids;
    private final Outbox outbox;
    private final BusinessClock clock;

    public AdvancingBills(
            UnitOfWork work,
            CreditConsents consents,
            Advances advances,
            Balances balances,
            BillsLeftAlone apart,
            CollectionPolicies collection,
            JudgingCredit judging,
            CreditPolicies policies,
            AskingPartner asking,
            Numbers numbers,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.consents = consents;
        this.advances = advances;
        this.balances = balances;
        this.apart = apart;
        this.collection = collection;
        this.judging = judging;
        this.policies = policies;
        this.asking = asking;
        this.numbers = numbers;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        Optional<ConsentId> after = Optional.empty();
        long done = 0;
        List<CreditConsent> portion = consents.standing(after, PORTION);
        while (!portion.isEmpty() && !progress.cancelled()) {
            for (CreditConsent consent : portion) decide(consent, progress);
            progress.done(done += portion.size());
            after = Optional.of(portion.getLast().id());
            portion = consents.standing(after, PORTION);
        }
        return follow(progress) ? Optional.of("/v1/credit-advances") : Optional.empty();
    }

    /** All of them: what was paid waits for weeks to be repaid and keeps no order waiting. @return whether nobody cancelled it */
    private boolean follow(Jobs.Progress progress) {
        Optional<AdvanceNo> after = Optional.empty();
        for (List<AdvanceNo> open = advances.open(after, PORTION);
                !open.isEmpty();
                open = advances.open(after, PORTION)) {
            for (AdvanceNo no : open) {
                if (progress.cancelled()) return false;
                asking.follow(progress, no);
            }
            after = Optional.of(open.getLast());
        }
        return true;
    }

    private void decide(CreditConsent consent, Jobs.Progress progress) {
        Optional<AccountBalance> balance = balances.find(consent.account());
        if (balance.isEmpty()) return;
        Set<BillNo> alone = apart.among(List.of(balance.get()), clock.today());
        List<Receivable> overdue = balance.get().open().stream()
                .filter(owed -> owed.dueOn().isBefore(clock.today()) && !alone.contains(owed.bill()))
                .filter(owed -> advances.of(owed.bill()).isEmpty())
                .toList();
        if (overdue.isEmpty()) return;
        Instant now = clock.now();
        CreditPolicy policy = policies.inForce(clock.today());
        Optional<String> band = consent.band(policy, now);
        if (band.isEmpty()) band = asking.grade(progress, consent, ids.next().toString());
        if (band.isEmpty() || !(judging.of(consent.account()) instanceof Outcome.Done<CreditStanding>(var standing)))
            return;
        Money limit = policy.limit(band.get(), standing.facts().averageBill());
        for (Receivable owed : overdue) order(progress, consent, owed, limit, policy.allowsAdvances(standing));
    }

    private void order(Jobs.Progress progress, CreditConsent consent, Receivable owed, Money limit, boolean stands) {
        Money amount = owed.open()
                .plus(owed.accrued(collection.inForce(clock.today()), clock.today())
                        .amount());
        Outcome<Advance> ordered = work.perform(Act.of(progress.who(), KIND), () -> {
            Change<Advance> change = Advance.of(
                    AdvanceNo.of(numbers.next("credit-advance")),
                    consent,
                    owed.bill(),
                    amount,
                    limit,
                    advances.outstanding(consent.account()),
                    stands,
                    clock.now());
            outbox.publish(change.facts());
            return Outcome.done(advances.add(change.state()));
        });
        if (ordered instanceof Outcome.Refused<Advance>(Refusal why))
            progress.problem(owed.bill().value(), why.code());
    }
}
