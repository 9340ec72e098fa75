package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.premises.equipment.Phase;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.Scheme;

/** Transformers that are sealed for a time, and unsealed (暂停). */
public final class Suspensions {
    private Suspensions() {}

    static Outcome<List<Deed>> suspend(Wish wish) {
        return wish.wholeOnes()
                .then(pieces -> wish.lasting().then(until -> {
                    boolean byDemand = switch (wish.file().agreed().basicCharge()) {
                        case CONTRACT_DEMAND, ACTUAL_DEMAND -> true;
                        case NONE, CAPACITY -> false;
                    };
                    if (byDemand && (wish.on().getDayOfMonth() != 1 || until.getDayOfMonth() != 1))
                        return ChangeRefusal.NOT_THE_FIRST.because();
                    Optional<Outcome<List<Deed>>> tooMuch = yearlyCap(wish, pieces, Span.of(wish.on(), until));
                    return tooMuch.orElseGet(() -> priced(wish, pieces));
                }));
    }

    /** What is left may be too small for a two-part price. */
    private static Outcome<List<Deed>> priced(Wish wish, List<SupplyEquipment> pieces) {
        List<Deed> deeds = CapacityChanges.switched(pieces, EquipmentState.SUSPENDED, wish);
        Capacity rest = wish.file().running().minus(CustomerFile.sum(pieces));
        if (wish.asked().pricedAnew()) {
            if (rest.isZero()) return ChangeRefusal.NOT_LESS.because();
            return wish.agreed(rest).map(terms -> {
                deeds.add(terms);
                return deeds;
            });
        }
        return singleOnly(wish, rest) ? ChangeRefusal.SINGLE_PART.because(rest) : Outcome.done(deeds);
    }

    private static boolean singleOnly(Wish wish, Capacity rest) {
        if (wish.file().agreed().scheme() == Scheme.SINGLE || rest.isZero()) return false;
        return wish
                .rules()
                .faults(wish.file().supplied(wish.on()), wish.file().agreed().of(rest), wish.on())
                .stream()
                .anyMatch(fault -> fault.code().equals("tariff.single-part-only"));
    }

    private static Optional<Outcome<List<Deed>>> yearlyCap(Wish wish, List<SupplyEquipment> pieces, Span wanted) {
        Optional<Integer> most = wish.type().number(ChangeNumber.MOST_DAYS_A_YEAR);
        if (most.isEmpty()) return Optional.empty();
        for (SupplyEquipment piece : pieces)
            for (int year = wanted.from().getYear(); year <= wanted.end().getYear(); year++) {
                Span days = Span.of(Year.of(year).atDay(1), Year.of(year + 1).atDay(1));
                int sum = suspended(piece, days)
                        + days.common(wanted).map(Span::days).orElse(0);
                if (sum > most.get())
                    return Optional.of(
                            ChangeRefusal.YEARLY_CAP.because(piece.particulars().name(), year, sum, most.get()));
            }
        return Optional.empty();
    }

    private static int suspended(SupplyEquipment piece, Span days) {
        int sum = 0;
        for (Phase phase : piece.phases())
            if (phase.state() == EquipmentState.SUSPENDED)
                sum += phase.during().common(days).map(Span::days).orElse(0);
        return sum;
    }

    static Outcome<List<Deed>> resume(Wish wish) {
        return wish.named(EquipmentState.SUSPENDED).map(pieces -> unsealed(wish.file(), pieces, wish.on()));
    }

    /**
     * What ends a suspension on the day for which it was agreed, although nobody asked: the pieces that are still sealed since that
     * application's day run again, and the terms are those that held before.
     */
    public static List<Deed> expired(CustomerFile file, Asked asked, LocalDate sealed, LocalDate until) {
        List<SupplyEquipment> still = asked.equipment().stream()
                .flatMap(name -> file.find(name, EquipmentState.SUSPENDED).stream())
                .filter(piece -> CustomerFile.last(piece).during().from().equals(sealed))
                .toList();
        return still.isEmpty() ? List.of() : unsealed(file, still, until);
    }

    private static List<Deed> unsealed(CustomerFile file, List<SupplyEquipment> pieces, LocalDate on) {
        List<Deed> deeds = new ArrayList<>();
        for (SupplyEquipment piece : pieces) deeds.add(new Deed.Switch(piece, EquipmentState.RUNNING, on));
        before(file, CustomerFile.last(pieces.getFirst()).during().from())
                .filter(terms -> file.agreed().scheme() == Scheme.SINGLE && terms.scheme() == Scheme.TWO_PART)
                .ifPresent(terms -> deeds.add(new Deed.Agree(file.contract(), on, terms)));
        return deeds;
    }

    /** The terms that held until the day on which they were agreed anew for the time of a suspension. */
    private static Optional<Terms.Agreed> before(CustomerFile file, LocalDate sealed) {
        List<Terms> all = file.contract().terms();
        for (int i = 1; i < all.size(); i++)
            if (all.get(i).during().from().equals(sealed))
                return Optional.of(all.get(i - 1).agreed());
        return Optional.empty();
    }
}
