package org.wattline.domain.billing.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;

/**
 * What is known of a metering point's days, and what follows: each day stands in one way, days that stand alike are told together.
 *
 * @param point empty for an account that is supplied and has none
 * @param supplied days on which a contract is in force
 * @param measured days on which a meter hangs; all of them for a point without one
 * @param bills living ones of the account, by their days
 * @param troubles of runs, the newest first
 */
public record PointDays(
        AccountNo account,
        Optional<MeteringPointNo> point,
        List<Span> supplied,
        List<Span> measured,
        List<BilledDays> bills,
        List<RunTrouble> troubles) {
    public PointDays {
        supplied = List.copyOf(supplied);
        measured = List.copyOf(measured);
        bills = List.copyOf(bills);
        troubles = List.copyOf(troubles);
    }

    /** The same of one of the account's points. */
    public PointDays at(MeteringPointNo no, List<Span> hanging) {
        return new PointDays(account, Optional.of(no), supplied, hanging, bills, troubles);
    }

    /** All days asked for. @param due days from it on need not be billed yet */
    public List<CoverageFinding> proved(Span asked, LocalDate due) {
        List<CoverageFinding> found = new ArrayList<>();
        List<LocalDate> bounds = bounds(asked, due);
        for (int i = 1; i < bounds.size(); i++) {
            CoverageFinding next = alike(Span.of(bounds.get(i - 1), bounds.get(i)), due);
            if (!found.isEmpty() && found.getLast().goesOn(next))
                found.add(found.removeLast().with(next));
            else found.add(next);
        }
        return found;
    }

    /** Days between two of these all stand alike. */
    private List<LocalDate> bounds(Span asked, LocalDate due) {
        TreeSet<LocalDate> bounds = new TreeSet<>();
        Stream.of(
                        supplied.stream(),
                        measured.stream(),
                        bills.stream().map(BilledDays::days),
                        troubles.stream().map(RunTrouble::days))
                .flatMap(spans -> spans)
                .forEach(span -> {
                    bounds.add(span.from());
                    span.to().ifPresent(bounds::add);
                });
        bounds.add(due);
        bounds.removeIf(day -> !asked.contains(day));
        bounds.add(asked.from());
        bounds.add(asked.end());
        return List.copyOf(bounds);
    }

    private CoverageFinding alike(Span days, LocalDate due) {
        List<BilledDays> on =
                bills.stream().filter(bill -> bill.days().overlaps(days)).toList();
        return switch (on.size()) {
            case 0 -> unbilled(days, due);
            case 1 ->
                on.getFirst()
                        .waiting()
                        .map(why -> told(days, CoverageKind.WAITING, why, on))
                        .orElseGet(() -> told(days, CoverageKind.BILLED, "", on));
            default -> told(days, isDouble(on) ? CoverageKind.DOUBLE : CoverageKind.OVERLAP, "", on);
        };
    }

    private CoverageFinding unbilled(Span days, LocalDate due) {
        if (!contain(supplied, days)) return told(days, CoverageKind.NOT_SUPPLIED, "NO_CONTRACT", List.of());
        if (!contain(measured, days)) return told(days, CoverageKind.NOT_SUPPLIED, "NO_METER", List.of());
        Optional<LocalDate> next = bills.stream()
                .map(bill -> bill.days().from())
                .filter(day -> day.isAfter(days.from()))
                .min(Comparator.naturalOrder());
        for (RunTrouble trouble : troubles)
            if (trouble.explains(days, next)) return told(days, CoverageKind.WAITING, trouble.code(), List.of());
        if (next.isPresent()) return told(days, CoverageKind.GAP, "", List.of());
        return told(days, days.from().isBefore(due) ? CoverageKind.MISSING : CoverageKind.NOT_YET_DUE, "", List.of());
    }

    private static boolean contain(Collection<Span> spans, Span days) {
        return spans.stream().anyMatch(span -> span.contains(days.from()));
    }

    /** Whether one of them has every day of another. */
    private static boolean isDouble(List<BilledDays> on) {
        for (int i = 0; i < on.size(); i++)
            for (int j = 0; j < on.size(); j++) {
                Span days = on.get(j).days();
                if (i != j && on.get(i).days().common(days).equals(Optional.of(days))) return true;
            }
        return false;
    }

    private CoverageFinding told(Span days, CoverageKind kind, String reason, List<BilledDays> on) {
        List<BillNo> numbers = on.stream().map(BilledDays::bill).toList();
        return new CoverageFinding(account, point, days, kind, reason, numbers);
    }
}
