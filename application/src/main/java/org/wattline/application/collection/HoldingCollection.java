package org.wattline.application.collection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.Books;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.CollectionRefusal;
import org.wattline.domain.collection.HoldId;
import org.wattline.domain.collection.HoldKind;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.AccountBalance;

/** Puts on file what holds collection up, and ends it: pauses, promises, disputes, protection. */
public final class HoldingCollection {
    private final UnitOfWork work;
    private final CollectionHolds holds;
    private final Balances balances;
    private final Books books;
    private final DunningLadders ladders;
    private final Ids ids;
    private final BusinessClock clock;
    private final Outbox outbox;

    public HoldingCollection(
            UnitOfWork work,
            CollectionHolds holds,
            Balances balances,
            Books books,
            DunningLadders ladders,
            Ids ids,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.holds = holds;
        this.balances = balances;
        this.books = books;
        this.ladders = ladders;
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Something is to hold. @param bill the bill in dispute, of a dispute only */
    public record Place(HoldKind kind, AccountNo account, Optional<BillNo> bill, Span during, String reason) {}

    /** It is to hold no more. @param seen the version on which it was decided */
    public record End(HoldId hold, Version seen, String words) {}

    public Outcome<CollectionHold> handle(Caller who, Place command) {
        return work.perform(Act.of(who, "collection.place-hold").because(command.reason), () -> {
            Optional<AccountBalance> balance = balances.find(
                            command.account, command.bill.map(Set::of).orElse(Set.of()))
                    .filter(found -> who.scope()
                            .covers(Scope.Owner.of(
                                    found.unit(), found.customer().value())));
            if (balance.isEmpty()) return Outcome.refused(CollectionRefusal.UNKNOWN_ACCOUNT);
            boolean owed = command.bill.flatMap(balance.get()::of).isPresent();
            if (owed != (command.kind == HoldKind.DISPUTE) || command.bill.isPresent() != owed)
                return Outcome.refused(CollectionRefusal.BILL_NOT_OWED);
            if (owed && disputed(command)) return Outcome.refused(CollectionRefusal.DISPUTED_ALREADY);
            CollectionHold wanted = wanted(who, command, balance.get());
            return CollectionHold.place(wanted, ladders.inForce(clock.today()), clock.today())
                    .map(change -> {
                        command.bill.ifPresent(
                                bill -> balances.save(owed(balance.get().freeOfFees(bill, command.during))));
                        outbox.publish(change.facts());
                        return holds.add(change.state());
                    });
        });
    }

    /** Late fees grow again from today on, and money that is paid ahead meets the bill. */
    private void charge(CollectionHold ended, BillNo bill) {
        balances.find(ended.account(), Set.of(bill))
                .ifPresent(balance -> books.settle(
                        owed(balance.chargingFees(bill, ended.during(), clock.today())), ended.id(), clock.now()));
    }

    private static AccountBalance owed(Outcome<AccountBalance> changed) {
        return switch (changed) {
            case Outcome.Done<AccountBalance>(AccountBalance balance) -> balance;
            case Outcome.Refused<AccountBalance>(var why) ->
                throw new IllegalStateException("a bill in dispute is owed: " + why.code());
        };
    }

    private boolean disputed(Place command) {
        return holds.standing(List.of(command.account), command.during.from()).stream()
                .anyMatch(hold -> hold.bill().isPresent() && hold.bill().equals(command.bill));
    }

    private CollectionHold wanted(Caller who, Place command, AccountBalance balance) {
        return new CollectionHold(
                new HoldId(ids.next()),
                command.kind,
                command.account,
                balance.customer(),
                balance.unit(),
                command.bill,
                command.during,
                command.reason,
                who.login(),
                Optional.empty(),
                Version.NEW);
    }

    public Outcome<CollectionHold> handle(Caller who, End command) {
        return work.perform(Act.of(who, "collection.end-hold").because(command.words), () -> {
            Optional<CollectionHold> held = holds.find(command.hold);
            if (held.isEmpty()) return Outcome.refused(CollectionRefusal.UNKNOWN_HOLD);
            Outcome<Change<CollectionHold>> ended =
                    held.get().at(command.seen).end(clock.today(), who.login(), command.words);
            return ended.map(change -> {
                CollectionHold stored = holds.save(change.state());
                change.state().bill().ifPresent(bill -> charge(change.state(), bill));
                outbox.publish(change.facts());
                return stored;
            });
        });
    }
}
