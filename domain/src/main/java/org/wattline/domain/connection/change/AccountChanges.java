package org.wattline.domain.connection.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Together;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.EquipmentState;

/** Another name, owner or place; one account out of two, two out of one, none any more (更名 过户 分户 并户 迁址 销户). */
final class AccountChanges {
    private AccountChanges() {}

    static Outcome<List<Deed>> rename(Wish wish) {
        var name = wish.party().name().orElseThrow();
        return name.equals(wish.file().customer().name())
                ? HolderRefusal.SAME_NAME.because()
                : Outcome.done(List.of(new AccountDeed.Rename(wish.file().customer(), name)));
    }

    /** Another account for another owner; the meter is read and goes on counting for the new one, and the old account ends. */
    static Outcome<List<Deed>> transfer(Wish wish) {
        CustomerFile file = wish.file();
        Outcome<Boolean> another =
                wish.party().certificate().equals(Optional.of(file.customer().certificate()))
                        ? HolderRefusal.SAME_OWNER.because()
                        : Outcome.done(true);
        return Together.both(
                another,
                MeterChanges.handedOver(wish),
                (other, handed) -> Outcome.done(List.of(
                        successor(wish, handed),
                        new AccountDeed.Terminate(file.contract(), wish.on()),
                        new AccountDeed.CloseAccount(file.account(), wish.on()))));
    }

    private static Deed successor(Wish wish, List<AccountDeed.OpenAccount.Handed> handed) {
        CustomerFile file = wish.file();
        return new AccountDeed.OpenAccount(
                Optional.of(wish.party()),
                file.account(),
                file.contract(),
                file.contract().type(),
                file.account().category(),
                file.agreed(),
                wish.on(),
                handed,
                List.of(),
                file.points(),
                file.there(),
                file.temporary());
    }

    /** Part of the capacity, with the equipment that is named, gets an account and a meter of its own, or one at each source. */
    static Outcome<List<Deed>> split(Wish wish) {
        CustomerFile file = wish.file();
        return divisible(file).then(may -> wish.named(EquipmentState.RUNNING)).then(moved -> {
            Capacity part = wish.asked().capacity().orElseGet(() -> CustomerFile.sum(moved));
            Capacity whole = file.agreed().capacity();
            if (part.isZero() || part.compareTo(whole) >= 0) return HolderRefusal.PART_TOO_LARGE.because();
            return Together.both(
                    wish.terms(file.supplied(wish.on()), told(wish, "part"), part)
                            .then(theirs -> beside(wish, file.contract().type(), theirs, moved)),
                    wish.terms(file.supplied(wish.on()), told(wish, "rest"), whole.minus(part))
                            .then(wish::agree),
                    (account, rest) -> Outcome.done(List.of(account, rest)));
        });
    }

    /** What is for a time, or of a plant, stays one (CON-234). */
    private static Outcome<ContractType> divisible(CustomerFile file) {
        ContractType type = file.contract().type();
        return switch (type) {
            case TEMPORARY, GENERATION -> HolderRefusal.NOT_DIVIDED.because(type.code());
            case HIGH_VOLTAGE, LOW_VOLTAGE, RESIDENTIAL, WHOLESALE, TRANSIT -> Outcome.done(type);
        };
    }

    /** Terms of one of both parts: a tariff that is told for it alone, such as {@code partTariff}, is its own. */
    private static Asked told(Wish wish, String which) {
        var data = new java.util.TreeMap<>(wish.asked().data());
        for (String field : List.of("tariff", "scheme", "basicCharge"))
            wish.asked()
                    .find(which + Character.toUpperCase(field.charAt(0)) + field.substring(1))
                    .ifPresent(value -> data.put(field, value));
        return new Asked(data);
    }

    /** A pile for vehicles, with an account, a price and a meter of its own; at works its voltage may be another than theirs. */
    static Outcome<List<Deed>> connectCharger(Wish wish) {
        Capacity pile = wish.asked().capacity().orElseThrow();
        Optional<Integer> least = wish.type().number(ChangeNumber.LEAST_KW);
        List<Refusal> little = least.stream()
                .filter(kw -> pile.kva().compareTo(BigDecimal.valueOf(kw)) < 0)
                .map(CapacityRefusal.TOO_LITTLE::about)
                .toList();
        return Together.with(
                little,
                divisible(wish.file())
                        .then(may -> wish.terms(wish.suppliedThen(), wish.asked(), pile))
                        .then(terms -> beside(wish, wish.typeThen(), terms, List.of()))
                        .map(List::of));
    }

    private static Outcome<Deed> beside(Wish wish, ContractType type, Terms.Agreed terms, List<SupplyEquipment> moved) {
        CustomerFile file = wish.file();
        return MeterChanges.own(wish)
                .map(own -> new AccountDeed.OpenAccount(
                        Optional.of(wish.party()).filter(Party::whole),
                        file.account(),
                        file.contract(),
                        type,
                        file.account().category(),
                        terms.withoutPlant(),
                        wish.on(),
                        List.of(),
                        own,
                        file.points(),
                        moved,
                        Optional.empty()));
    }

    /** The other account ends, and its capacity and equipment go to this one. */
    static Outcome<List<Deed>> merge(Wish wish) {
        CustomerFile file = wish.file();
        CustomerFile other = wish.partner().orElseThrow().file();
        if (file.account().no().equals(other.account().no())) return HolderRefusal.PARTNER.because();
        Optional<Refusal> apart = Together.all(apart(file, wish.partner().orElseThrow()));
        if (apart.isPresent()) return Outcome.refused(apart.get());
        if (!other.unmetered().isEmpty() && file.metered().isEmpty()) return MeterRefusal.NO_METER.because();
        return wish.agreed(file.agreed().capacity().plus(other.agreed().capacity()))
                .then(terms -> MeterChanges.down(other, wish.asked()).map(deeds -> {
                    other.there().forEach(piece -> deeds.add(new EquipmentDeed.TakeOver(piece, wish.on())));
                    if (!other.unmetered().isEmpty())
                        deeds.add(new MeterDeed.Follow(
                                other.points(),
                                file.account().no(),
                                file.metered().getFirst().no(),
                                wish.on()));
                    deeds.add(new AccountDeed.Terminate(other.contract(), wish.on()));
                    deeds.add(new AccountDeed.CloseAccount(other.account(), wish.on()));
                    deeds.add(terms);
                    return deeds;
                }));
    }

    /** What keeps the other account from going up in this one (CON-43, CON-230 … CON-233). */
    private static List<Refusal> apart(CustomerFile file, Partner partner) {
        CustomerFile other = partner.file();
        List<Refusal> faults = new ArrayList<>();
        if (!file.account().unit().equals(other.account().unit())
                || file.account().category() != other.account().category()
                || file.agreed().voltage() != other.agreed().voltage()
                || !areas(file).equals(areas(other))) faults.add(HolderRefusal.PARTNER.about());
        if (!partner.here()) faults.add(HolderRefusal.ELSEWHERE.about());
        ContractType here = file.contract().type();
        ContractType there = other.contract().type();
        if (here != there) faults.add(HolderRefusal.CONTRACTS_DIFFER.about(here.code(), there.code()));
        other.agreed().plant().ifPresent(plant -> faults.add(HolderRefusal.PARTNER_PLANT.about(plant.installed())));
        partner.underWay().ifPresent(change -> faults.add(HolderRefusal.PARTNER_UNDER_WAY.about(change)));
        return faults;
    }

    private static Set<String> areas(CustomerFile file) {
        return file.points().stream()
                .map(MeteringPoint::area)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    /** All capacity is stopped, the meter read and taken down, the contract ended, the account closed. */
    static Outcome<List<Deed>> close(Wish wish) {
        CustomerFile file = wish.file();
        LocalDate on = wish.on();
        return MeterChanges.down(file, wish.asked()).map(deeds -> {
            file.there().forEach(piece -> deeds.add(new EquipmentDeed.Disconnect(piece, on)));
            if (!file.unmetered().isEmpty()) deeds.add(new MeterDeed.EndPoints(file.unmetered(), on));
            deeds.add(new AccountDeed.Terminate(file.contract(), on));
            deeds.add(new AccountDeed.CloseAccount(file.account(), on));
            return deeds;
        });
    }

    /** Supply for a time lasts longer, as long as such supply may. */
    static Outcome<List<Deed>> extend(Wish wish) {
        if (wish.file().temporary().isEmpty()) return ApplyingRefusal.NOT_TEMPORARY.because();
        TemporarySupply temporary = wish.file().temporary().get();
        LocalDate until = wish.asked().until().orElseThrow();
        if (!until.isAfter(temporary.until())) return ApplyingRefusal.NOT_LATER.because(temporary.until());
        return wish.type()
                .number(ChangeNumber.MOST_MONTHS)
                .filter(months -> until.isAfter(temporary.from().plusMonths(months)))
                .<Outcome<List<Deed>>>map(CapacityRefusal.TOO_LONG::because)
                .orElseGet(() -> Outcome.done(List.of(new AccountDeed.Extend(temporary, until))));
    }

    /** The account goes on at another place: its points end, another one begins there under another contract. */
    static Outcome<List<Deed>> relocate(Wish wish) {
        CustomerFile file = wish.file();
        Capacity before = file.agreed().capacity();
        Capacity there = wish.asked().capacity().orElse(before);
        List<Refusal> faults = new ArrayList<>();
        if (there.compareTo(before) > 0) faults.add(CapacityRefusal.MORE_THAN_BEFORE.about(before));
        if (file.metered().isEmpty()) faults.add(MeterRefusal.NO_METER.about());
        return Together.with(faults, wish.terms(file.supplied(wish.on()), wish.asked(), there))
                .then(terms -> PointSheet.of(wish.asked(), file.measuring(), false)
                        .then(all -> goneOn(wish, all).map(followed -> {
                            List<Deed> deeds = MeterChanges.down(all);
                            deeds.add(new AccountDeed.Terminate(file.contract(), wish.on()));
                            deeds.add(new AccountDeed.Relocate(
                                    file.account(),
                                    file.contract(),
                                    followed,
                                    wish.party().address().orElseThrow(),
                                    wish.asked().need("area"),
                                    terms,
                                    wish.on()));
                            deeds.add(new MeterDeed.EndPoints(file.points(), wish.on()));
                            return deeds;
                        })));
    }

    /** The points that go on at the other place, each with a meter; one that is told NONE ends without. */
    private static Outcome<List<MeterDeed.HangUp>> goneOn(Wish wish, List<PointSheet.At> all) {
        List<MeterDeed.HangUp> followed = new ArrayList<>();
        for (PointSheet.At each : all) {
            boolean known = each.exchanged() || wish.asked().find("at").isEmpty();
            if (!known && each.entry().stays()) return ApplyingRefusal.NOT_TOLD.because("meter");
            if (known) followed.add(new MeterDeed.HangUp(each.point(), each.entry()));
        }
        return followed.isEmpty() ? ApplyingRefusal.NOT_TOLD.because("meter") : Outcome.done(followed);
    }
}
