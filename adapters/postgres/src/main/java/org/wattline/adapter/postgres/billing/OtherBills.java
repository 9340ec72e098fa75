package org.wattline.adapter.postgres.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.LastBill;
import org.wattline.domain.billing.Link;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** What a bill must know of an account's other living bills. */
public final class OtherBills {
    private static final PlainQuery<Last> LASTS = new PlainQuery<>(
            """
            select distinct on (account_no) account_no, total_cny, energy_kwh
              from bill where account_no = any(?) and period_to <= ? and""" + PostgresBills.LIVING + " order by account_no, period_to desc",
            row -> new Last(new AccountNo(row.getString(1)), last(row.getBigDecimal(2), row.getBigDecimal(3))));
    private static final PlainQuery<Until> UNTIL = new PlainQuery<>(
            """
            select account_no, max(period_to) from bill
             where account_no = any(?) and period_from < ? and period_to > ? and""" + PostgresBills.LIVING + " group by account_no",
            row -> new Until(new AccountNo(row.getString(1)), row.getObject(2, LocalDate.class)));

    private final PostgresUnits units;

    OtherBills(PostgresUnits units) {
        this.units = units;
    }

    boolean billed(AccountNo account, Span span, BillNo besides) {
        return units.read(h -> h.createQuery("""
                        select exists (select from bill where account_no = :account and period_from < :to and period_to > :from
                                          and no <> :besides and""" + PostgresBills.LIVING + ")")
                .bind("account", account.value())
                .bind("from", span.from())
                .bind("to", span.end())
                .bind("besides", besides.value())
                .mapTo(Boolean.class)
                .one());
    }

    Optional<LastBill> last(AccountNo account, LocalDate day) {
        return units.read(h -> h.createQuery(
                        "select total_cny, energy_kwh from bill where account_no = :account and period_to <= :day and"
                                + PostgresBills.LIVING + " order by period_to desc limit 1")
                .bind("account", account.value())
                .bind("day", day)
                .map((row, context) -> last(row.getBigDecimal(1), row.getBigDecimal(2)))
                .findOne());
    }

    Map<AccountNo, Energy> countedInYear(Collection<AccountNo> accounts, LocalDate before) {
        Map<AccountNo, Energy> counted = new TreeMap<>();
        units.read(h -> h.createQuery("""
                        select account_no, sum(counter_after_kwh - case when counter_after_year = counter_year then counter_kwh
                                                                        else 0 end) as energy_kwh
                          from bill
                         where account_no = any(:accounts) and counter_after_year = :year and period_from < :before and""" + PostgresBills.LIVING + " group by account_no")
                        .bindArray(
                                "accounts",
                                String.class,
                                accounts.stream().map(AccountNo::value).toList())
                        .bind("year", before.getYear())
                        .bind("before", before)
                        .mapTo(Counted.class)
                        .list())
                .forEach(row -> counted.put(new AccountNo(row.accountNo), new Energy(row.energyKwh)));
        return counted;
    }

    Map<AccountNo, List<Link>> earlier(Collection<AccountNo> accounts, LocalDate day) {
        Map<AccountNo, List<Link>> links = new TreeMap<>();
        units.read(h -> h.createQuery(
                                "select b.* from unnest(cast(:accounts as text[])) a (no) cross join lateral (select "
                                        + LinkRow.COLUMNS
                                        + " from bill where account_no = a.no and period_to <= :day and"
                                        + PostgresBills.LIVING
                                        + " order by period_to desc limit " + Chain.REACH + ") b")
                        .bindArray(
                                "accounts",
                                String.class,
                                accounts.stream().map(AccountNo::value).toList())
                        .bind("day", day)
                        .mapTo(LinkRow.class)
                        .list())
                .forEach(row -> links.computeIfAbsent(new AccountNo(row.accountNo()), no -> new ArrayList<>())
                        .add(row.link()));
        return links;
    }

    Map<AccountNo, List<Link>> later(Collection<AccountNo> accounts, LocalDate day) {
        Map<AccountNo, List<Link>> links = new HashMap<>();
        units.read(h -> h.createQuery("select " + LinkRow.COLUMNS
                                + " from bill where account_no = any(:accounts) and period_from >= :day and"
                                + PostgresBills.LIVING
                                + " order by account_no, period_from")
                        .bindArray("accounts", String.class, numbers(accounts))
                        .bind("day", day)
                        .mapTo(LinkRow.class)
                        .list())
                .forEach(row -> links.computeIfAbsent(new AccountNo(row.accountNo()), no -> new ArrayList<>())
                        .add(row.link()));
        return links;
    }

    Map<AccountNo, LastBill> lasts(Collection<AccountNo> accounts, LocalDate day) {
        Map<AccountNo, LastBill> found = new HashMap<>();
        for (Last each : units.ask(LASTS, PlainQuery.array("text", numbers(accounts)), day))
            found.put(each.account, each.bill);
        return found;
    }

    Map<AccountNo, LocalDate> billedUntil(Collection<AccountNo> accounts, Span span) {
        Map<AccountNo, LocalDate> until = new HashMap<>();
        for (Until each : units.ask(UNTIL, PlainQuery.array("text", numbers(accounts)), span.end(), span.from()))
            until.put(each.account, each.day);
        return until;
    }

    private static List<String> numbers(Collection<AccountNo> accounts) {
        return accounts.stream().map(AccountNo::value).toList();
    }

    private static LastBill last(BigDecimal total, BigDecimal kwh) {
        return new LastBill(Money.rounded(total), new Energy(kwh));
    }

    private record Last(AccountNo account, LastBill bill) {}

    private record Until(AccountNo account, LocalDate day) {}

    List<Link> later(AccountNo account, LocalDate day) {
        return units
                .read(h -> h.createQuery("select " + LinkRow.COLUMNS
                                + " from bill where account_no = :account and period_from >= :day and"
                                + PostgresBills.LIVING
                                + " order by period_from")
                        .bind("account", account.value())
                        .bind("day", day)
                        .mapTo(LinkRow.class)
                        .list())
                .stream()
                .map(LinkRow::link)
                .toList();
    }

    /** What an account's bills count for annual tiers. */
    public record Counted(String accountNo, BigDecimal energyKwh) {}
}
