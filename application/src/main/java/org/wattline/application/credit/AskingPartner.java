package org.wattline.application.credit;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.credit.Advance;
import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.credit.CreditConsent;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.quantity.Money;

/**
 * Speaks to the credit partner, outside of any unit of work, and enters what it says: a payment and its advance in one unit. A server that dies meanwhile loses
 * nothing, because the next one asks under the same number.
 */
public final class AskingPartner {
    private final UnitOfWork work;
    private final CreditConsents consents;
    private final Advances advances;
    private final TakingPayments taking;
    private final Balances balances;
    private final CollectionPolicies collection;
    private final Optional<CreditPartner> partner;
    private final Outbox outbox;
    private final BusinessClock clock;

    public AskingPartner(
            UnitOfWork work,
            CreditConsents consents,
            Advances advances,
            TakingPayments taking,
            Balances balances,
            CollectionPolicies collection,
            Optional<CreditPartner> partner,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.consents = consents;
        this.advances = advances;
        this.taking = taking;
        this.balances = balances;
        this.collection = collection;
        this.partner = partner;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The band of a customer, kept with the consent; a consent that was withdrawn at the partner ends. */
    Optional<String> grade(Jobs.Progress progress, CreditConsent consent, String request) {
        CreditPartner.Graded graded = partner.map(each -> each.grade(consent.authorisation(), request))
                .orElse(new CreditPartner.Graded.Unknown("no partner is set up"));
        return switch (graded) {
            case CreditPartner.Graded.Band(String code) -> {
                CreditConsent.OutsideGrade told = new CreditConsent.OutsideGrade(code, request, clock.now());
                yield work.perform(
                                        Act.of(progress.who(), "credit.ask-grade"),
                                        () -> Outcome.done(consents.save(consents.find(consent.id())
                                                .orElseThrow()
                                                .graded(told))))
                                instanceof Outcome.Done<CreditConsent>
                        ? Optional.of(code)
                        : Optional.empty();
            }
            case CreditPartner.Graded.Withdrawn() -> {
                tell(progress, consent.id().toString(), end(progress, consent, "withdrawn at the partner"));
                yield Optional.empty();
            }
            case CreditPartner.Graded.Unknown(String why) -> {
                progress.problem(consent.id().toString(), why);
                yield Optional.empty();
            }
        };
    }

    private Outcome<CreditConsent> end(Jobs.Progress progress, CreditConsent consent, String why) {
        return work.perform(
                Act.of(progress.who(), "credit.end-consent").because(why),
                () -> consents.find(consent.id())
                        .orElseThrow()
                        .end(why, progress.who().login(), clock.now())
                        .map(change -> {
                            outbox.publish(change.facts());
                            return consents.save(change.state());
                        }));
    }

    /** Has an order paid, or asks how far a paid one was repaid. */
    void follow(Jobs.Progress progress, AdvanceNo no) {
        if (partner.isEmpty()) return;
        Advance advance = advances.find(no).orElseThrow();
        CreditConsent consent = consents.find(advance.consent()).orElseThrow();
        switch (advance.stage()) {
            case Advance.Ordered unused
            when consent.ended().isPresent() ->
                tell(progress, no.value(), refused(progress, no, "the consent has ended"));
            case Advance.Ordered ordered
            when ordered.asked().isPresent() -> pay(progress, partner.get(), advance, consent);
            case Advance.Ordered unused -> {
                if (firstAsked(progress, advance) instanceof Outcome.Done<Advance>(Advance asked)
                        && asked.stage() instanceof Advance.Ordered) pay(progress, partner.get(), asked, consent);
            }
            case Advance.Paid unused -> repayment(progress, partner.get(), advance, consent);
            case Advance.Refused unused -> {}
            case Advance.Repaid unused -> {}
            case Advance.Defaulted unused -> {}
        }
    }

    /** Looks once more what is open before anybody is asked. */
    private Outcome<Advance> firstAsked(Jobs.Progress progress, Advance advance) {
        return work.perform(
                Act.of(progress.who(), "credit.ask-partner"),
                () -> advances.find(advance.no())
                        .orElseThrow()
                        .asked(open(advance), clock.now())
                        .map(this::store));
    }

    private Money open(Advance advance) {
        LocalDate today = clock.today();
        return balances.find(advance.account())
                .flatMap(balance -> balance.of(advance.bill()))
                .map(owed -> owed.open()
                        .plus(owed.accrued(collection.inForce(today), today).amount()))
                .orElse(Money.ZERO);
    }

    private void pay(Jobs.Progress progress, CreditPartner with, Advance advance, CreditConsent consent) {
        CreditPartner.Answer answer = with.pay(new CreditPartner.Order(
                advance.no(), consent.authorisation(), advance.amount(), "电费 " + advance.bill()));
        String subject = advance.no().value();
        switch (answer) {
            case CreditPartner.Answer.Paid(ChannelReference reference) ->
                tell(progress, subject, paid(progress, advance.no(), reference));
            case CreditPartner.Answer.Refused(String code) ->
                tell(progress, subject, refused(progress, advance.no(), code));
            case CreditPartner.Answer.Unknown(String why) -> progress.problem(subject, why);
        }
    }

    private Outcome<Advance> paid(Jobs.Progress progress, AdvanceNo no, ChannelReference reference) {
        return work.perform(Act.of(progress.who(), "credit.enter-advance"), () -> {
            Advance advance = advances.find(no).orElseThrow();
            return taking.handle(
                            progress.who(),
                            new TakingPayments.Take(
                                    advance.account(),
                                    Channel.CREDIT_PARTNER,
                                    Optional.of(reference),
                                    advance.amount()))
                    .then(payment -> advance.paid(payment.no(), clock.now()))
                    .map(this::store);
        });
    }

    private Outcome<Advance> refused(Jobs.Progress progress, AdvanceNo no, String why) {
        return work.perform(
                Act.of(progress.who(), "credit.enter-advance").because(why),
                () -> advances.find(no).orElseThrow().refused(why, clock.now()).map(this::store));
    }

    private void repayment(Jobs.Progress progress, CreditPartner with, Advance advance, CreditConsent consent) {
        CreditPartner.Repayment repayment = with.repayment(advance.no());
        if (repayment == CreditPartner.Repayment.OPEN) return;
        String subject = advance.no().value();
        if (repayment == CreditPartner.Repayment.UNKNOWN) {
            progress.problem(subject, "the partner does not answer");
            return;
        }
        boolean givenUp = repayment == CreditPartner.Repayment.GIVEN_UP;
        tell(progress, subject, work.perform(Act.of(progress.who(), "credit.enter-repayment"), () -> {
            Advance held = advances.find(advance.no()).orElseThrow();
            return (givenUp
                            ? held.defaulted(clock.now())
                            : held.repaid(repayment == CreditPartner.Repayment.LATE, clock.now()))
                    .map(this::store);
        }));
        if (givenUp && consent.ended().isEmpty())
            tell(progress, subject, end(progress, consent, "the partner was not repaid"));
    }

    private Advance store(Change<Advance> change) {
        outbox.publish(change.facts());
        return advances.save(change.state());
    }

    private static void tell(Jobs.Progress progress, String subject, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why)) progress.problem(subject, why.code());
    }
}
