package org.wattline.adapter.http.payment.ledger;

import java.time.LocalDate;
import java.util.List;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

/** What counters took over some days, by counter, the unit that serves the customers, and business day. @param returned what they gave back */
public record CounterTakingsBody(LocalDate from, LocalDate to, Money taken, Money returned, List<Line> lines) {
    static final String HEAD = "counter,unit,day,payments,takenYuan,returnedYuan\n";
    static final CounterTakingsBody EXAMPLE = new CounterTakingsBody(
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 3),
            Money.yuan("300.00"),
            Money.yuan("100.00"),
            List.of(new Line(
                    new UnitPath("/33/3301/330102"),
                    new UnitPath("/33/3301/330106"),
                    LocalDate.of(2026, 3, 2),
                    2,
                    Money.yuan("300.00"),
                    Money.yuan("100.00"))));

    static CounterTakingsBody of(Span days, List<LedgerReports.TakenAt> taken) {
        return new CounterTakingsBody(
                days.from(),
                days.end(),
                Money.sum(taken, LedgerReports.TakenAt::taken),
                Money.sum(taken, LedgerReports.TakenAt::returned),
                taken.stream().map(Line::of).toList());
    }

    /** Of one counter, unit and day. @param counter unit of who took it @param unit that serves the customers @param payments how many came */
    public record Line(UnitPath counter, UnitPath unit, LocalDate day, int payments, Money taken, Money returned) {
        static Line of(LedgerReports.TakenAt taken) {
            return new Line(
                    taken.counter(), taken.unit(), taken.day(), taken.payments(), taken.taken(), taken.returned());
        }

        String csv() {
            return String.join(
                    ",",
                    counter.path(),
                    unit.path(),
                    day.toString(),
                    Integer.toString(payments),
                    taken.toString(),
                    returned.toString());
        }
    }
}
