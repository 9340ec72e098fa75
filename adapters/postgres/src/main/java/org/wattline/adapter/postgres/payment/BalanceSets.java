package org.wattline.adapter.postgres.payment;

import java.util.ArrayList;
import java.util.List;
import org.wattline.adapter.postgres.platform.BinaryCopy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Receivable;

/** The balances of many accounts with their receivables, written by one statement for new ones and one for others. */
final class BalanceSets {
    private static final String ADD = """
            with fresh as (
                insert into account_balance (account_no, customer_id, unit_path, prepaid_cny, version)
                select *, 1 from unnest(?, ?, ?, ?) returning account_no)
            insert into receivable (bill_no, account_no, debtor, due_on, amount_cny, paid_cny, fee_cny, fee_paid_cny, fee_until, fee_free)
            select r.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) r (bill_no, account_no) join fresh using (account_no)""";

    private static final String SAVE = """
            with held as (
                update account_balance b set prepaid_cny = n.prepaid_cny, version = b.version + 1
                  from unnest(?, ?, ?, ?, ?) n (account_no, customer_id, unit_path, prepaid_cny, version)
                 where b.account_no = n.account_no and b.version = n.version and b.customer_id = n.customer_id and b.unit_path = n.unit_path
                returning b.account_no),
            written as (
                insert into receivable (bill_no, account_no, debtor, due_on, amount_cny, paid_cny, fee_cny, fee_paid_cny, fee_until, fee_free)
                select r.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) r (bill_no, account_no) join held using (account_no)
                on conflict (bill_no) do update
                   set amount_cny = excluded.amount_cny, paid_cny = excluded.paid_cny, fee_cny = excluded.fee_cny,
                       fee_paid_cny = excluded.fee_paid_cny, fee_until = excluded.fee_until,
                       fee_free = excluded.fee_free
                 where receivable.account_no = excluded.account_no
                returning bill_no)
            select case when (select count(*) from held) <> ? then refuse('WL001', ?)
                        when (select count(*) from written) <> ? then refuse('23505', 'receivable of another account') end""";

    /** From so many new balances on, as in bill runs, {@code COPY} is cheaper than a round trip more. */
    private static final int MANY = 50;

    private final PostgresUnits units;

    BalanceSets(PostgresUnits units) {
        this.units = units;
    }

    void store(List<AccountBalance> balances) {
        List<AccountBalance> fresh = balances.stream()
                .filter(each -> each.version().equals(Version.NEW))
                .toList();
        List<AccountBalance> others = balances.stream()
                .filter(each -> !each.version().equals(Version.NEW))
                .toList();
        if (fresh.size() >= MANY) copy(fresh);
        else if (!fresh.isEmpty()) units.write(receivables(owners(Write.of(ADD), fresh), fresh));
        if (others.isEmpty()) return;
        AccountBalance first = others.getFirst();
        units.write(receivables(
                        owners(Write.of(SAVE), others)
                                .column("int8", others, each -> each.version().number()),
                        others)
                .with(others.size(), PostgresUnits.stale("balance", first.account(), first.version()))
                .with(others.stream()
                        .mapToInt(each -> each.receivables().size())
                        .sum()));
    }

    private static Write owners(Write write, List<AccountBalance> balances) {
        return write.column("text", balances, each -> each.account().value())
                .column("uuid", balances, each -> each.customer().value())
                .column("text", balances, each -> each.unit().path())
                .column("numeric", balances, each -> each.prepaid().yuan());
    }

    private void copy(List<AccountBalance> fresh) {
        BinaryCopy.into(
                units.handle(),
                "account_balance (account_no, customer_id, unit_path, prepaid_cny, version)",
                rows -> fresh.forEach(each -> rows.row(5)
                        .text(each.account().value())
                        .uuid(each.customer().value())
                        .text(each.unit().path())
                        .numeric(each.prepaid().yuan())
                        .int8(1)));
        BinaryCopy.into(
                units.handle(),
                "receivable (bill_no, account_no, debtor, due_on, amount_cny, paid_cny, fee_cny, fee_paid_cny, fee_until, fee_free)",
                rows -> owed(fresh)
                        .forEach(each -> rows.row(10)
                                .text(each.bill().value())
                                .text(each.balance.account().value())
                                .text(each.receivable.debtor().name())
                                .date(each.receivable.dueOn())
                                .numeric(each.receivable.amount().yuan())
                                .numeric(each.receivable.paid().yuan())
                                .numeric(each.receivable.fee().yuan())
                                .numeric(each.receivable.feePaid().yuan())
                                .date(each.receivable.feeUntil())
                                .spans(each.receivable.feeFree())));
    }

    private static List<Owed> owed(List<AccountBalance> balances) {
        List<Owed> all = new ArrayList<>();
        for (AccountBalance balance : balances)
            for (Receivable receivable : balance.receivables()) all.add(new Owed(balance, receivable));
        return all;
    }

    private static Write receivables(Write write, List<AccountBalance> balances) {
        List<Owed> all = owed(balances);
        return write.column("text", all, owed -> owed.bill().value())
                .column("text", all, owed -> owed.balance.account().value())
                .column("text", all, owed -> owed.receivable.debtor().name())
                .column("date", all, owed -> owed.receivable.dueOn())
                .column("numeric", all, owed -> owed.receivable.amount().yuan())
                .column("numeric", all, owed -> owed.receivable.paid().yuan())
                .column("numeric", all, owed -> owed.receivable.fee().yuan())
                .column("numeric", all, owed -> owed.receivable.feePaid().yuan())
                .column("date", all, owed -> owed.receivable.feeUntil())
                .column("datemultirange", all, owed -> Days.text(owed.receivable.feeFree()));
    }

    private record Owed(AccountBalance balance, Receivable receivable) {
        BillNo bill() {
            return receivable.bill();
        }
    }
}
