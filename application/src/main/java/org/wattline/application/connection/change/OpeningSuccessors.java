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
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.connection.change.AccountDeed;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.MeterDeed;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.equipment.SupplyEquipment;

/** Opens the accounts and contracts that follow on others: of who takes over, of a part, of a pile, of another place. */
public final class OpeningSuccessors {
    private final Customers customers;
    private final Accounts accounts;
    private final Contracts contracts;
    private final TemporarySupplies temporaries;
    private final PremisesRegister premises;
    private final OpeningMeteringPoints points;
    private final ChangingMeters meters;
    private final ChangingPieces pieces;
    private final FollowingPoints following;
    private final Numbers numbers;
    private final Ids ids;
    private final Outbox outbox;
    private final BusinessClock clock;

    public OpeningSuccessors(
            Customers customers,
            Accounts accounts,
            Contracts contracts,
            TemporarySupplies temporaries,
            PremisesRegister premises,
            OpeningMeteringPoints points,
            ChangingMeters meters,
            ChangingPieces pieces,
            FollowingPoints following,
            Numbers numbers,
            Ids ids,
            Outbox outbox,
            BusinessClock clock) {
        this.customers = customers;
        this.accounts = accounts;
        this.contracts = contracts;
        this.temporaries = temporaries;
        this.premises = premises;
        this.points = points;
        this.meters = meters;
        this.pieces = pieces;
        this.following = following;
        this.numbers = numbers;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param reserved numbers that stand on the paper already */
    Outcome<AccountNo> open(
            Caller who, AccountDeed.OpenAccount deed, Asked found, Optional<Energising.Numbers> reserved) {
        CustomerId owner = deed.owner()
                .map(party -> owner(party, deed.from(), reserved))
                .orElseGet(() -> deed.from().customer());
        Account account = keep(Account.open(
                reserved.map(Energising.Numbers::account).orElseGet(() -> AccountNo.of(numbers.next("account"))),
                owner,
                deed.from().unit(),
                deed.category(),
                deed.on()));
        accounts.add(account);
        deed.temporary()
                .ifPresent(before -> temporaries.add(keep(TemporarySupply.begun(
                        account.no(), account.customer(), account.unit(), before.from(), before.until()))));
        return contract(account, deed.type(), deed.like().premises(), deed.agreed(), deed.on(), found, reserved)
                .then(contract -> meters(who, deed, account, found))
                .then(successors -> moved(who, deed, account)
                        .then(moved -> successors.isEmpty()
                                ? Outcome.done(0)
                                : following.follow(who, deed.beside(), account.no(), successors, deed.on())))
                .map(all -> account.no());
    }

    private CustomerId owner(Party party, Account from, Optional<Energising.Numbers> reserved) {
        Optional<CustomerId> known = reserved.map(Energising.Numbers::customer);
        return customers
                .holding(party.certificate().orElseThrow())
                .or(() -> known.flatMap(customers::find))
                .map(Customer::id)
                .orElseGet(() -> {
                    Customer fresh = keep(Customer.register(
                            known.orElseGet(() -> new CustomerId(ids.next())),
                            party.kind().orElseThrow(),
                            party.name().orElseThrow(),
                            party.certificate().orElseThrow(),
                            party.phone().orElseThrow(),
                            from.unit()));
                    customers.add(fresh);
                    return fresh.id();
                });
    }

    /** The contract of another type that follows on one which has ended, for the same account and place (CTR-38). */
    Outcome<SupplyContract> follow(AccountDeed.Agree deed, Asked found, Optional<Energising.Numbers> reserved) {
        SupplyContract before = deed.contract();
        return signed(
                SupplyContract.draft(
                        contractNo(reserved),
                        before.account(),
                        before.customer(),
                        before.premises(),
                        before.unit(),
                        deed.type(),
                        deed.from(),
                        deed.agreed(),
                        clock.now()),
                deed.from(),
                found);
    }

    private ContractNo contractNo(Optional<Energising.Numbers> reserved) {
        return reserved.map(Energising.Numbers::contract).orElseGet(() -> ContractNo.of(numbers.next("contract")));
    }

    private Outcome<SupplyContract> contract(
            Account account,
            ContractType type,
            PremisesId place,
            Terms.Agreed agreed,
            LocalDate on,
            Asked found,
            Optional<Energising.Numbers> reserved) {
        return signed(
                SupplyContract.draft(
                        contractNo(reserved),
                        account.no(),
                        account.customer(),
                        place,
                        account.unit(),
                        type,
                        on,
                        agreed,
                        clock.now()),
                on,
                found);
    }

    private Outcome<SupplyContract> signed(SupplyContract draft, LocalDate on, Asked found) {
        return draft.signing(found.find("signedOn").map(LocalDate::parse).orElse(on))
                .map(signed -> {
                    contracts.add(signed.state());
                    return keep(signed);
                });
    }

    /** @return the points that follow on others, by number of the one before */
    private Outcome<Map<MeteringPointNo, MeteringPointNo>> meters(
            Caller who, AccountDeed.OpenAccount deed, Account account, Asked found) {
        if (deed.handedOver().isEmpty()) return own(who, deed, account, found);
        Map<MeteringPointNo, MeteringPointNo> successors = new HashMap<>();
        Outcome<Map<MeteringPointNo, MeteringPointNo>> done = Outcome.done(successors);
        for (AccountDeed.OpenAccount.Handed each : deed.handedOver()) {
            MeteringPoint old = each.point();
            done = done.then(all -> point(who, account, old, old.mode(), old.area())
                    .then(point -> meters.handOver(who, old, point, each.sheet(), found))
                    .map(point -> {
                        all.put(old.no(), point.no());
                        return all;
                    }));
        }
        return done;
    }

    /** Points with meters of the account's own, which follow on none; of several each measures its source. */
    private Outcome<Map<MeteringPointNo, MeteringPointNo>> own(
            Caller who, AccountDeed.OpenAccount deed, Account account, Asked found) {
        Outcome<Map<MeteringPointNo, MeteringPointNo>> done = Outcome.done(Map.of());
        for (AccountDeed.OpenAccount.Own each : deed.own()) {
            AreaCode area = each.sheet()
                    .find("area")
                    .map(AreaCode::new)
                    .orElse(each.like().area());
            done = done.then(none -> point(who, account, each.like(), mode(deed, each.like()), area)
                    .then(point -> meters.hangUp(who, point, each.sheet(), found))
                    .then(point -> each.source().isEmpty()
                            ? Outcome.done(none)
                            : following
                                    .source(who, point, each.source().get().name(), deed.on())
                                    .map(placed -> none)));
        }
        return done;
    }

    /** As the account beside it is measured, unless it is supplied at low voltage. */
    private static MeteringMode mode(AccountDeed.OpenAccount deed, MeteringPoint like) {
        return deed.agreed().voltage().high() ? like.mode() : MeteringMode.LOW_SUPPLY_LOW_METERED;
    }

    private Outcome<MeteringPoint> point(
            Caller who, Account account, MeteringPoint like, MeteringMode mode, AreaCode area) {
        return points.handle(
                who,
                new OpeningMeteringPoints.Open(
                        account.no(), account.customer(), account.unit(), area, mode, like.powerFactor()));
    }

    private Outcome<Integer> moved(Caller who, AccountDeed.OpenAccount deed, Account account) {
        Outcome<Integer> done = Outcome.done(0);
        for (SupplyEquipment piece : deed.moved())
            done = done.then(
                    count -> pieces.move(who, piece, account.no(), deed.on()).map(there -> count + 1));
        return done;
    }

    /** The same account, supplied elsewhere; what is told of its points goes along. */
    Outcome<Integer> relocate(
            Caller who, AccountDeed.Relocate deed, Asked found, Optional<Energising.Numbers> reserved) {
        AreaCode area = new AreaCode(deed.area());
        Premises place = keep(Premises.register(
                reserved.map(Energising.Numbers::premises).orElseGet(() -> new PremisesId(ids.next())),
                deed.address(),
                deed.account().unit(),
                area));
        premises.add(place);
        return contract(deed.account(), deed.before().type(), place.id(), deed.agreed(), deed.on(), found, reserved)
                .then(contract -> hungUp(who, deed, area, found))
                .then(next ->
                        following.follow(who, measured(deed), deed.account().no(), next, deed.on()));
    }

    private static List<MeteringPoint> measured(AccountDeed.Relocate deed) {
        return deed.followed().stream().map(MeterDeed.HangUp::point).toList();
    }

    private Outcome<Map<MeteringPointNo, MeteringPointNo>> hungUp(
            Caller who, AccountDeed.Relocate deed, AreaCode area, Asked found) {
        Outcome<Map<MeteringPointNo, MeteringPointNo>> done = Outcome.done(new HashMap<>());
        for (MeterDeed.HangUp each : deed.followed())
            done = done.then(all -> point(
                            who, deed.account(), each.point(), each.point().mode(), area)
                    .then(point -> meters.hangUp(who, point, each.sheet(), found))
                    .map(point -> {
                        all.put(each.point().no(), point.no());
                        return all;
                    }));
        return done;
    }

    /** A further source of the account, with its point and meter. */
    Outcome<PointArrangement> source(Caller who, MeterDeed.OpenSource deed, Asked found) {
        AreaCode area =
                deed.sheet().find("area").map(AreaCode::new).orElse(deed.like().area());
        return point(who, deed.account(), deed.like(), deed.like().mode(), area)
                .then(point -> meters.hangUp(who, point, deed.sheet(), found))
                .then(point -> following.source(who, point, deed.source().name(), deed.on()));
    }

    private <S> S keep(Change<S> change) {
        outbox.publish(change.facts());
        return change.state();
    }
}
