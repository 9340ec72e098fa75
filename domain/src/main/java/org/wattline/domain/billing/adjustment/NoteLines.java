package org.wattline.domain.billing.adjustment;

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
import org.wattline.domain.rating.CorrectionRule;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.RatedLine;
import org.wattline.domain.rating.Step;
import org.wattline.domain.rating.TierCounter;

/** The lines of corrections as those of a bill: each cites the bill that it corrects, beside regulation, article and readings. */
final class NoteLines {
    private NoteLines() {}

    static Bill bill(BillNo no, Account account, Optional<BillNo> corrects, Reckoned corrected, Instant now) {
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
                Calculation.reckoned(rated, counter, revenue(lines), now),
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

    /** What each line earns; corrected energy stays whole, since its price may be one of no components [D]. */
    private static Map<String, Money> revenue(List<RatedLine> lines) {
        Map<String, Money> earned = new TreeMap<>();
        for (RatedLine line : lines) {
            String component = switch (line.code()) {
                case CORRECTION_BASIC -> "BASIC_CHARGE";
                case LATE_FEE -> "LATE_FEES";
                case PENALTY -> "PENALTIES";
                default -> "CORRECTED_ENERGY";
            };
            earned.merge(component, line.amount(), Money::plus);
        }
        return earned;
    }
}
