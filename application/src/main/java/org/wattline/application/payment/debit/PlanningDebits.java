package org.wattline.application.payment.debit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.BillsLeftAlone;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.DebitPolicy;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.MandateNo;
import org.wattline.domain.payment.debit.Payer;
import org.wattline.domain.payment.debit.WalletAgreement;
import org.wattline.domain.quantity.Money;

/**
 * The job that looks every morning for bills that fall due within the days of notice, of accounts with a mandate, and tells the customers what will be
 * taken and when (扣款预告). A bill is planned for once; begun again it goes on with those that are left.
 */
public final class PlanningDebits implements Jobs.Work {
    public static final String KIND = "payment.plan-debits";
    private static final int PORTION = 200;

    private final UnitOfWork work;
    private final Mandates mandates;
    private final Debits debits;
    private final Balances balances;
    private final BillsLeftAlone apart;
    private final CollectionPolicies collection;
    private final DebitPolicies policies;
    private final List<DebitingChannel> channels;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public PlanningDebits(
            UnitOfWork work,
            Mandates mandates,
            Debits debits,
            Balances balances,
            BillsLeftAlone apart,
            CollectionPolicies collection,
            DebitPolicies policies,
            List<DebitingChannel> channels,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.mandates = mandates;
        this.debits = debits;
        this.balances = balances;
        this.apart = apart;
        this.collection = collection;
        this.policies = policies;
        this.channels = List.copyOf(channels);
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        Optional<MandateNo> after = Optional.empty();
        long done = 0;
        List<Mandate> portion = mandates.active(after, PORTION);
        while (!portion.isEmpty() && !progress.cancelled()) {
            Map<AccountNo, AccountBalance> held =
                    balances.findAll(portion.stream().map(Mandate::account).toList());
            Set<BillNo> passed = new HashSet<>(debits.planned(held.values().stream()
                    .flatMap(balance -> balance.open().stream())
                    .map(Receivable::bill)
                    .toList()));
            passed.addAll(apart.among(held.values(), clock.today()));
            Months months = new Months(portion.stream().map(Mandate::no).toList());
            for (Mandate mandate : portion)
                plan(mandate, Optional.ofNullable(held.get(mandate.account())), passed, months, progress);
            progress.done(done += portion.size());
            after = Optional.of(portion.getLast().no());
            portion = mandates.active(after, PORTION);
        }
        return Optional.of("/v1/debits?state=ANNOUNCED");
    }

    /**
     * What was withdrawn, by an earlier mandate or because of a limit that was passed, may be planned anew; what failed has its own retries.
     *
     * @param passed bills for which a debit was planned, or that are left alone
     */
    private void plan(
            Mandate mandate,
            Optional<AccountBalance> balance,
            Set<BillNo> passed,
            Months months,
            Jobs.Progress progress) {
        DebitPolicy policy = policies.inForce(clock.today());
        LocalDate soonest = clock.today().plusDays(policy.noticeDays());
        for (Receivable owed : balance.map(AccountBalance::open).orElse(List.of())) {
            if (owed.dueOn().isAfter(soonest) || passed.contains(owed.bill())) continue;
            LocalDate day = owed.dueOn().isBefore(soonest) ? soonest : owed.dueOn();
            Outcome<Debit> announced =
                    work.perform(Act.of(progress.who(), KIND), () -> announce(mandate, owed, day, months));
            switch (announced) {
                case Outcome.Done<Debit>(Debit debit) -> {
                    months.add(debit);
                    tell(mandate, debit, progress);
                }
                case Outcome.Refused<Debit>(Refusal why) ->
                    progress.problem(owed.bill().value(), why.code());
            }
        }
    }

    /** A channel that does not hear of it may refuse the debit later; then the policy says what follows. */
    private void tell(Mandate mandate, Debit debit, Jobs.Progress progress) {
        if (!(mandate.payer() instanceof Payer.Wallet(WalletAgreement agreement))) return;
        boolean told = channels.stream()
                .filter(each -> each.channel() == mandate.channel())
                .anyMatch(each -> each.announce(agreement, debit.amount()));
        if (!told) progress.problem(debit.no().value(), "the channel was not told before");
    }

    private Outcome<Debit> announce(Mandate mandate, Receivable owed, LocalDate day, Months months) {
        Money amount =
                owed.open().plus(owed.accrued(collection.inForce(day), day).amount());
        return mandate.admits(amount, months.of(mandate.no(), day), day).map(held -> {
            Change<Debit> change = Debit.announced(
                    DebitNo.of(numbers.next("debit")),
                    held,
                    owed.bill(),
                    debits.of(owed.bill()).size() + 1,
                    amount,
                    day);
            outbox.publish(change.facts());
            return debits.add(change.state());
        });
    }

    /** What mandates of a portion come to by month, asked once for each month and kept up to date. */
    private final class Months {
        private final List<MandateNo> mandates;
        private final Map<YearMonth, Map<MandateNo, Money>> sums = new HashMap<>();

        Months(List<MandateNo> mandates) {
            this.mandates = mandates;
        }

        Money of(MandateNo mandate, LocalDate day) {
            return sums(day).getOrDefault(mandate, Money.ZERO);
        }

        void add(Debit debit) {
            sums(debit.debitOn()).merge(debit.mandate(), debit.amount(), Money::plus);
        }

        private Map<MandateNo, Money> sums(LocalDate day) {
            return sums.computeIfAbsent(YearMonth.from(day), month -> new HashMap<>(debits.inMonth(mandates, month)));
        }
    }
}
