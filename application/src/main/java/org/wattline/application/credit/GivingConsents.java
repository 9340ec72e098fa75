package org.wattline.application.credit;

import java.util.Optional;
import org.wattline.application.payment.Books;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.credit.Authorisation;
import org.wattline.domain.credit.ConsentId;
import org.wattline.domain.credit.CreditConsent;
import org.wattline.domain.credit.CreditRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Takes the consent of customers that a partner is asked about them, and its end (信用授权、解除). */
public final class GivingConsents {
    private final UnitOfWork work;
    private final CreditConsents consents;
    private final Books books;
    private final Ids ids;
    private final Outbox outbox;
    private final BusinessClock clock;

    public GivingConsents(
            UnitOfWork work, CreditConsents consents, Books books, Ids ids, Outbox outbox, BusinessClock clock) {
        this.work = work;
        this.consents = consents;
        this.books = books;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<CreditConsent> handle(Caller who, Give command) {
        return work.perform(Act.of(who, "credit.give-consent"), () -> {
            if (consents.standing(command.account).isPresent()) return Outcome.refused(CreditRefusal.CONSENT_THERE);
            return books.of(command.account).map(balance -> {
                CreditConsent consent = new CreditConsent(
                        new ConsentId(ids.next()),
                        balance.account(),
                        balance.customer(),
                        balance.unit(),
                        command.authorisation,
                        who.login(),
                        clock.now(),
                        command.evidence,
                        Optional.empty(),
                        Optional.empty(),
                        Version.NEW);
                Change<CreditConsent> change = consent.given();
                outbox.publish(change.facts());
                return consents.add(change.state());
            });
        });
    }

    public Outcome<CreditConsent> handle(Caller who, End command) {
        return work.perform(Act.of(who, "credit.end-consent").because(command.why), () -> {
            Optional<CreditConsent> found = consents.find(command.id);
            if (found.isEmpty()) return Outcome.refused(CreditRefusal.UNKNOWN_CONSENT);
            return found.get()
                    .at(command.seen)
                    .end(command.why, who.login(), clock.now())
                    .map(change -> {
                        outbox.publish(change.facts());
                        return consents.save(change.state());
                    });
        });
    }

    /** @param evidence signed form, recording, or the own login */
    public record Give(AccountNo account, Authorisation authorisation, String evidence) {}

    /** @param seen the version that the caller decided upon */
    public record End(ConsentId id, String why, Version seen) {}
}
