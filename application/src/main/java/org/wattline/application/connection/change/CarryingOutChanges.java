package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.connection.change.AccountDeed;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.connection.change.EquipmentDeed;
import org.wattline.domain.connection.change.MeterDeed;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.QuantityMode;

/**
 * Does the deeds of a change one after the other, in the unit of work of whoever asks (变更执行): the customer's file, contract, equipment and
 * meters are other together, or as they were.
 */
public final class CarryingOutChanges {
    private final Customers customers;
    private final Accounts accounts;
    private final Contracts contracts;
    private final TemporarySupplies temporaries;
    private final ChangingPieces pieces;
    private final ChangingMeters meters;
    private final OpeningSuccessors successors;
    private final FollowingPoints following;
    private final Outbox outbox;
    private final BusinessClock clock;

    public CarryingOutChanges(
            Customers customers,
            Accounts accounts,
            Contracts contracts,
            TemporarySupplies temporaries,
            ChangingPieces pieces,
            ChangingMeters meters,
            OpeningSuccessors successors,
            FollowingPoints following,
            Outbox outbox,
            BusinessClock clock) {
        this.customers = customers;
        this.accounts = accounts;
        this.contracts = contracts;
        this.temporaries = temporaries;
        this.pieces = pieces;
        this.meters = meters;
        this.successors = successors;
        this.following = following;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The account that came into being, if one did; refused by whatever deed cannot be done.
     *
     * @param reserved numbers that what comes into being bears on the paper already
     */
    Outcome<Optional<AccountNo>> carryOut(
            Caller who, List<Deed> deeds, Asked found, LocalDate on, Optional<Energising.Numbers> reserved) {
        Optional<AccountNo> opened = Optional.empty();
        for (Deed deed : deeds)
            switch (done(who, deed, found, on, reserved)) {
                case Outcome.Refused<Optional<AccountNo>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Optional<AccountNo>>(var account) -> opened = opened.or(() -> account);
            }
        return Outcome.done(opened);
    }

    private Outcome<Optional<AccountNo>> done(
            Caller who, Deed deed, Asked found, LocalDate on, Optional<Energising.Numbers> reserved) {
        Outcome<?> outcome = switch (deed) {
            case EquipmentDeed.Switch each -> today(each.from()).then(now -> pieces.change(who, each));
            case EquipmentDeed.Connect each -> today(each.from()).then(now -> pieces.connect(who, each, found));
            case EquipmentDeed.Disconnect each -> today(each.on()).then(now -> pieces.disconnect(who, each));
            case EquipmentDeed.TakeOver each -> pieces.takeOver(who, each, found);
            case MeterDeed.TakeDown each -> meters.takeDown(who, each, found);
            case MeterDeed.HangUp each -> meters.hangUp(who, each, found);
            case MeterDeed.Exchange each -> meters.exchange(who, each, found);
            case MeterDeed.Move each -> meters.move(who, each, found);
            case AccountDeed.Agree each
            when each.succeeds() ->
                today(each.from())
                        .then(now -> each.contract().terminating(each.from()))
                        .map(this::keep)
                        .then(ended -> successors.follow(each, found, reserved));
            case AccountDeed.Agree(var contract, var from, var agreed, var type) ->
                contract.changing(from, agreed, clock.now()).map(this::keep);
            case AccountDeed.Terminate(var contract, var day) ->
                today(day).then(now -> contract.terminating(day)).map(this::keep);
            case AccountDeed.Rename(var customer, var name) -> today(on).map(now -> kept(customer.renamed(name)));
            case AccountDeed.Recategorise(var account, var category, var day) ->
                today(day).then(now -> account.recategorised(category, day)).map(this::held);
            case MeterDeed.Follow each -> today(each.on()).then(now -> follow(who, each));
            case MeterDeed.EndPoints each -> today(each.on()).then(now -> following.close(who, each, found));
            case AccountDeed.Extend(var temporary, var until) -> Outcome.done(prolonged(temporary.extended(until)));
            case AccountDeed.CloseAccount(var account, var day) ->
                today(day).then(now -> account.closing(day)).map(this::held);
            case AccountDeed.OpenAccount each -> {
                Outcome<AccountNo> opened = today(each.on()).then(now -> successors.open(who, each, found, reserved));
                yield opened.map(Optional::of);
            }
            case MeterDeed.OpenSource each -> today(each.on()).then(now -> successors.source(who, each, found));
            case AccountDeed.Relocate each ->
                today(each.on()).then(now -> successors.relocate(who, each, found, reserved));
        };
        return outcome.map(
                value -> value instanceof Optional<?> some && some.isPresent() && some.get() instanceof AccountNo no
                        ? Optional.of(no)
                        : Optional.empty());
    }

    /** What happens to people, accounts, equipment and meters happens on its day, not before. */
    private Outcome<LocalDate> today(LocalDate day) {
        return day.isAfter(clock.today()) ? ApplyingRefusal.NOT_YET.because(day) : Outcome.done(day);
    }

    private SupplyContract keep(Change<SupplyContract> change) {
        outbox.publish(change.facts());
        return contracts.save(change.state());
    }

    private Customer kept(Change<Customer> change) {
        outbox.publish(change.facts());
        return customers.save(change.state());
    }

    /** Points of the account that ends go on below one of this account. */
    private Outcome<Integer> follow(Caller who, MeterDeed.Follow deed) {
        Map<MeteringPointNo, MeteringPointNo> below = new HashMap<>();
        for (MeteringPoint point : deed.points())
            if (point.quantity() == QuantityMode.METERED) below.put(point.no(), deed.below());
        List<MeteringPoint> unmetered = deed.points().stream()
                .filter(point -> point.quantity() != QuantityMode.METERED)
                .toList();
        return following.follow(who, unmetered, deed.to(), below, deed.on());
    }

    private TemporarySupply prolonged(Change<TemporarySupply> change) {
        outbox.publish(change.facts());
        return temporaries.save(change.state());
    }

    private Account held(Change<Account> change) {
        outbox.publish(change.facts());
        return accounts.save(change.state());
    }
}
