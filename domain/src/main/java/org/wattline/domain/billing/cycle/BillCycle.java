package org.wattline.domain.billing.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * Accounts that are read in the same months on the same day, and billed together by a run that begins by itself when its window opens (核算周期). They are those
 * of some reading routes, or all of a unit that are of no other cycle. Its terms change from a day on; what held before stays known.
 *
 * @param unit whose accounts, with those of all units below it
 * @param terms one after the other; the last is open until the cycle ends
 */
public record BillCycle(CycleCode code, String name, UnitPath unit, List<CycleTerms> terms, Version version)
        implements Versioned<BillCycle> {
    public BillCycle {
        terms = List.copyOf(terms);
        if (name.isBlank() || name.length() > 60)
            throw new IllegalArgumentException("the name of a cycle has 1 … 60 characters");
        if (terms.isEmpty()) throw new IllegalArgumentException("a cycle has terms");
        for (int i = 1; i < terms.size(); i++)
            if (!terms.get(i - 1).days().end().equals(terms.get(i).days().from()))
                throw new IllegalArgumentException("terms of a cycle follow one another: " + code);
    }

    /** A new cycle. */
    public static Outcome<Change<BillCycle>> created(
            CycleCode code, String name, UnitPath unit, CycleTerms terms, LocalDate today) {
        if (terms.days().from().isBefore(today)) return Outcome.refused(BillCycleRefusal.IN_THE_PAST);
        BillCycle cycle = new BillCycle(code, name, unit, List.of(terms), Version.NEW);
        return Outcome.done(
                cycle.told("billing.bill-cycle-created", terms.days().from()));
    }

    /** Other terms from a day on. */
    public Outcome<Change<BillCycle>> changed(CycleTerms next, LocalDate today) {
        LocalDate from = next.days().from();
        if (hasEnd()) return Outcome.refused(BillCycleRefusal.ENDED);
        if (from.isBefore(today) || !terms.getLast().days().from().isBefore(from))
            return Outcome.refused(BillCycleRefusal.IN_THE_PAST);
        List<CycleTerms> all = endingBefore(from);
        all.add(next);
        return Outcome.done(with(all).told("billing.bill-cycle-changed", from));
    }

    /** Ends it: reading days from a day on are no longer its. */
    public Outcome<Change<BillCycle>> ended(LocalDate on, LocalDate today) {
        if (hasEnd()) return Outcome.refused(BillCycleRefusal.ENDED);
        if (on.isBefore(today) || !terms.getLast().days().from().isBefore(on))
            return Outcome.refused(BillCycleRefusal.IN_THE_PAST);
        return Outcome.done(with(endingBefore(on)).told("billing.bill-cycle-ended", on));
    }

    private List<CycleTerms> endingBefore(LocalDate day) {
        List<CycleTerms> all = new ArrayList<>(terms);
        all.add(all.removeLast().endingBefore(day));
        return all;
    }

    private BillCycle with(List<CycleTerms> next) {
        return new BillCycle(code, name, unit, next, version);
    }

    private Change<BillCycle> told(String type, LocalDate day) {
        return Change.of(
                this,
                new BillCycleEvent(
                        type, code.code(), Map.of("cycle", code.code(), "unit", unit.path(), "from", day.toString())));
    }

    public boolean hasEnd() {
        return terms.getLast().days().to().isPresent();
    }

    /** The terms on a day. */
    public Optional<CycleTerms> on(LocalDate day) {
        return terms.stream().filter(each -> each.days().contains(day)).findFirst();
    }

    /** The terms by which a reading day is billed: those of the day before it, which it ends. */
    public Optional<CycleTerms> of(LocalDate due) {
        return on(due.minusDays(1));
    }

    /** Periods whose window is open on a day, at the latest so many days ago, by the day that ends them. */
    public List<Due> open(LocalDate today, int daysBack) {
        List<Due> open = new ArrayList<>();
        for (CycleTerms each : terms) {
            LocalDate earliest = today.minusDays(daysBack);
            LocalDate after = each.days().from().isAfter(earliest) ? each.days().from() : earliest;
            LocalDate latest = today.minusDays(each.opensAfterDays());
            for (LocalDate due = each.schedule().dueAfter(after);
                    !due.isAfter(latest) && each.days().contains(due.minusDays(1));
                    due = each.schedule().dueAfter(due))
                for (Span period : each.periods(due)) open.add(new Due(new CycleDue(code, period.end()), period, each));
        }
        return open;
    }

    @Override
    public BillCycle at(Version next) {
        return new BillCycle(code, name, unit, terms, next);
    }

    /** A period that is to be billed. */
    public record Due(CycleDue due, Span period, CycleTerms terms) {}
}
