package org.wattline.application.payment.debit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.Payer;
import org.wattline.domain.quantity.Money;

/**
 * The job that makes the debits whose day has come (扣款): those of bank accounts stand in the day's file from then on, those of wallets are asked of the
 * channel until it tells what became of them. The channel is spoken to outside of any unit of work; a server that dies meanwhile loses nothing, because
 * the next one asks under the same number.
 */
public final class CollectingDebits implements Jobs.Work {
    public static final String KIND = "payment.collect-debits";
    private static final int MOST = 1_000;

    private final UnitOfWork work;
    private final Debits debits;
    private final Mandates mandates;
    private final Books books;
    private final CollectionPolicies collection;
    private final EnteringDebits entering;
    private final List<DebitingChannel> channels;
    private final Outbox outbox;
    private final BusinessClock clock;

    public CollectingDebits(
            UnitOfWork work,
            Debits debits,
            Mandates mandates,
            Books books,
            CollectionPolicies collection,
            EnteringDebits entering,
            List<DebitingChannel> channels,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.debits = debits;
        this.mandates = mandates;
        this.books = books;
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
        for (DebitNo no : debits.due(clock.today(), MOST)) {
            if (progress.cancelled()) return Optional.empty();
            tell(progress, no, work.perform(Act.of(progress.who(), KIND), () -> send(no)));
            progress.done(++done);
        }
        for (DebitNo no : debits.unanswered(MOST)) {
            if (progress.cancelled()) return Optional.empty();
            ask(progress, debits.find(no).orElseThrow());
            progress.done(++done);
        }
        return Optional.of("/v1/debits?state=SENT");
    }

    private static void tell(Jobs.Progress progress, DebitNo no, Outcome<Debit> outcome) {
        if (outcome instanceof Outcome.Refused<Debit>(Refusal why)) progress.problem(no.value(), why.code());
    }

    private Outcome<Debit> send(DebitNo no) {
        Instant now = clock.now();
        Debit debit = debits.find(no).orElseThrow();
        Mandate mandate = mandates.find(debit.mandate()).orElseThrow();
        // Its own amount is among those of the month, because it was announced for it.
        Money others =
                debits.inMonth(mandate.no(), YearMonth.from(debit.debitOn())).minus(debit.amount());
        return books.of(debit.account())
                .then(balance -> debit.send(mandate, open(balance, debit), others, now))
                .map(this::store);
    }

    private Money open(AccountBalance balance, Debit debit) {
        var today = Zone.day(clock.now());
        return balance.of(debit.bill())
                .map(owed -> owed.open()
                        .plus(owed.accrued(collection.inForce(today), today).amount()))
                .orElse(Money.ZERO);
    }

    private Debit store(Change<Debit> change) {
        outbox.publish(change.facts());
        return debits.save(change.state());
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
