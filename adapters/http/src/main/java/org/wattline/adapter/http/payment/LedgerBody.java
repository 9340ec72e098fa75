package org.wattline.adapter.http.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.payment.LedgerViews;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Posting;
import org.wattline.domain.quantity.Money;

/** The books as clients see them. */
public final class LedgerBody {
    private LedgerBody() {}

    /** An entry of the ledger; the amounts of its postings sum to zero. */
    public record Entry(
            LedgerEntry.Cause cause, String document, LocalDate day, Instant enteredAt, List<Line> postings) {
        public static final Entry EXAMPLE = new Entry(
                LedgerEntry.Cause.PAYMENT,
                "6000000000016",
                LocalDate.of(2026, 2, 10),
                Instant.parse("2026-02-10T02:00:00Z"),
                List.of(
                        new Line("CLEARING", "WECHAT_PAY", Money.yuan("121.20"), Optional.empty()),
                        new Line("RECEIVABLE", "1000000016", Money.yuan("-121.20"), Optional.of(BillNo.of(1)))));

        public static Entry of(LedgerEntry entry) {
            return new Entry(
                    entry.cause(),
                    entry.document(),
                    entry.day(),
                    entry.at(),
                    entry.postings().stream().map(Line::of).toList());
        }
    }

    /** @param amount positive for a debit, negative for a credit */
    public record Line(String account, String owner, Money amount, Optional<BillNo> billNo) {
        static Line of(Posting posting) {
            return new Line(posting.account().kind(), posting.account().owner(), posting.amount(), posting.bill());
        }
    }

    /** The trial balance of a day. */
    public record Trial(LocalDate until, Money debit, Money credit, List<TrialLine> lines) {
        static final Trial EXAMPLE = new Trial(
                LocalDate.of(2026, 2, 28),
                Money.yuan("120.00"),
                Money.yuan("120.00"),
                List.of(
                        new TrialLine("RECEIVABLE", Optional.empty(), Money.yuan("120.00"), Money.ZERO),
                        new TrialLine("REVENUE", Optional.of("CATALOGUE_ENERGY"), Money.ZERO, Money.yuan("120.00"))));

        static Trial of(LocalDate until, List<LedgerViews.TrialLine> lines) {
            return new Trial(
                    until,
                    Money.sum(lines, LedgerViews.TrialLine::debit),
                    Money.sum(lines, LedgerViews.TrialLine::credit),
                    lines.stream().map(TrialLine::of).toList());
        }
    }

    /** Debits and credits of one kind of ledger account. */
    public record TrialLine(String account, Optional<String> owner, Money debit, Money credit) {
        static TrialLine of(LedgerViews.TrialLine line) {
            return new TrialLine(line.kind(), line.owner(), line.debit(), line.credit());
        }
    }
}
