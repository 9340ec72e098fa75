package org.wattline.application.payment.refund;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.Payments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.refund.HeldMoney;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.RefundWay;

/**
 * Sends approved refunds to their channels, and asks again until it is known what became of them. The channel is spoken to outside of any unit of
 * work; a server that dies meanwhile loses nothing, because the next one sends the same number again.
 */
public final class SendingRefunds {
    private static final Caller WHO = Caller.system("refunds");

    private final UnitOfWork work;
    private final Refunds refunds;
    private final CoveringRefunds covering;
    private final Books books;
    private final Ledger ledger;
    private final List<RefundingChannel> channels;
    private final Outbox outbox;
    private final BusinessClock clock;

    public SendingRefunds(
            UnitOfWork work,
            Refunds refunds,
            Payments payments,
            Books books,
            Ledger ledger,
            List<RefundingChannel> channels,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.refunds = refunds;
        this.covering = new CoveringRefunds(payments, refunds);
        this.books = books;
        this.ledger = ledger;
        this.channels = List.copyOf(channels);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sends those that are due. @return how many */
    public int sendDue(int most) {
        int sent = 0;
        for (RefundNo no : refunds.due(clock.now(), most)) if (send(no)) sent++;
        return sent;
    }

    private boolean send(RefundNo no) {
        try {
            Outcome<Refund> taken = work.perform(
                    Act.of(WHO, "payment.send-refund"),
                    () -> refunds.find(no).orElseThrow().takenUp(clock.now()).map(this::held));
            if (!(taken instanceof Outcome.Done<Refund>(Refund refund)) || uncovered(refund)) return false;
            RefundingChannel.Answer answer = ask(refund);
            return work.perform(Act.of(WHO, "payment.send-refund"), () -> enter(no, answer))
                    instanceof Outcome.Done<Refund>;
        } catch (StaleState anotherServerHasIt) {
            return false;
        }
    }

    /** What its payment does not hold any more is not sent; why is kept with it. */
    private Refund held(Refund taken) {
        return refunds.save(
                switch (covering.covered(taken)) {
                    case Outcome.Done<Refund>(Refund covered) -> covered;
                    case Outcome.Refused<Refund>(Refusal why) -> taken.unknown(why.code());
                });
    }

    private static boolean uncovered(Refund refund) {
        return refund.stage() instanceof Refund.Due due && due.fault().isPresent();
    }

    private RefundingChannel.Answer ask(Refund refund) {
        Optional<RefundingChannel> channel = of(refund.channel());
        if (channel.isPresent() && refund.way() instanceof RefundWay.ByChannel(var transaction, var paid))
            return channel.get()
                    .give(new RefundingChannel.Order(refund.no(), transaction, paid, refund.amount(), refund.reason()));
        return new RefundingChannel.Answer.Unknown("the channel is not set up");
    }

    private Optional<RefundingChannel> of(Channel channel) {
        return channels.stream().filter(each -> each.channel() == channel).findFirst();
    }

    private Outcome<Refund> enter(RefundNo no, RefundingChannel.Answer answer) {
        Refund held = refunds.find(no).orElseThrow();
        Instant now = clock.now();
        return switch (answer) {
            case RefundingChannel.Answer.Done(String evidence) ->
                held.paid(evidence, now).map(ended -> {
                    ledger.append(List.of(ended.entry()));
                    return store(ended.change());
                });
            case RefundingChannel.Answer.Denied(String why)
            when HeldMoney.of(held).isPresent() ->
                HeldMoney.fail(held, HeldMoney.of(held).get(), why, now).map(ended -> {
                    ledger.append(List.of(ended.entry()));
                    return store(ended.change());
                });
            case RefundingChannel.Answer.Denied(String why) ->
                books.of(held.account())
                        .then(balance -> held.failed(balance, why, now))
                        .map(failed -> {
                            books.book(failed.booking());
                            return store(failed.change());
                        });
            case RefundingChannel.Answer.UnderWay(String state) -> Outcome.done(refunds.save(held.unknown(state)));
            case RefundingChannel.Answer.Unknown(String why) -> Outcome.done(refunds.save(held.unknown(why)));
        };
    }

    private Refund store(Change<Refund> change) {
        outbox.publish(change.facts());
        return refunds.save(change.state());
    }

    /** A channel tells that something became of a refund: it is asked at the next occasion. @return whether the notice is believed */
    public boolean told(Channel channel, Map<String, String> headers, byte[] body, Instant machineTime) {
        Optional<RefundNo> about = of(channel).flatMap(each -> each.read(headers, body, machineTime));
        if (about.isEmpty()) return false;
        return work.perform(Act.of(WHO, "payment.hear-of-refund"), () -> {
                    Optional<Refund> held = refunds.find(about.get());
                    return Outcome.done(held.map(refund -> refund.told(clock.now()))
                            .filter(refund -> !refund.equals(held.get()))
                            .map(refunds::save)
                            .isPresent());
                })
                instanceof Outcome.Done<Boolean>;
    }
}
