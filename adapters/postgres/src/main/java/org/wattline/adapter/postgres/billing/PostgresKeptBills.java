package org.wattline.adapter.postgres.billing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.proof.Difference;
import org.wattline.domain.billing.proof.KeptBill;

/**
 * Bills as their rows have them. Recomputed bills go the way of fresh ones, by COPY, into a table beside, and the database compares row by row; their
 * lines are written as they would be stored. So what is proved is what would be stored.
 */
public final class PostgresKeptBills implements KeptBills {
    private static final String LIST = """
            select b.no, b.account_no, b.customer_id, b.unit_path, b.category, b.reverses, b.period_from, b.period_to, s.terms, s.household_people, s.low_income,
                   s.counter_year, s.counter_kwh, s.carried, s.billed_year, s.billed_cny, s.calculated_at as known_at, p.calculated_at as previous_at,
                   case when b.kind = 'REVERSAL' then b.calculated_at end as reversed_at
              from bill b join bill s on s.no = coalesce(b.reverses, b.no)
              left join lateral (
                    select p.calculated_at from bill p
                      left join bill c on c.no = p.reversed_by
                     where p.account_no = s.account_no and p.kind = 'REGULAR' and p.period_to = s.period_from
                       and p.calculated_at <= s.calculated_at and (c.no is null or c.calculated_at > s.calculated_at)
                     order by p.calculated_at desc limit 1) p on true
             where (cast(:run as uuid) is null or s.no in (
                    select made.no from bill_run r
                      join bill_run_part p on p.run_id = r.id and p.state = 'DONE'
                     cross join unnest(p.accounts) as billed (account_no)
                      join bill made on made.account_no = billed.account_no and made.calculated_at between r.started_at and p.done_at
                       and made.period_from < r.period_to and made.period_to > r.period_from
                     where r.id = cast(:run as uuid)))
               and s.kind = 'REGULAR' and (:unit = '/' or b.unit_path = :unit or starts_with(b.unit_path, :unit || '/'))
               and (cast(:month as text) is null or b.month = :month)
               and (cast(:account as text) is null or b.account_no = :account)
               and (cast(:bill as text) is null or b.no = :bill)
               and (cast(:after as text) is null or b.no > :after)
             order by b.no limit :limit""";
    private static final String HEADS = """
            select b.no, field, to_jsonb(b) ->> field as kept, to_jsonb(r) ->> field as made
              from bill_recomputed r join bill b on b.no = r.no
              cross join unnest(array['month', 'total_cny', 'energy_kwh', 'counter_year', 'counter_kwh', 'counter_after_year',
                'counter_after_kwh', 'carried', 'carried_after', 'billed_year', 'billed_cny', 'billed_after_cny', 'power_factor', 'terms',
                'household_people', 'low_income', 'revenue', 'quality']) field
             where (to_jsonb(b) -> field) is distinct from (to_jsonb(r) -> field)
             order by b.no""";
    private static final String NONE = "{}";

    private final PostgresUnits units;

    public PostgresKeptBills(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Page<KeptBill> list(Filter filter, Page.Request page) {
        List<KeptBill> rows = units.read(h -> h.createQuery(LIST)
                .bind("unit", filter.unit().path())
                .bind("month", filter.month().map(Object::toString))
                .bind("account", filter.account().map(Object::toString))
                .bind("bill", filter.bill().map(Object::toString))
                .bind("run", filter.run().map(Object::toString))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(KeptBillRow.class)
                .map(KeptBillRow::bill)
                .list());
        return Page.of(rows, page.limit(), bill -> bill.no().value());
    }

    @Override
    public List<Difference> compare(List<Bill> recomputed) {
        if (recomputed.isEmpty()) return List.of();
        Handle h = units.handle();
        h.execute("create temp table if not exists bill_recomputed (like bill) on commit delete rows");
        h.execute("truncate bill_recomputed");
        PostgresBills.copy(h, "bill_recomputed", recomputed);
        List<Difference> differences = new ArrayList<>(h.createQuery(HEADS)
                .map((row, context) -> new Difference(
                        new BillNo(row.getString("no")),
                        0,
                        row.getString("field"),
                        Optional.ofNullable(row.getString("kept")).orElse(""),
                        Optional.ofNullable(row.getString("made")).orElse("")))
                .list());
        differences.addAll(lines(h, recomputed));
        return differences;
    }

    private static List<Difference> lines(Handle h, List<Bill> recomputed) {
        Map<String, String> kept = BillLines.texts(
                h, recomputed.stream().map(bill -> bill.no().value()).toList());
        LinesJson json = new LinesJson();
        return recomputed.stream()
                .sorted(Comparator.comparing(Bill::no))
                .flatMap(bill -> KeptLines.differences(
                        bill.no(),
                        kept.getOrDefault(bill.no().value(), NONE),
                        LinesJson.text(json.write(bill.calculation().lines())))
                        .stream())
                .toList();
    }
}
