package org.wattline.domain.billing.rebill;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.trial.SupposedBill;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.rating.line.RatedLine;

/**
 * A bill beside the one that takes its place (差额明细): charge by charge what it came to, what it comes to, and what changed. A charge cites what alters it by
 * itself, tried with all else as it was; where nothing does by itself, all that changed.
 *
 * @param beside both bills
 * @param lines charges that differ
 */
public record RebilledDelta(SupposedBill beside, List<Line> lines) {
    public RebilledDelta {
        lines = List.copyOf(lines);
    }

    /** A charge that differs. @param title as lines of bills name it @param causes each with what was before and what is now */
    public record Line(SupposedBill.Line charge, Text title, List<DeltaCause> causes) {
        public Line {
            causes = List.copyOf(causes);
        }
    }

    /**
     * @param then what the bill was made from
     * @param now what the other is made from
     * @param made the other
     */
    public static RebilledDelta of(Bill bill, Basis then, Supply now, Calculation made) {
        return of(bill, made, tried(bill, then, now, made.at()));
    }

    /** Where what the bills were made from is not to be had any more: differences, and of causes prices alone, which the lines tell themselves. */
    public static RebilledDelta ofLines(Bill bill, Calculation made) {
        return of(bill, made, List.of());
    }

    private static RebilledDelta of(Bill bill, Calculation made, List<Tried> tried) {
        SupposedBill beside = SupposedBill.of(bill, made);
        List<Line> lines = new ArrayList<>();
        for (SupposedBill.Line charge : beside.lines())
            if (differs(charge))
                lines.add(new Line(
                        charge,
                        title(charge, bill.calculation(), made),
                        causes(charge, bill.calculation(), made, tried)));
        return new RebilledDelta(beside, lines);
    }

    /** What it would have come to with one kind of input changed. @param alone empty if there would be no bill */
    private record Tried(List<DeltaCause> causes, Optional<SupposedBill> alone) {
        boolean alters(SupposedBill.Line charge) {
            return alone.isEmpty()
                    || alone.get().lines().stream()
                            .anyMatch(each -> each.code().equals(charge.code())
                                    && each.period().equals(charge.period())
                                    && each.tier() == charge.tier()
                                    && differs(each));
        }
    }

    private static List<Tried> tried(Bill bill, Basis then, Supply now, Instant at) {
        List<Tried> tried = new ArrayList<>();
        for (ChangedInputs each : ChangedInputs.between(then.supply(), now))
            tried.add(new Tried(each.causes(), alone(bill, then.with(each.alone()), at)));
        return tried;
    }

    private static Optional<SupposedBill> alone(Bill bill, Basis basis, Instant at) {
        return basis.made(at) instanceof Outcome.Done<Calculation>(Calculation made)
                ? Optional.of(SupposedBill.of(bill, made))
                : Optional.empty();
    }

    private static List<DeltaCause> causes(
            SupposedBill.Line charge, Calculation before, Calculation after, List<Tried> tried) {
        List<RatedLine> was = lines(before, charge);
        List<RatedLine> is = lines(after, charge);
        List<DeltaCause> found = new ArrayList<>();
        for (Tried each : tried) if (each.alters(charge)) found.addAll(cited(each.causes, was, is));
        price(was, is).ifPresent(found::add);
        if (found.isEmpty()) for (Tried each : tried) found.addAll(cited(each.causes, was, is));
        return found;
    }

    /** Of readings those that its lines rest on, where they rest on any that changed. */
    private static List<DeltaCause> cited(List<DeltaCause> all, List<RatedLine> was, List<RatedLine> is) {
        List<String> refs = Stream.concat(was.stream(), is.stream())
                .flatMap(line -> line.readings().stream())
                .map(Object::toString)
                .toList();
        Predicate<DeltaCause> own = each -> each.kind() != DeltaCause.Kind.READING
                || refs.contains(each.before().en())
                || refs.contains(each.after().en());
        List<DeltaCause> cited = all.stream().filter(own).toList();
        return cited.isEmpty() ? all : cited;
    }

    /** Another version of a price, or another price of the same, as market prices have it. */
    private static Optional<DeltaCause> price(List<RatedLine> was, List<RatedLine> is) {
        String before = prices(was);
        String after = prices(is);
        return was.isEmpty() || is.isEmpty() || before.equals(after)
                ? Optional.empty()
                : Optional.of(new DeltaCause(
                        DeltaCause.Kind.PRICE, Text.of(before, before), Text.of(after, after), List.of()));
    }

    private static String prices(List<RatedLine> lines) {
        return lines.stream()
                .map(line -> line.provision() + " " + line.price().value().toPlainString())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Text title(SupposedBill.Line charge, Calculation before, Calculation after) {
        return Stream.concat(lines(after, charge).stream(), lines(before, charge).stream())
                .findFirst()
                .orElseThrow()
                .title();
    }

    private static List<RatedLine> lines(Calculation made, SupposedBill.Line charge) {
        return made.lines().stream()
                .filter(line -> line.code().name().equals(charge.code())
                        && line.period().map(period -> period.code()).equals(charge.period())
                        && line.tier() == charge.tier())
                .toList();
    }

    private static boolean differs(SupposedBill.Line charge) {
        return !charge.difference().isZero() || quantity(charge.now()).compareTo(quantity(charge.then())) != 0;
    }

    private static BigDecimal quantity(Optional<SupposedBill.Amount> amount) {
        return amount.map(SupposedBill.Amount::quantity).orElse(BigDecimal.ZERO);
    }
}
