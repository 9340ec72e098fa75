package org.wattline.application.payment.debit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.BillsLeftAlone;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.MandateNo;
import org.wattline.domain.payment.debit.Payer;
import org.wattline.domain.quantity.Money;

/**
 * The job that makes the debits whose day has come (扣款): those of bank accounts stand in the day's file from then on, those of wallets are asked of the
 * channel until it tells what became of them. The channel is spoken to outside of any unit of work; a server that dies meanwhile loses nothing, because
 * the next one asks under the same number.
 */
public final class CollectingDebits implements Jobs.Work {
    public static final String KIND = "payment.collect-debits";
    private static final int PORTION = 200;

    private final UnitOfWork work;
    private final Debits debits;
    private final Mandates mandates;
    private final Balances balances;
    private final BillsLeftAlone apart;
    private final CollectionPolicies collection;
    private final EnteringDebits entering;
    private final List<DebitingChannel> channels;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final int portion;

    public CollectingDebits(
            UnitOfWork work,
            Debits debits,
            Mandates mandates,
            Balances balances,
            BillsLeftAlone apart,
            CollectionPolicies collection,
            EnteringDebits entering,
            List<DebitingChannel> channels,
            Outbox outbox,
            BusinessClock clock) {
        this(work, debits, mandates, balances, apart, collection, entering, channels, outbox, clock, PORTION);
    }

    /** @param portion how many are looked up at once */
    public CollectingDebits(
            UnitOfWork work,
            Debits debits,
            Mandates mandates,
            Balances balances,
            BillsLeftAlone apart,
            CollectionPolicies collection,
            EnteringDebits entering,
            List<DebitingChannel> channels,
            Outbox outbox,
            BusinessClock clock,
            int portion) {
        this.portion = portion;
        this.work = work;
        this.debits = debits;
        this.mandates = mandates;
        this.balances = balances;
        this.apart = apart;
        this.collection = collection;
        this.entering = entering;
        this.channels = List.copyOf(channels);
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        long done = 0;
        Optional<DebitNo> after = Optional.empty();
        for (List<DebitNo> next = debits.due(clock.today(), after, portion);
                !next.isEmpty() && !progress.cancelled();
                next = debits.due(clock.today(), after, portion)) {
            send(progress, next);
            progress.done(done += next.size());
            after = Optional.of(next.getLast());
        }
        return askedAll(progress, done) ? Optional.of("/v1/debits?state=SENT") : Optional.empty();
    }

    /** Each of them, however many of the oldest stay without an answer. */
    private boolean askedAll(Jobs.Progress progress, long before) {
        long done = before;
        Optional<DebitNo> after = Optional.empty();
        for (List<DebitNo> next = debits.unanswered(after, portion);
                !next.isEmpty();
                next = debits.unanswered(after, portion)) {
            for (DebitNo no : next) {
                if (progress.cancelled()) return false;
                ask(progress, debits.find(no).orElseThrow());
                progress.done(++done);
            }
            after = Optional.of(next.getLast());
        }
        return true;
    }

    private static void tell(Jobs.Progress progress, DebitNo no, Outcome<Debit> outcome) {
        if (outcome instanceof Outcome.Refused<Debit>(Refusal why)) progress.problem(no.value(), why.code());
    }

    /** A portion in a unit of its own; where somebody else is at one of its accounts, each by itself. */
    private void send(Jobs.Progress progress, List<DebitNo> portion) {
        try {
            sendTogether(progress, portion);
        } catch (StaleState met) {
            for (DebitNo no : portion) sendTogether(progress, List.of(no));
        }
    }

    private void sendTogether(Jobs.Progress progress, List<DebitNo> portion) {
        Map<DebitNo, Refusal> refused = new TreeMap<>();
        Outcome<Integer> sent = work.perform(Act.of(progress.who(), KIND), () -> {
            List<Debit> next = decided(portion, refused);
            return Outcome.done(debits.saveAll(next).size());
        });
        if (sent instanceof Outcome.Refused<Integer>(Refusal why)) throw new IllegalStateException(why.code());
        refused.forEach((no, why) -> progress.problem(no.value(), why.code()));
    }

    private List<Debit> decided(List<DebitNo> portion, Map<DebitNo, Refusal> refused) {
        List<Debit> all = debits.findAll(portion);
        Map<MandateNo, Mandate> given = mandates
                .findAll(all.stream().map(Debit::mandate).toList())
                .stream()
                .collect(Collectors.toMap(Mandate::no, Function.identity(), (one, same) -> one));
        Map<AccountNo, AccountBalance> held =
                balances.findAll(all.stream().map(Debit::account).distinct().toList());
        Set<BillNo> alone = apart.among(held.values(), clock.today());
        Map<YearMonth, Map<MandateNo, Money>> months = new HashMap<>();
        List<Debit> next = new ArrayList<>();
        for (Debit debit : all) {
            Map<MandateNo, Money> sums = months.computeIfAbsent(
                    YearMonth.from(debit.debitOn()), month -> new HashMap<>(debits.inMonth(given.keySet(), month)));
            // Its own amount is among those of the month, because it was announced for it.
            Money others = sums.getOrDefault(debit.mandate(), Money.ZERO).minus(debit.amount());
            Mandate mandate = Optional.ofNullable(given.get(debit.mandate())).orElseThrow();
            Money open = open(Optional.ofNullable(held.get(debit.account())), debit);
            switch (alone.contains(debit.bill())
                    ? debit.leaveAlone(clock.now())
                    : debit.send(mandate, open, others, clock.now())) {
                case Outcome.Done<Change<Debit>>(Change<Debit> change) -> {
                    outbox.publish(change.facts());
                    next.add(change.state());
                    if (change.state().stage() instanceof Debit.Sent)
                        sums.put(debit.mandate(), others.plus(change.state().amount()));
                }
                case Outcome.Refused<Change<Debit>>(Refusal why) -> refused.put(debit.no(), why);
            }
        }
        return next;
    }

    private Money open(Optional<AccountBalance> balance, Debit debit) {
        LocalDate today = Zone.day(clock.now());
        return balance.flatMap(held -> held.of(debit.bill()))
                .map(owed -> owed.open()
                        .plus(owed.accrued(collection.inForce(today), today).amount()))
                .orElse(Money.ZERO);
    }

    private void ask(Jobs.Progress progress, Debit debit) {
        Optional<DebitingChannel> channel = channels.stream()
                .filter(each -> each.channel() == debit.channel())
                .findFirst();
        Payer payer = mandates.find(debit.mandate()).orElseThrow().payer();
        if (channel.isEmpty() || !(payer instanceof Payer.Wallet(var agreement))) {
            progress.problem(debit.no().value(), "the channel is not set up");
            return;
        }
        DebitingChannel.Answer answer = channel.get()
                .take(new DebitingChannel.Order(debit.no(), agreement, debit.amount(), "电费 " + debit.bill()));
        switch (answer) {
            case DebitingChannel.Answer.Taken(var transaction) ->
                tell(progress, debit.no(), entering.taken(progress.who(), debit.no(), transaction));
            case DebitingChannel.Answer.Refused(String code) ->
                tell(progress, debit.no(), entering.failed(progress.who(), debit.no(), code));
            case DebitingChannel.Answer.Unknown(String why) ->
                progress.problem(debit.no().value(), why);
        }
    }
}
