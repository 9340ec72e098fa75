package org.wattline.bench.faults;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.wattline.bench.CannotMeasure;
import org.wattline.bootstrap.Database;

/** Whether documents explain the books to the fen, and answers the documents. */
record Explained(Database database) {
    /** What an account owes by the ledger and by its documents; late fees are entered when money meets a bill. */
    private static final String OWED = """
            with ledger as (
                   select account_no, sum(amount_cny) filter (where kind in ('RECEIVABLE', 'PREPAID')) as owed,
                          coalesce(sum(amount_cny) filter (where kind = 'LATE_FEES'), 0) as fees,
                          coalesce(sum(amount_cny) filter (where kind in ('CLEARING', 'BANK')), 0) as money,
                          coalesce(sum(amount_cny) filter (where kind = 'REFUND_DUE'), 0) as due
                     from ledger_posting group by 1),
                 billed as (select account_no, sum(total_cny) as total from bill
                             where kind = 'REGULAR' and state in ('ISSUED', 'PARTLY_PAID', 'PAID') group by 1),
                 paid as (select account_no, sum(amount_cny) as total from payment where state = 'SETTLED' group by 1),
                 given as (select account_no, sum(amount_cny) filter (where state in ('DUE', 'PAID')) as total,
                                  sum(amount_cny) filter (where state = 'PAID') as gone,
                                  sum(amount_cny) filter (where state = 'DUE') as due from refund group by 1)
            select concat_ws(' ', account_no, 'owes', l.owed, 'bills', b.total, 'paid', p.total, 'given back', g.total, 'fees', l.fees)
              from ledger l left join billed b using (account_no) left join paid p using (account_no) left join given g using (account_no)
             where coalesce(l.owed, 0) <> coalesce(b.total, 0) - l.fees - coalesce(p.total, 0) + coalesce(g.total, 0)
                or l.money <> coalesce(p.total, 0) - coalesce(g.gone, 0)
                or l.due <> -coalesce(g.due, 0)""";

    private static final String MORE_THAN_PAID = """
            select p.no from payment p join refund r on r.payment_no = p.no and r.state not in ('REJECTED', 'FAILED')
             group by p.no, p.amount_cny, p.state having sum(r.amount_cny) > p.amount_cny or p.state = 'REVERSED'""";

    void hold(Done done) throws SQLException {
        Books.none("accounts that their documents do not explain", Postgres.texts(database, OWED));
        Books.none("payments given back more than once", Postgres.texts(database, MORE_THAN_PAID));
        same("payments", "select no from payment", done.numbers(Done.What.PAYMENT));
        same(
                "payments taken back",
                "select no from payment where state = 'REVERSED'",
                done.numbers(Done.What.REVERSAL));
        same("refunds", "select no from refund", done.numbers(Done.What.REQUEST));
        same(
                "approved refunds",
                "select no from refund where state in ('DUE', 'PAID')",
                done.numbers(Done.What.APPROVAL));
        same("paid refunds", "select no from refund where state = 'PAID'", done.numbers(Done.What.CONFIRMATION));
        same("cancelled bills", "select no from bill where state = 'REVERSED'", done.numbers(Done.What.CANCELLATION));
        same("reversals", "select reverses from bill where kind = 'REVERSAL'", done.numbers(Done.What.CANCELLATION));
    }

    private void same(String what, String query, Collection<String> answered) throws SQLException {
        List<String> found = Postgres.texts(database, query);
        TreeSet<String> there = new TreeSet<>(found);
        TreeSet<String> told = new TreeSet<>(answered);
        if (there.size() < found.size() || told.size() < answered.size())
            throw new CannotMeasure(what + " are there twice");
        TreeSet<String> missing = new TreeSet<>(told);
        missing.removeAll(there);
        Books.none(what + " that were answered are missing", List.copyOf(missing));
        there.removeAll(told);
        Books.none(what + " were not answered", List.copyOf(there));
    }
}
