package org.wattline.application.billing.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wattline.application.platform.Page;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/**
 * The bills of a run beside each account's bill before (试发行比对), so that outliers are seen before anything is issued. Bills of a run are the living ones of
 * its accounts that end with it and were calculated since it began; of one that keeps none, what they would have come to.
 */
public interface RunComparisons {
    /** Keeps what accounts of a run that is only {@link org.wattline.domain.billing.run.Through#REHEARSED} would be billed, each once. */
    void keep(BillRunId run, List<Bill> bills);

    /** Bills with the greatest change first, in either direction; then by account. */
    Page<Row> rows(BillRunId run, Filter filter, Page.Request page);

    /** The same, one after the other, however many there are. */
    void each(BillRunId run, Filter filter, Consumer<Row> told);

    /** What all bills of a run come to by unit and class, against the bills before; by unit, then class. */
    List<Totals> totals(BillRunId run);

    /**
     * Which bills are wanted; those without a bill before pass every filter.
     *
     * @param percent changed by at least so many of the bill before
     * @param amount changed by at least so much
     */
    record Filter(Optional<Integer> percent, Optional<Money> amount) {
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty());

        public boolean passes(Row row) {
            Money change = row.change().abs();
            boolean enough = amount.map(least -> change.compareTo(least) >= 0).orElse(true);
            return row.last().isEmpty()
                    || enough
                            && percent.map(least -> change.times(100)
                                                    .compareTo(row.last()
                                                            .get()
                                                            .total()
                                                            .abs()
                                                            .times(least))
                                            >= 0)
                                    .orElse(true);
        }
    }

    /** Energy and money. */
    record Figures(Energy energy, Money total) {}

    /** A bill of the run. @param bill its number, if it was kept @param last of the account's bill before, if there is one */
    record Row(
            Optional<BillNo> bill,
            AccountNo account,
            UnitPath unit,
            UseCategory category,
            Figures now,
            Optional<Figures> last) {
        /** What the account pays more than last time; all of it where there was no bill before. */
        public Money change() {
            return last.map(before -> now.total().minus(before.total())).orElse(now.total());
        }

        /** Of the bill before, to a tenth; empty where that came to nothing, or there was none. */
        public Optional<BigDecimal> percent() {
            return last.filter(before -> !before.total().equals(Money.ZERO))
                    .map(before -> change().yuan()
                            .multiply(BigDecimal.valueOf(100))
                            .divide(before.total().abs().yuan(), 1, RoundingMode.HALF_UP));
        }
    }

    /** Bills of a class in a unit. @param compared how many of them have one before, of which {@code last} is */
    record Totals(UnitPath unit, UseCategory category, long bills, long compared, Figures now, Figures last) {}
}
