package org.wattline.domain.billing.adjustment;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.TierCounter;

/** The lines of corrections as those of a bill: each cites the bill that it corrects, beside regulation, article and readings. */
final class NoteLines {
    private static final String WHOLE = "CORRECTED_ENERGY";
    private static final String POWER = "POWER_PURCHASE";
    private static final String BASIC_CHARGE = "BASIC_CHARGE";

    /** Digits that leave no doubt about the fen. */
    private static final int EXACT = 12;

    private NoteLines() {}

    static Bill bill(BillNo no, Account account, Optional<Bill> wrong, Reckoned corrected, Instant now) {
        Optional<BillNo> corrects = wrong.map(Bill::no);
        List<RatedLine> lines = new ArrayList<>();
        for (RatedLine line : corrected.lines()) lines.add(citing(line, corrects));
        YearMonth month = YearMonth.from(Zone.day(now));
        TierCounter counter = new TierCounter(month.getYear(), Energy.ZERO);
        RatedBill rated = new RatedBill(month, lines, corrected.total(), corrected.energy(), counter, Optional.empty());
        return new Bill(
                no,
                account.no(),
                account.customer(),
                account.unit(),
                account.category(),
                new Bill.Kind.Adjustment(),
                days(lines),
                Calculation.reckoned(rated, counter, revenue(lines, wrong), now),
                new Bill.Stage.Calculated(),
                Version.NEW);
    }

    private static RatedLine citing(RatedLine line, Optional<BillNo> corrects) {
        List<Step> trace = new ArrayList<>();
        corrects.ifPresent(bill -> trace.add(Step.of(CorrectionRule.CORRECTED_BILL, bill.value())));
        trace.addAll(line.trace());
        return line.traced(trace);
    }

    /** From the first day of any line to the last. */
    private static Span days(List<RatedLine> lines) {
        LocalDate from = lines.stream()
                .map(line -> line.span().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = lines.stream()
                .map(line -> line.span().end())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Span.of(from, to);
    }

    /** What each line earns. */
    private static Map<String, Money> revenue(List<RatedLine> lines, Optional<Bill> wrong) {
        Map<String, Money> split =
                wrong.map(bill -> bill.calculation().revenue()).orElse(Map.of());
        Map<String, Money> earned = new TreeMap<>();
        for (RatedLine line : lines)
            switch (line.code()) {
                case CORRECTION_ENERGY ->
                    divided(line.amount(), split).forEach((component, part) -> {
                        earned.merge(component, part, Money::plus);
                    });
                case CORRECTION_BASIC -> earned.merge(BASIC_CHARGE, line.amount(), Money::plus);
                case LATE_FEE -> earned.merge("LATE_FEES", line.amount(), Money::plus);
                case PENALTY -> earned.merge("PENALTIES", line.amount(), Money::plus);
                default -> earned.merge(WHOLE, line.amount(), Money::plus);
            }
        return earned;
    }

    /**
     * Corrected energy falls to the components as the energy of the bill that it corrects did, the remainder to the power; it stays whole where that bill's price
     * is one of no components [D].
     */
    private static Map<String, Money> divided(Money amount, Map<String, Money> split) {
        Map<String, Money> energy = new TreeMap<>(split);
        energy.remove(BASIC_CHARGE);
        energy.remove("POWER_FACTOR");
        Money all = Money.sum(energy.values());
        if (!energy.containsKey(POWER) || !all.isPositive()) return Map.of(WHOLE, amount);
        energy.remove(POWER);
        Map<String, Money> parts = new TreeMap<>();
        Money rest = amount;
        for (Map.Entry<String, Money> each : energy.entrySet()) {
            Money part = Money.rounded(
                    amount.yuan().multiply(each.getValue().yuan()).divide(all.yuan(), EXACT, RoundingMode.HALF_UP));
            parts.put(each.getKey(), part);
            rest = rest.minus(part);
        }
        parts.put(POWER, rest);
        return parts;
    }
}
