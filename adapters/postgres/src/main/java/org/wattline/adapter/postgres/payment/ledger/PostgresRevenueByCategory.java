package org.wattline.adapter.postgres.payment.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.ledger.RevenueByCategory;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/** Revenue by category and voltage by SQL. */
public final class PostgresRevenueByCategory implements RevenueByCategory {
    private final PostgresUnits units;

    public PostgresRevenueByCategory(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<Earned> over(Scope scope, Span days) {
        return units.read(h -> ScopeSql.bind(scope, h.createQuery("""
                        select b.unit_path, bill.category, coalesce(t.voltage, '') as voltage, -sum(p.amount_cny) as amount_cny
                          from ledger_entry e
                          join account_balance b using (account_no)
                          join ledger_posting p using (account_no, cause, document)
                          join bill on bill.no = coalesce(p.bill_no, e.document)
                          left join contract_terms t on t.contract_no = bill.terms -> 0 ->> 'contract'
                           and t.from_day <= (bill.terms -> 0 ->> 'from')::date
                           and (t.to_day is null or t.to_day > (bill.terms -> 0 ->> 'from')::date)
                         where e.day >= :from and e.day < :to and p.kind in ('REVENUE', 'LATE_FEES') and\s""" + ScopeSql.condition("b") + """
                         group by 1, 2, 3 having sum(p.amount_cny) <> 0 order by 1, 2, 3"""))
                .bind("from", days.from())
                .bind("to", days.end())
                .mapTo(Row.class)
                .map(Row::earned)
                .list());
    }

    /** A line of the report; the voltage is empty where there is none. */
    public record Row(String unitPath, String category, String voltage, BigDecimal amountCny) {
        Earned earned() {
            return new Earned(
                    new UnitPath(unitPath),
                    UseCategory.valueOf(category),
                    VoltageLevel.ofCode(voltage),
                    Money.rounded(amountCny));
        }
    }
}
