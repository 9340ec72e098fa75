package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Together;
import org.wattline.domain.premises.equipment.Phase;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.Scheme;

/** Transformers that are sealed for a time, and unsealed (暂停). */
public final class Suspensions {
    private Suspensions() {}

    static Outcome<List<Deed>> suspend(Wish wish) {
        return Together.both(
                wish.wholeOnes(),
                Together.both(wish.lasting(), wholeMonths(wish), (until, whole) -> Outcome.done(until)),
                (pieces, until) ->
                        Together.with(yearlyCap(wish, pieces, Span.of(wish.on(), until)), priced(wish, pieces)));
    }

    /** By demand, whole months are suspended. */
    private static Outcome<Boolean> wholeMonths(Wish wish) {
        boolean byDemand = switch (wish.file().agreed().basicCharge()) {
            case CONTRACT_DEMAND, ACTUAL_DEMAND -> true;
            case NONE, CAPACITY -> false;
        };
        boolean whole = wish.on().getDayOfMonth() == 1
                && wish.asked().until().filter(day -> day.getDayOfMonth() != 1).isEmpty();
        return byDemand && !whole ? ApplyingRefusal.NOT_THE_FIRST.because() : Outcome.done(true);
    }

    /** What is left may be too small for a two-part price. */
    private static Outcome<List<Deed>> priced(Wish wish, List<SupplyEquipment> pieces) {
        List<Deed> deeds = CapacityChanges.switched(pieces, EquipmentState.SUSPENDED, wish);
        Capacity rest = wish.file().running().minus(CustomerFile.sum(pieces));
        if (wish.asked().pricedAnew(wish.file().agreed())) {
            if (rest.isZero()) return CapacityRefusal.NOT_LESS.because();
            return wish.agreed(rest).map(terms -> {
                deeds.add(terms);
                return deeds;
            });
        }
        return singleOnly(wish, rest) ? CapacityRefusal.SINGLE_PART.because(rest) : Outcome.done(deeds);
    }

    private static boolean singleOnly(Wish wish, Capacity rest) {
        if (wish.file().agreed().scheme() == Scheme.SINGLE || rest.isZero()) return false;
        return wish
                .rules()
                .faults(wish.file().supplied(wish.on()), wish.file().agreed().of(rest), wish.on())
                .stream()
                .anyMatch(fault -> fault.code().equals("tariff.single-part-only"));
    }

    private static List<Refusal> yearlyCap(Wish wish, List<SupplyEquipment> pieces, Span wanted) {
        List<Refusal> faults = new ArrayList<>();
        Optional<Integer> most = wish.type().number(ChangeNumber.MOST_DAYS_A_YEAR);
        if (most.isEmpty()) return faults;
        for (SupplyEquipment piece : pieces)
            for (int year = wanted.from().getYear(); year <= wanted.end().getYear(); year++) {
                Span days = Span.of(Year.of(year).atDay(1), Year.of(year + 1).atDay(1));
                int sum = suspended(wish.file().past().phases(piece), days)
                        + days.common(wanted).map(Span::days).orElse(0);
                if (sum > most.get())
                    faults.add(
                            CapacityRefusal.YEARLY_CAP.about(piece.particulars().name(), year, sum, most.get()));
            }
        return faults;
    }

    private static int suspended(List<Phase> phases, Span days) {
        int sum = 0;
        for (Phase phase : phases)
            if (phase.state() == EquipmentState.SUSPENDED)
                sum += phase.during().common(days).map(Span::days).orElse(0);
        return sum;
    }

    static Outcome<List<Deed>> resume(Wish wish) {
        return wish.named(EquipmentState.SUSPENDED).map(pieces -> unsealed(wish.file(), pieces, wish.on()));
    }

    /**
     * What ends a suspension on the day for which it was agreed, although nobody asked: the pieces that are still sealed since that
     * application's day run again, and of the terms is restored what it had altered. A piece that was handed over later than that day runs from
     * the first day that its new account can tell.
     *
     * @param file of the account that has the pieces now
     * @param names of the pieces there
     */
    public static List<Deed> expired(CustomerFile file, List<String> names, LocalDate sealed, LocalDate until) {
        List<SupplyEquipment> still = names.stream()
                .flatMap(name -> file.find(name, EquipmentState.SUSPENDED).stream())
                .filter(piece -> file.past().since(piece).equals(sealed))
                .toList();
        LocalDate on = still.stream()
                .map(piece -> CustomerFile.last(piece).during().from().plusDays(1))
                .reduce(until, (a, b) -> a.isAfter(b) ? a : b);
        return still.isEmpty() ? List.of() : unsealed(file, still, on);
    }

    private static List<Deed> unsealed(CustomerFile file, List<SupplyEquipment> pieces, LocalDate on) {
        List<Deed> deeds = new ArrayList<>();
        for (SupplyEquipment piece : pieces) deeds.add(new EquipmentDeed.Switch(piece, EquipmentState.RUNNING, on));
        LocalDate sealed = file.past().since(pieces.getFirst());
        file.past()
                .repriced(sealed)
                .map(terms -> restored(file, terms, pieces, sealed))
                .filter(terms -> !terms.equals(file.agreed()))
                .ifPresent(terms -> deeds.add(new AccountDeed.Agree(file.contract(), on, terms)));
        return deeds;
    }

    /** What the suspension altered is as before; what was agreed since then stays. The price goes back as a whole or not at all. */
    private static Terms.Agreed restored(
            CustomerFile file, Past.Repriced terms, List<SupplyEquipment> pieces, LocalDate sealed) {
        Terms.Agreed before = terms.before();
        Terms.Agreed then = terms.then();
        Terms.Agreed now = file.agreed();
        boolean whole = now.capacity().equals(then.capacity())
                && file.in(EquipmentState.SUSPENDED).stream()
                        .filter(piece -> file.past().since(piece).equals(sealed))
                        .allMatch(pieces::contains);
        boolean priced = now.tariff().equals(then.tariff())
                && now.scheme() == then.scheme()
                && now.basicCharge() == then.basicCharge()
                && now.contractDemand().equals(then.contractDemand());
        Terms.Agreed price = priced ? before : now;
        return new Terms.Agreed(
                whole ? before.capacity() : now.capacity().plus(CustomerFile.sum(pieces)),
                now.voltage(),
                price.tariff(),
                price.scheme(),
                price.basicCharge(),
                price.contractDemand(),
                now.powerFactor().equals(then.powerFactor()) ? before.powerFactor() : now.powerFactor(),
                now.timeOfUse() == then.timeOfUse() ? before.timeOfUse() : now.timeOfUse(),
                now.plant(),
                now.marks().equals(then.marks()) ? before.marks() : now.marks());
    }
}
