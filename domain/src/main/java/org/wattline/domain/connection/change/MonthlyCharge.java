package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.BasicPrices;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Tariff;

/** What a change does to the basic charge of a whole month (基本电费), as far as capacity and contract demand tell it before anybody uses energy. */
final class MonthlyCharge {
    private MonthlyCharge() {}

    /** Before and after, in yuan; empty where it stays, cannot be told ahead, or other accounts come and go. */
    static Optional<Deed.Line> of(Wish wish, List<Deed> deeds) {
        Terms.Agreed terms = wish.file().agreed();
        Capacity counted = wish.file().running();
        for (Deed deed : deeds)
            switch (deed) {
                case AccountDeed.Agree agree -> terms = agree.agreed();
                case EquipmentDeed.Connect come ->
                    counted = counted.plus(come.piece().rated());
                case EquipmentDeed.Switch other -> counted = switched(counted, other);
                case EquipmentDeed.Disconnect gone -> counted = without(counted, gone);
                case EquipmentDeed.TakeOver taken ->
                    counted = counted.plus(taken.piece().particulars().rated());
                case AccountDeed.OpenAccount opened -> {
                    return Optional.empty();
                }
                case AccountDeed.CloseAccount closed -> {
                    return Optional.empty();
                }
                case AccountDeed.Terminate ended -> {
                    return Optional.empty();
                }
                case AccountDeed.Relocate moved -> {
                    return Optional.empty();
                }
                case AccountDeed.Extend longer -> {}
                case MeterDeed.Follow f -> {}
                case MeterDeed.EndPoints e -> {}
                case AccountDeed.Rename r -> {}
                case AccountDeed.Recategorise r -> {}
                case MeterDeed.TakeDown t -> {}
                case MeterDeed.HangUp h -> {}
                case MeterDeed.Exchange e -> {}
                case MeterDeed.Move m -> {}
                case MeterDeed.OpenSource s -> {}
            }
        Capacity after = wish.file().there().isEmpty() ? terms.capacity() : counted;
        Optional<Money> was =
                charge(wish.rules().book(), wish.file().agreed(), wish.file().running(), wish.on());
        Optional<Money> will = charge(wish.rules().book(), terms, after, wish.on());
        return was.isEmpty() || will.isEmpty() || was.equals(will)
                ? Optional.empty()
                : Optional.of(new Deed.Line(
                        "BASIC_CHARGE",
                        "yuan/month",
                        was.get().toString(),
                        will.get().toString()));
    }

    private static Capacity switched(Capacity counted, EquipmentDeed.Switch other) {
        boolean ran = CustomerFile.last(other.piece()).state() == EquipmentState.RUNNING;
        boolean runs = other.to() == EquipmentState.RUNNING;
        Capacity rated = other.piece().particulars().rated();
        if (ran == runs) return counted;
        return runs ? counted.plus(rated) : counted.minus(rated);
    }

    private static Capacity without(Capacity counted, EquipmentDeed.Disconnect gone) {
        return CustomerFile.last(gone.piece()).state() == EquipmentState.RUNNING
                ? counted.minus(gone.piece().particulars().rated())
                : counted;
    }

    private static Optional<Money> charge(PriceBook book, Terms.Agreed terms, Capacity counted, LocalDate day) {
        Optional<BasicPrices> prices = nearest(book.of(terms.tariff()), day).flatMap(Tariff::basic);
        return switch (terms.basicCharge()) {
            case NONE -> Optional.of(Money.ZERO);
            case CAPACITY -> prices.flatMap(BasicPrices::capacity).map(price -> price.times(counted));
            case CONTRACT_DEMAND ->
                prices.flatMap(BasicPrices::demand)
                        .flatMap(price -> terms.contractDemand().map(price::times));
            case ACTUAL_DEMAND -> Optional.empty();
        };
    }

    private static Optional<Tariff> nearest(List<Tariff> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.provision().validity().from().isAfter(day))
                .reduce((older, newer) -> newer)
                .or(() -> versions.stream().findFirst());
    }
}
