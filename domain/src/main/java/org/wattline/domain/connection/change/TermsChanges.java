package org.wattline.domain.connection.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Together;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.UseCategory;

/** Another voltage, category, way of paying for capacity, plant or market (改压 改类 计费方式 需量值 电源 市场化). */
final class TermsChanges {
    private TermsChanges() {}

    static Outcome<List<Deed>> voltage(Wish wish) {
        VoltageLevel to = VoltageLevel.valueOf(wish.asked().need("voltage"));
        if (to == wish.file().agreed().voltage()) return ApplyingRefusal.NOT_OTHER.because(to);
        Capacity capacity = wish.asked().capacity().orElse(wish.file().agreed().capacity());
        Outcome<List<Deed>> built =
                Together.both(wish.named(EquipmentState.RUNNING), MeterChanges.renewed(wish), (gone, meters) -> {
                    List<Deed> deeds = new ArrayList<>();
                    gone.forEach(piece -> deeds.add(new EquipmentDeed.Disconnect(piece, wish.on())));
                    deeds.addAll(CapacityChanges.come(wish));
                    deeds.addAll(meters);
                    return Outcome.done(deeds);
                });
        return Together.both(built, wish.agreed(capacity), (deeds, terms) -> {
            deeds.add(terms);
            return Outcome.done(deeds);
        });
    }

    static Outcome<List<Deed>> category(Wish wish) {
        UseCategory to = wish.asked().category().orElseThrow();
        if (to == wish.file().account().category()) return ApplyingRefusal.NOT_OTHER.because(to);
        Entitlement.Supplied today = wish.file().supplied(wish.on());
        Entitlement.Supplied then = new Entitlement.Supplied(to, today.people(), wish.typeFor(to));
        return wish.terms(then, wish.asked(), wish.file().agreed().capacity())
                .then(agreed -> wish.agree(agreed, then.type()))
                .map(terms -> List.of(new AccountDeed.Recategorise(wish.file().account(), to, wish.on()), terms));
    }

    static Outcome<List<Deed>> mode(Wish wish) {
        if (wish.file().agreed().scheme() == Scheme.SINGLE) return CapacityRefusal.NO_BASIC_CHARGE.because();
        BasicChargeMode to = BasicChargeMode.valueOf(wish.asked().need("basicCharge"));
        if (to == wish.file().agreed().basicCharge()) return ApplyingRefusal.NOT_OTHER.because(to);
        return wish.agreed(wish.file().agreed().capacity())
                .then(terms -> demandHigh(wish, terms))
                .map(List::of);
    }

    static Outcome<List<Deed>> demand(Wish wish) {
        if (wish.file().agreed().scheme() == Scheme.SINGLE) return CapacityRefusal.NO_BASIC_CHARGE.because();
        if (wish.file().agreed().basicCharge() != BasicChargeMode.CONTRACT_DEMAND)
            return CapacityRefusal.NOT_BY_DEMAND.because();
        Optional<Power> same = wish.asked()
                .find("contractDemandKw")
                .map(Power::parse)
                .filter(told -> wish.file().agreed().contractDemand().equals(Optional.of(told)));
        if (same.isPresent()) return ApplyingRefusal.NOT_OTHER.because(same.get());
        return wish.agreed(wish.file().agreed().capacity())
                .then(terms -> demandHigh(wish, terms))
                .map(List::of);
    }

    /** Contract demand is at least a share of the capacity in service. */
    private static Outcome<AccountDeed.Agree> demandHigh(Wish wish, AccountDeed.Agree terms) {
        Optional<Integer> percent = wish.type().number(ChangeNumber.FLOOR_PERCENT);
        Optional<Power> demand = terms.agreed().contractDemand();
        if (percent.isEmpty() || demand.isEmpty()) return Outcome.done(terms);
        Power floor = new Power(wish.file()
                .running()
                .kva()
                .multiply(BigDecimal.valueOf(percent.get()).movePointLeft(2)));
        return demand.get().compareTo(floor) < 0
                ? CapacityRefusal.BELOW_FLOOR.because(percent.get(), floor)
                : Outcome.done(terms);
    }

    static Outcome<List<Deed>> plant(Wish wish) {
        return Together.both(
                wish.agreed(wish.file().agreed().capacity()), MeterChanges.exchanged(wish, false), (terms, deeds) -> {
                    deeds.add(terms);
                    return Outcome.done(deeds);
                });
    }

    static Outcome<List<Deed>> market(Wish wish) {
        Terms.Agreed now = wish.file().agreed();
        MarketAttribute before = MarketAttribute.of(now, wish.rules(), wish.on());
        return wish.agreed(now.capacity())
                .then(terms -> MarketAttribute.of(terms.agreed(), wish.rules(), wish.on())
                                .equals(before)
                        ? ApplyingRefusal.MARKET_STAYS.because(before)
                        : Outcome.done(List.of(terms)));
    }
}
