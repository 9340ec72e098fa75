package org.wattline.domain.connection.change;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Together;
import org.wattline.domain.quantity.Money;

/**
 * What a change comes to (变更方案): every deed that it takes, decided at once from the customer's file, or the rule that says no. Asked when
 * somebody applies, and again on the day of the change, when the file may be another.
 */
public final class ChangePlan {
    private static final Set<String> ALWAYS = Set.of("from", "reason");

    /** What is told for each metering point by itself. */
    private static final Set<ChangeEffect> AT_EACH_POINT = EnumSet.of(
            ChangeEffect.INCREASE,
            ChangeEffect.CHANGE_VOLTAGE,
            ChangeEffect.PV_CONNECT,
            ChangeEffect.RELOCATE,
            ChangeEffect.MOVE_METER,
            ChangeEffect.TEMP_REMOVE,
            ChangeEffect.TEMP_REMOVE_END,
            ChangeEffect.TRANSFER,
            ChangeEffect.SPLIT,
            ChangeEffect.MERGE,
            ChangeEffect.CLOSE);

    private ChangePlan() {}

    /** Refuses what is missing and what the type does not take, all of it at once. */
    public static Outcome<Asked> complete(ChangeType type, Asked asked, Party party) {
        Set<String> told = new TreeSet<>(asked.data().keySet());
        told.addAll(party.told());
        Set<String> missing = new TreeSet<>(type.needs());
        missing.removeAll(told);
        told.removeAll(type.needs());
        told.removeAll(type.takes());
        told.removeAll(ALWAYS);
        List<Refusal> faults = new ArrayList<>();
        if (!missing.isEmpty()) faults.add(ApplyingRefusal.NOT_TOLD.about(String.join(", ", missing)));
        if (!told.isEmpty()) faults.add(ApplyingRefusal.NOT_TAKEN.about(String.join(", ", told)));
        return Together.with(faults, Outcome.done(asked));
    }

    /** The deeds in the order in which they are done; refused by all rules that say no. */
    public static Outcome<List<Deed>> decide(Wish wish) {
        ContractType contract = wish.file().contract().type();
        if (wish.type().notFor().contains(contract))
            return ApplyingRefusal.NOT_FOR_CONTRACT.because(
                    contract.code(), wish.type().code());
        return Together.with(ofAnyType(wish), readable(wish));
    }

    private static Outcome<List<Deed>> readable(Wish wish) {
        try {
            return deeds(wish).then(deeds -> MeterChanges.told(wish.asked(), deeds));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return ApplyingRefusal.UNREADABLE.because(String.valueOf(unreadable.getMessage()));
        }
    }

    /** What the type's data and the account forbid, whatever the change does. */
    private static List<Refusal> ofAnyType(Wish wish) {
        List<Refusal> faults = new ArrayList<>();
        Money owed = wish.file()
                .owed()
                .max(Money.ZERO)
                .plus(wish.partner()
                        .map(other -> other.file().owed())
                        .orElse(Money.ZERO)
                        .max(Money.ZERO));
        if (wish.type().arrearsCleared() && owed.isPositive()) faults.add(ApplyingRefusal.ARREARS.about(owed));
        if (wish.asked().find("meters").isPresent()
                && !AT_EACH_POINT.contains(wish.type().effect())) faults.add(ApplyingRefusal.NOT_TAKEN.about("meters"));
        if (wish.type().fromTheFirst() && wish.on().getDayOfMonth() != 1)
            faults.add(ApplyingRefusal.NOT_THE_FIRST.about());
        return faults;
    }

    /** What is other after the deeds, and what the basic charge of a month is then. */
    public static List<Deed.Line> lines(Wish wish, List<Deed> deeds) {
        List<Deed.Line> lines = new ArrayList<>();
        for (Deed deed : deeds) lines.add(deed.line());
        MonthlyCharge.of(wish, deeds).ifPresent(lines::add);
        return lines;
    }

    private static Outcome<List<Deed>> deeds(Wish wish) {
        return switch (wish.type().effect()) {
            case INCREASE -> CapacityChanges.increase(wish);
            case REDUCE -> CapacityChanges.reduce(wish);
            case REDUCE_RESTORE -> CapacityChanges.restore(wish);
            case SUSPEND -> Suspensions.suspend(wish);
            case SUSPEND_RESUME -> Suspensions.resume(wish);
            case TEMP_REPLACE -> CapacityChanges.replace(wish);
            case TEMP_REPLACE_END -> CapacityChanges.replaced(wish);
            case MOVE_METER -> MeterChanges.move(wish);
            case TEMP_REMOVE -> MeterChanges.remove(wish);
            case TEMP_REMOVE_END -> MeterChanges.hangUpAgain(wish);
            case RENAME -> AccountChanges.rename(wish);
            case TRANSFER -> AccountChanges.transfer(wish);
            case SPLIT -> AccountChanges.split(wish);
            case MERGE -> AccountChanges.merge(wish);
            case CLOSE -> AccountChanges.close(wish);
            case RELOCATE -> AccountChanges.relocate(wish);
            case EVSE_CONNECT -> AccountChanges.connectCharger(wish);
            case CHANGE_VOLTAGE -> TermsChanges.voltage(wish);
            case CHANGE_CATEGORY -> TermsChanges.category(wish);
            case CHANGE_BASIC_MODE -> TermsChanges.mode(wish);
            case CHANGE_DEMAND -> TermsChanges.demand(wish);
            case TEMP_EXTEND -> AccountChanges.extend(wish);
            case PV_CONNECT -> TermsChanges.plant(wish);
            case DEREG_CHANGE -> TermsChanges.market(wish);
        };
    }

    /** The terms that hold after the deeds: those that are agreed anew, else those of what is opened or followed, else those that held. */
    public static Terms.Agreed terms(CustomerFile file, List<Deed> deeds) {
        Terms.Agreed terms = file.agreed();
        for (Deed deed : deeds)
            if (deed instanceof AccountDeed.OpenAccount opened) terms = opened.agreed();
            else if (deed instanceof AccountDeed.Relocate moved) terms = moved.agreed();
        for (Deed deed : deeds) if (deed instanceof AccountDeed.Agree agree) terms = agree.agreed();
        return terms;
    }

    /** Whether a contract of another type follows on the one that there is (CTR-38). */
    public static boolean anotherContract(List<Deed> deeds) {
        return deeds.stream().anyMatch(deed -> deed instanceof AccountDeed.Agree agree && agree.succeeds());
    }

    /** What the capacity under contract grows by, in kVA, negative where it shrinks; shares that go from one account to another add nothing. */
    public static BigDecimal addedKva(List<Deed> deeds) {
        BigDecimal added = BigDecimal.ZERO;
        for (Deed deed : deeds) {
            if (deed instanceof AccountDeed.Agree agree)
                added = added.add(agree.agreed().capacity().kva()).subtract(kva(agree.contract()));
            if (deed instanceof AccountDeed.OpenAccount opened)
                added = added.add(opened.agreed().capacity().kva());
            if (deed instanceof AccountDeed.Relocate moved)
                added = added.add(moved.agreed().capacity().kva());
            if (deed instanceof AccountDeed.Terminate ended) added = added.subtract(kva(ended.contract()));
        }
        return added;
    }

    private static BigDecimal kva(SupplyContract contract) {
        return contract.terms().getLast().agreed().capacity().kva();
    }
}
