package org.wattline.adapter.postgres.payment.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.ledger.LedgerPeriods;
import org.wattline.domain.payment.ledger.ClosedPeriod;

/** Closed months; a trigger on the entries refuses what falls into one. */
public final class PostgresLedgerPeriods implements LedgerPeriods {
    private final PostgresUnits units;

    public PostgresLedgerPeriods(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<ClosedPeriod> closed() {
        return units.read(
                h -> h.createQuery("select month, closed_by, closed_at from ledger_period order by month desc")
                        .mapTo(Row.class)
                        .map(Row::period)
                        .list());
    }

    /** The lock lets units that are entering something end first, and those that come see the month closed. */
    @Override
    public void close(ClosedPeriod period) {
        units.handle().execute("lock table ledger_entry in share mode");
        units.handle()
                .createUpdate("insert into ledger_period (month, closed_by, closed_at) values (:month, :by, :at)")
                .bind("month", period.month().atDay(1))
                .bind("by", period.by())
                .bind("at", period.at())
                .execute();
    }

    /** A closed month as it is stored. */
    public record Row(LocalDate month, String closedBy, Instant closedAt) {
        ClosedPeriod period() {
            return new ClosedPeriod(YearMonth.from(month), closedBy, closedAt);
        }
    }
}
