package org.wattline.adapter.postgres.payment.debit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;
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
    public List<DebitNo> due(LocalDate day, int limit) {
        return units.read(h -> h.createQuery("""
                        select no from debit where state = 'ANNOUNCED' and debit_on <= :day order by no limit :limit""")
                .bind("day", day)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(DebitNo::new)
                .list());
    }

    @Override
    public List<DebitNo> unanswered(int limit) {
        return units.read(h -> h.createQuery("""
                        select no from debit where state = 'SENT' and channel <> 'DIRECT_DEBIT' order by no limit :limit""")
                .bind("limit", limit)
                .mapTo(String.class)
                .map(DebitNo::new)
                .list());
    }

    @Override
    public Money inMonth(MandateNo mandate, YearMonth month) {
        return Money.rounded(units.read(h -> h.createQuery("""
                        select coalesce(sum(amount_cny), 0) from debit
                         where mandate_no = :mandate and debit_on >= :from and debit_on < :until
                           and state not in ('FAILED', 'WITHDRAWN')""")
                .bind("mandate", mandate.value())
                .bind("from", month.atDay(1))
                .bind("until", month.plusMonths(1).atDay(1))
                .mapTo(BigDecimal.class)
                .one()));
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
        int rows = bound(units.handle().createUpdate("""
                        update debit set amount_cny = :amount, sent_on = :sentOn, state = :state, payment_no = :payment, told = :told,
                               at = :at, version = version + 1
                         where no = :no and version = :version"""), debit)
                .bind("version", debit.version().number())
                .execute();
        return units.stored("debit", debit.no(), debit, rows);
    }

    private static Update bound(Update update, Debit debit) {
        DebitRow.Columns columns = DebitRow.Columns.of(debit.stage());
        return update.bind("no", debit.no().value())
                .bind("amount", debit.amount().yuan())
                .bind("sentOn", debit.sentOn())
                .bind("state", debit.state().name())
                .bind("payment", columns.payment().map(PaymentNo::value))
                .bind("told", columns.told())
                .bind("at", columns.at());
    }
}
