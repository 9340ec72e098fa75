package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.billing.BillViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** Lists of bills. */
public final class PostgresBillViews implements BillViews {
    private final PostgresUnits units;

    public PostgresBillViews(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<Row> list(Scope scope, Filter filter, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select no, account_no, kind, period_from, period_to, energy_kwh, total_cny, state, due_on
                                  from bill b
                                 where (cast(:account as text) is null or account_no = :account)
                                   and (cast(:month as text) is null or month = :month)
                                   and (cast(:state as text) is null or state = :state)
                                   and (cast(:after as text) is null or no < :after)
                                   and\s""" + ScopeSql.condition("b") + " order by no desc limit :limit"))
                        .bind("account", filter.account().map(AccountNo::value))
                        .bind("month", filter.month().map(YearMonth::toString))
                        .bind("state", filter.state())
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(ListRow.class)
                        .map(ListRow::row)
                        .list()),
                page.limit(),
                row -> row.no().value());
    }

    /** A line of the list. */
    public record ListRow(
            String no,
            String accountNo,
            String kind,
            LocalDate periodFrom,
            LocalDate periodTo,
            BigDecimal energyKwh,
            BigDecimal totalCny,
            String state,
            Optional<LocalDate> dueOn) {
        Row row() {
            return new Row(
                    new BillNo(no),
                    new AccountNo(accountNo),
                    kind,
                    periodFrom,
                    periodTo,
                    new Energy(energyKwh),
                    Money.rounded(totalCny),
                    state,
                    dueOn);
        }
    }
}
