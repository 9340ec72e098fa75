package org.wattline.application.payment.debit;

import java.util.List;
import java.util.Optional;
import org.wattline.application.payment.Books;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.debit.DebitRefusal;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.MandateNo;
import org.wattline.domain.payment.debit.Payer;
import org.wattline.domain.payment.debit.WalletAgreement;

/** Takes the consent of customers to debits, and its end (代扣签约、解约). */
public final class GivingMandates {
    private final UnitOfWork work;
    private final Mandates mandates;
    private final Books books;
    private final List<DebitingChannel> channels;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public GivingMandates(
            UnitOfWork work,
            Mandates mandates,
            Books books,
            List<DebitingChannel> channels,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.mandates = mandates;
        this.books = books;
        this.channels = List.copyOf(channels);
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An agreement about a wallet counts only if the channel knows it. */
    public Outcome<Mandate> handle(Caller who, Give command) {
        if (command.terms.payer() instanceof Payer.Wallet(WalletAgreement agreement)
                && !of(command.terms).map(each -> each.agreed(agreement)).orElse(false))
            return Outcome.refused(DebitRefusal.NOT_AGREED);
        Mandate.Consent consent = new Mandate.Consent(who.login(), clock.now(), command.evidence);
        return work.perform(Act.of(who, "payment.give-mandate"), () -> {
            if (mandates.active(command.account).isPresent()) return Outcome.refused(DebitRefusal.MANDATE_THERE);
            return books.of(command.account)
                    .then(balance ->
                            Mandate.given(MandateNo.of(numbers.next("mandate")), balance, command.terms, consent))
                    .map(change -> {
                        outbox.publish(change.facts());
                        return mandates.add(change.state());
                    });
        });
    }

    /** It ends here at once; the channel is told afterwards, and whether it hears of it changes nothing: nothing is asked of it any more. */
    public Outcome<Mandate> handle(Caller who, End command) {
        Outcome<Mandate> ended = work.perform(Act.of(who, "payment.end-mandate").because(command.why), () -> {
            Optional<Mandate> found = mandates.find(command.no);
            if (found.isEmpty()) return Outcome.refused(DebitRefusal.UNKNOWN_MANDATE);
            return found.get()
                    .at(command.seen)
                    .end(command.why, who.login(), clock.now())
                    .map(this::store);
        });
        return ended.map(mandate -> {
            if (mandate.payer() instanceof Payer.Wallet(WalletAgreement agreement))
                of(mandate).ifPresent(channel -> tell(channel, agreement));
            return mandate;
        });
    }

    private static void tell(DebitingChannel channel, WalletAgreement agreement) {
        for (int tries = 0; tries < 2; tries++) if (channel.end(agreement)) return;
    }

    private Mandate store(Change<Mandate> change) {
        outbox.publish(change.facts());
        return mandates.save(change.state());
    }

    private Optional<DebitingChannel> of(Mandate.Terms terms) {
        return channels.stream()
                .filter(each -> each.channel() == terms.channel())
                .findFirst();
    }

    private Optional<DebitingChannel> of(Mandate mandate) {
        return channels.stream()
                .filter(each -> each.channel() == mandate.channel())
                .findFirst();
    }

    /** A customer consents. @param evidence signed form, recording, or the customer's own login */
    public record Give(AccountNo account, Mandate.Terms terms, String evidence) {}

    /** @param seen the version that the caller decided upon */
    public record End(MandateNo no, String why, Version seen) {}
}
