package org.wattline.adapter.postgres.payment.debit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.debit.Debits;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.MandateNo;
import org.wattline.domain.quantity.Money;

/** Debits. */
public final class PostgresDebits implements Debits {
    private static final String SAVE = """
            update debit set amount_cny = :amount, sent_on = :sentOn, state = :state, payment_no = :payment, told = :told,
                   at = :at, version = version + 1
             where no = :no and version = :version""";

    private final PostgresUnits units;

    public PostgresDebits(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Debit> find(DebitNo no) {
        return units.read(h -> h.createQuery("select * from debit where no = :no")
                        .bind("no", no.value())
                        .mapTo(DebitRow.class)
                        .findOne())
                .map(row -> units.loaded("debit", no, row.debit()));
    }

    @Override
    public List<Debit> findAll(Collection<DebitNo> numbers) {
        return units.read(h -> h.createQuery("select * from debit where no = any(:numbers) order by no")
                .bindArray(
                        "numbers",
                        String.class,
                        numbers.stream().map(DebitNo::value).toList())
                .mapTo(DebitRow.class)
                .map(row -> units.loaded("debit", row.no(), row.debit()))
                .list());
    }

    @Override
    public List<Debit> of(BillNo bill) {
        return units.read(h -> h.createQuery("select * from debit where bill_no = :bill order by attempt")
                .bind("bill", bill.value())
                .mapTo(DebitRow.class)
                .map(DebitRow::debit)
                .list());
    }

    @Override
    public Set<BillNo> planned(Collection<BillNo> bills) {
        return units.read(h -> h.createQuery("""
                        select distinct bill_no from debit where bill_no = any(:bills) and state <> 'WITHDRAWN'""")
                .bindArray(
                        "bills", String.class, bills.stream().map(BillNo::value).toList())
                .mapTo(String.class)
                .map(BillNo::new)
                .collect(Collectors.toSet()));
    }

    @Override
    public List<DebitNo> due(LocalDate day, Optional<DebitNo> after, int limit) {
        return units.read(h -> h.createQuery("""
                        select no from debit
                         where state = 'ANNOUNCED' and debit_on <= :day and (cast(:after as text) is null or no > :after)
                         order by no limit :limit""")
                .bind("day", day)
                .bind("after", after.map(DebitNo::value))
                .bind("limit", limit)
                .mapTo(String.class)
                .map(DebitNo::new)
                .list());
    }

    @Override
    public List<DebitNo> unanswered(Optional<DebitNo> after, int limit) {
        return units.read(h -> h.createQuery("""
                        select no from debit
                         where state = 'SENT' and channel <> 'DIRECT_DEBIT' and (cast(:after as text) is null or no > :after)
                         order by no limit :limit""")
                .bind("after", after.map(DebitNo::value))
                .bind("limit", limit)
                .mapTo(String.class)
                .map(DebitNo::new)
                .list());
    }

    @Override
    public Map<MandateNo, Money> inMonth(Collection<MandateNo> mandates, YearMonth month) {
        return units.read(h -> h.createQuery("""
                        select mandate_no, sum(amount_cny) as amount_cny from debit
                         where mandate_no = any(:mandates) and debit_on >= :from and debit_on < :until
                           and state not in ('FAILED', 'WITHDRAWN')
                         group by mandate_no""")
                .bindArray(
                        "mandates",
                        String.class,
                        mandates.stream().map(MandateNo::value).toList())
                .bind("from", month.atDay(1))
                .bind("until", month.plusMonths(1).atDay(1))
                .reduceRows(new HashMap<MandateNo, Money>(), (sums, row) -> {
                    sums.put(
                            new MandateNo(row.getColumn("mandate_no", String.class)),
                            Money.rounded(row.getColumn("amount_cny", BigDecimal.class)));
                    return sums;
                }));
    }

    @Override
    public List<Debit> sentToBank(LocalDate day) {
        return units.read(
                h -> h.createQuery("select * from debit where sent_on = :day and channel = 'DIRECT_DEBIT' order by no")
                        .bind("day", day)
                        .mapTo(DebitRow.class)
                        .map(DebitRow::debit)
                        .list());
    }

    @Override
    public Page<Debit> list(Scope scope, Filter filter, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select * from debit d
                                 where (cast(:account as text) is null or account_no = :account)
                                   and (cast(:state as text) is null or state = :state)
                                   and (cast(:after as text) is null or no < :after)
                                   and\s""" + ScopeSql.condition("d") + " order by no desc limit :limit"))
                        .bind("account", filter.account().map(AccountNo::value))
                        .bind("state", filter.state().map(Debit.State::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(DebitRow.class)
                        .map(DebitRow::debit)
                        .list()),
                page.limit(),
                debit -> debit.no().value());
    }

    @Override
    public Debit add(Debit debit) {
        bound(units.handle().createUpdate("""
                        insert into debit (no, mandate_no, account_no, customer_id, unit_path, channel, bill_no, attempt, amount_cny,
                                           debit_on, sent_on, state, payment_no, told, at, version)
                        values (:no, :mandate, :account, :customer, :unit, :channel, :bill, :attempt, :amount, :debitOn, :sentOn, :state,
                                :payment, :told, :at, 1)"""), debit)
                .bind("mandate", debit.mandate().value())
                .bind("account", debit.account().value())
                .bind("customer", debit.customer().value())
                .bind("unit", debit.unit().path())
                .bind("channel", debit.channel().name())
                .bind("bill", debit.bill().value())
                .bind("attempt", debit.attempt())
                .bind("debitOn", debit.debitOn())
                .execute();
        return units.added("debit", debit.no(), debit);
    }

    @Override
    public Debit save(Debit debit) {
        int rows = bound(units.handle().createUpdate(SAVE), debit)
                .bind("version", debit.version().number())
                .execute();
        return units.stored("debit", debit.no(), debit, rows);
    }

    @Override
    public List<Debit> saveAll(List<Debit> debits) {
        if (debits.isEmpty()) return List.of();
        PreparedBatch batch = units.handle().prepareBatch(SAVE);
        for (Debit debit : debits)
            bound(batch, debit).bind("version", debit.version().number()).add();
        int[] rows = batch.execute();
        List<Debit> stored = new ArrayList<>();
        for (int i = 0; i < rows.length; i++)
            stored.add(units.stored("debit", debits.get(i).no(), debits.get(i), rows[i]));
        return stored;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Debit debit) {
        DebitRow.Columns columns = DebitRow.Columns.of(debit.stage());
        return statement
                .bind("no", debit.no().value())
                .bind("amount", debit.amount().yuan())
                .bind("sentOn", debit.sentOn())
                .bind("state", debit.state().name())
                .bind("payment", columns.payment().map(PaymentNo::value))
                .bind("told", columns.told())
                .bind("at", columns.at());
    }
}
