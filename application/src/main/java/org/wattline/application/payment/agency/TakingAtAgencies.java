package org.wattline.application.payment.agency;

import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.ReversingPayments;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.AgencyRefusal;
import org.wattline.domain.payment.agency.ReceiptNo;
import org.wattline.domain.quantity.Money;

/**
 * Takes in what an agency takes (代收). A receipt counts once: an agency that did not hear the answer sends it again and gets the same. The agency is
 * held while its float is looked at, so that two payments at once never go beyond it.
 */
public final class TakingAtAgencies {
    private final UnitOfWork work;
    private final Agencies agencies;
    private final Payments payments;
    private final TakingPayments taking;
    private final ReversingPayments reversing;
    private final Outbox outbox;

    public TakingAtAgencies(
            UnitOfWork work,
            Agencies agencies,
            Payments payments,
            TakingPayments taking,
            ReversingPayments reversing,
            Outbox outbox) {
        this.work = work;
        this.agencies = agencies;
        this.payments = payments;
        this.taking = taking;
        this.reversing = reversing;
        this.outbox = outbox;
    }

    public Outcome<Receipt> handle(Caller who, Take command) {
        return at(who, "payment.take-at-agency", agency -> {
            ChannelReference reference = agency.code().reference(command.receipt);
            Optional<Payment> known = payments.find(Channel.AGENCY, reference);
            return known.isPresent()
                    ? again(agency, known.get(), command)
                    : agency.take(command.amount)
                            .then(change -> taking.handle(
                                            who,
                                            new TakingPayments.Take(
                                                    command.account,
                                                    Channel.AGENCY,
                                                    Optional.of(reference),
                                                    command.amount))
                                    .map(payment -> new Receipt(store(change), payment)));
        });
    }

    private static Outcome<Receipt> again(Agency agency, Payment known, Take command) {
        return known.account().equals(command.account) && known.amount().equals(command.amount)
                ? Outcome.done(new Receipt(agency, known))
                : Outcome.refused(AgencyRefusal.RECEIPT_DIFFERS);
    }

    public Outcome<Receipt> handle(Caller who, Reverse command) {
        return at(
                who,
                "payment.reverse-at-agency",
                agency -> payments.find(Channel.AGENCY, agency.code().reference(command.receipt))
                        .map(payment -> reversing
                                .byAgency(
                                        who, new ReversingPayments.Reverse(payment.no(), command.seen, command.reason))
                                .map(back -> new Receipt(agency, back)))
                        .orElseGet(() -> Outcome.refused(AgencyRefusal.UNKNOWN_RECEIPT)));
    }

    private Outcome<Receipt> at(Caller who, String act, Function<Agency, Outcome<Receipt>> what) {
        return work.perform(
                Act.of(who, act),
                () -> agencies.of(who.login())
                        .flatMap(agency -> agencies.hold(agency.code()))
                        .map(what)
                        .orElseGet(() -> Outcome.refused(AgencyRefusal.NO_AGENCY)));
    }

    private Agency store(Change<Agency> change) {
        outbox.publish(change.facts());
        return agencies.save(change.state());
    }

    /** Money that the calling agency took. @param receipt its own number, which stands for this payment for ever */
    public record Take(ReceiptNo receipt, AccountNo account, Money amount) {}

    /** It gave the money back, on the same day; its float is free again in the reaction to that. */
    public record Reverse(ReceiptNo receipt, Version seen, String reason) {}

    /** A payment, and how the agency stands after it. */
    public record Receipt(Agency agency, Payment payment) {}
}
