package org.wattline.domain.payment.debit;

import java.time.Instant;
import java.time.LocalDate;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.quantity.Money;

/**
 * A customer's consent that the company takes what bills are due from a bank account or a wallet (代扣协议), within limits, up to a day. The customer ends
 * it at any time; nothing is taken from then on.
 */
public record Mandate(
        MandateNo no,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Channel channel,
        Payer payer,
        Limits limits,
        Consent consent,
        LocalDate validUntil,
        Stage stage,
        Version version)
        implements Versioned<Mandate> {

    /** The customer consents. */
    public static Outcome<Change<Mandate>> given(MandateNo no, AccountBalance balance, Terms terms, Consent consent) {
        if (!terms.payer.isAt(terms.channel)) return Outcome.refused(DebitRefusal.CHANNEL_WITHOUT_MANDATES);
        boolean sound = terms.limits.perDebit.isPositive()
                && terms.limits.perDebit.compareTo(terms.limits.perMonth) <= 0
                && terms.validUntil.isAfter(Zone.day(consent.at));
        if (!sound) return Outcome.refused(DebitRefusal.NOT_VALID);
        Mandate mandate = new Mandate(
                no,
                balance.account(),
                balance.customer(),
                balance.unit(),
                terms.channel,
                terms.payer,
                terms.limits,
                consent,
                terms.validUntil,
                new Active(),
                Version.NEW);
        return Outcome.done(Change.of(mandate, new MandateMoved(mandate)));
    }

    /** The customer, or the company, wants no more debits. */
    public Outcome<Change<Mandate>> end(String why, String by, Instant now) {
        if (stage instanceof Ended) return Outcome.refused(DebitRefusal.ENDED);
        Mandate ended = in(new Ended(by, now, why));
        return Outcome.done(Change.of(ended, new MandateMoved(ended)));
    }

    public boolean inForce(LocalDate day) {
        return stage instanceof Active && !day.isAfter(validUntil);
    }

    /** Whether so much may be taken. @param ofMonth what was taken, or is to be, in the month of the day */
    public Outcome<Mandate> admits(Money amount, Money ofMonth, LocalDate day) {
        if (!inForce(day)) return Outcome.refused(DebitRefusal.ENDED);
        boolean within =
                amount.compareTo(limits.perDebit) <= 0 && ofMonth.plus(amount).compareTo(limits.perMonth) <= 0;
        return within ? Outcome.done(this) : Outcome.refused(DebitRefusal.OVER_LIMIT);
    }

    private Mandate in(Stage next) {
        return new Mandate(no, account, customer, unit, channel, payer, limits, consent, validUntil, next, version);
    }

    @Override
    public Mandate at(Version next) {
        return new Mandate(no, account, customer, unit, channel, payer, limits, consent, validUntil, stage, next);
    }

    /** The label of the stage, as it is stored and shown. */
    public State state() {
        return stage instanceof Ended ? State.ENDED : State.ACTIVE;
    }

    /** Labels of the stages. */
    public enum State {
        ACTIVE,
        ENDED
    }

    /** What the customer consents to. */
    public record Terms(Channel channel, Payer payer, Limits limits, LocalDate validUntil) {}

    /** How much may be taken at once, and in a calendar month. */
    public record Limits(Money perDebit, Money perMonth) {}

    /** Who consented and when. @param evidence signed form, recording, or the customer's own login */
    public record Consent(String by, Instant at, String evidence) {}

    /** How far a mandate has come. */
    public sealed interface Stage {}

    /** Debits are made by it. */
    public record Active() implements Stage {}

    /** No more debits are made by it. */
    public record Ended(String by, Instant at, String why) implements Stage {}
}
