package org.wattline.application.payment.netting;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Allocation;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.netting.AuthorisationId;
import org.wattline.domain.payment.netting.Netting;
import org.wattline.domain.payment.netting.NettingAuthorisation;
import org.wattline.domain.payment.netting.NettingId;
import org.wattline.domain.payment.netting.NettingRefusal;
import org.wattline.domain.quantity.Money;

/** Files authorisations, and nets accounts of one owner on their strength (互抵). */
public final class NettingAccounts {
    private final UnitOfWork work;
    private final NettingAuthorisations authorisations;
    private final Nettings nettings;
    private final Books books;
    private final CollectionPolicies policies;
    private final Ids ids;
    private final Outbox outbox;
    private final BusinessClock clock;

    public NettingAccounts(
            UnitOfWork work,
            NettingAuthorisations authorisations,
            Nettings nettings,
            Books books,
            CollectionPolicies policies,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.authorisations = authorisations;
        this.nettings = nettings;
        this.books = books;
        this.policies = policies;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<NettingAuthorisation> handle(Caller who, File command) {
        return work.perform(
                Act.of(who, "payment.file-netting-authorisation"),
                () -> own(who, command.from)
                        .then(from -> own(who, command.to)
                                .then(to -> NettingAuthorisation.filed(
                                        new AuthorisationId(ids.next()),
                                        from,
                                        to,
                                        command.during,
                                        command.document,
                                        who.login(),
                                        clock.today())))
                        .map(change -> authorisations.add(change.state())));
    }

    /** An account that the caller may know of. */
    private Outcome<AccountBalance> own(Caller who, AccountNo account) {
        return books.of(account)
                .then(balance -> who.scope()
                                .covers(Scope.Owner.of(
                                        balance.unit(), balance.customer().value()))
                        ? Outcome.done(balance)
                        : Outcome.refused(BalanceRefusal.UNKNOWN_ACCOUNT));
    }

    public Outcome<NettingAuthorisation> handle(Caller who, End command) {
        return work.perform(
                Act.of(who, "payment.end-netting-authorisation"),
                () -> authorisations
                        .find(command.authorisation)
                        .map(held -> held.at(command.seen)
                                .end(clock.today())
                                .map(change -> authorisations.save(change.state())))
                        .orElseGet(() -> Outcome.refused(NettingRefusal.UNKNOWN_AUTHORISATION)));
    }

    public Outcome<Netting> handle(Caller who, Net command) {
        return work.perform(Act.of(who, "payment.net-accounts"), () -> {
            Optional<NettingAuthorisation> held = authorisations.find(command.authorisation);
            if (held.isEmpty()) return Outcome.refused(NettingRefusal.UNKNOWN_AUTHORISATION);
            Instant now = clock.now();
            return books.of(held.get().from())
                    .then(from -> books.of(held.get().to())
                            .then(to -> Netting.net(
                                    new NettingId(ids.next()),
                                    held.get(),
                                    from,
                                    to,
                                    command.amount,
                                    policies.inForce(Zone.day(now)),
                                    who.login(),
                                    now)))
                    .map(decided -> {
                        book(decided);
                        return nettings.add(decided.change().state());
                    });
        });
    }

    public Outcome<Netting> handle(Caller who, Undo command) {
        return work.perform(Act.of(who, "payment.undo-netting").because(command.why), () -> {
            Optional<Netting> held = nettings.find(command.netting);
            if (held.isEmpty()) return Outcome.refused(NettingRefusal.UNKNOWN_NETTING);
            if (!held.get().version().equals(command.seen))
                throw new StaleState("netting", command.netting.toString(), command.seen);
            Set<BillNo> bills =
                    held.get().allocations().stream().map(Allocation::bill).collect(Collectors.toSet());
            return books.of(held.get().from())
                    .then(from -> books.of(held.get().to(), bills)
                            .then(to -> held.get()
                                    .undo(
                                            from,
                                            to,
                                            policies.inForce(clock.today()),
                                            command.why,
                                            who.login(),
                                            clock.now())))
                    .map(decided -> {
                        book(decided);
                        return nettings.save(decided.change().state());
                    });
        });
    }

    private void book(Netting.Decided decided) {
        books.book(decided.giver());
        books.book(decided.taker());
        outbox.publish(decided.change().facts());
    }

    /** An owner allows it. @param document reference of the scanned document */
    public record File(AccountNo from, AccountNo to, Span during, String document) {}

    /** @param seen the version that the caller decided upon */
    public record End(AuthorisationId authorisation, Version seen) {}

    /** @param amount how much; as much as possible unless told */
    public record Net(AuthorisationId authorisation, Optional<Money> amount) {}

    /** @param seen the version that the caller decided upon */
    public record Undo(NettingId netting, Version seen, String why) {}
}
