package org.wattline.adapter.http.payment.ledger;

import java.time.LocalDate;
import java.util.List;
import org.wattline.application.payment.ledger.LedgerReports;
import org.wattline.application.platform.Csv;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.quantity.Money;

/** What customers paid over some days, by branch, business day and channel. @param returned what went back */
public record TakingsBody(LocalDate from, LocalDate to, Money taken, Money returned, List<Line> lines) {
    static final String HEAD = "unit,day,channel,payments,takenYuan,returnedYuan\n";
    static final TakingsBody EXAMPLE = new TakingsBody(
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 3),
            Money.yuan("300.00"),
            Money.yuan("100.00"),
            List.of(new Line(
                    new UnitPath("/33/3301/330106"),
                    LocalDate.of(2026, 3, 2),
                    Channel.COUNTER,
                    2,
                    Money.yuan("300.00"),
                    Money.yuan("100.00"))));

    static TakingsBody of(Span days, List<LedgerReports.Taken> taken) {
        return new TakingsBody(
                days.from(),
                days.end(),
                Money.sum(taken, LedgerReports.Taken::taken),
                Money.sum(taken, LedgerReports.Taken::returned),
                taken.stream().map(Line::of).toList());
    }

    /** Of one branch, day and channel. @param payments how many came */
    public record Line(UnitPath unit, LocalDate day, Channel channel, int payments, Money taken, Money returned) {
        static Line of(LedgerReports.Taken taken) {
            return new Line(
                    taken.unit(), taken.day(), taken.channel(), taken.payments(), taken.taken(), taken.returned());
        }

        String csv() {
            return Csv.line(
                    unit.path(), day.toString(), channel.name(), payments, taken.toString(), returned.toString());
        }
    }
}
