package org.wattline.adapter.postgres.collection;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.collection.prepaid.PrepaidControls;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.collection.prepaid.PrepaidLevel;
import org.wattline.domain.collection.prepaid.PrepaidStanding;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;

/** Prepaid control on PostgreSQL; a portion is written by one statement. */
public final class PostgresPrepaidControls implements PrepaidControls {
    private static final String RESOURCE = "prepaid-control";

    private static final String SAVE = """
            with written as (
              update prepaid_control p set from_day = n.from_day, ended_on = cast(nullif(n.ended_on, '') as date),
                reckoned_to = cast(nullif(n.reckoned_to, '') as date), unbilled_cny = n.unbilled, average_cny = n.average,
                balance_cny = n.balance, level = n.level, negative_since = cast(nullif(n.negative_since, '') as timestamptz),
                version = p.version + 1
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                n (account_no, from_day, ended_on, reckoned_to, unbilled, average, balance, level, negative_since, version)
              where p.account_no = n.account_no and p.version = n.version returning p.account_no)
            select case when (select count(*) from written) <> ? then refuse('WL001', ?) end""";

    private final PostgresUnits units;

    public PostgresPrepaidControls(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<PrepaidControl> find(AccountNo account) {
        return units.read(h -> h.createQuery("select * from prepaid_control where account_no = :account")
                        .bind("account", account.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, account, row.control()));
    }

    @Override
    public List<PrepaidControl> holding(Optional<AccountNo> after, int limit) {
        return units
                .read(h -> h.createQuery("""
                        select * from prepaid_control where ended_on is null and account_no > :after
                        order by account_no limit :limit""")
                        .bind("after", after.map(AccountNo::value).orElse(""))
                        .bind("limit", limit)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::control)
                .toList();
    }

    @Override
    public List<PrepaidControl> holding(Collection<AccountNo> accounts) {
        return units
                .read(h -> h.createQuery("""
                        select * from prepaid_control where ended_on is null and account_no = any(:accounts)
                        order by account_no""")
                        .bindArray(
                                "accounts",
                                String.class,
                                accounts.stream().map(AccountNo::value).toList())
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::control)
                .toList();
    }

    @Override
    public PrepaidControl add(PrepaidControl fresh) {
        units.handle()
                .createUpdate("""
                        insert into prepaid_control (account_no, customer_id, unit_path, from_day, unbilled_cny, average_cny,
                          balance_cny, level, version)
                        values (:account, :customer, :unit, :from, 0, 0, 0, 'FINE', 1)""")
                .bind("account", fresh.account().value())
                .bind("customer", fresh.customer().value())
                .bind("unit", fresh.unit().path())
                .bind("from", fresh.from())
                .execute();
        return units.added(RESOURCE, fresh.account(), fresh);
    }

    @Override
    public PrepaidControl save(PrepaidControl changed) {
        saveAll(List.of(changed));
        return units.stored(RESOURCE, changed.account(), changed);
    }

    @Override
    public void saveAll(Collection<PrepaidControl> changed) {
        List<PrepaidControl> all = List.copyOf(changed);
        PrepaidControl first = all.getFirst();
        units.write(Write.of(SAVE)
                .column("text", all, each -> each.account().value())
                .column("date", all, PrepaidControl::from)
                .column("text", all, each -> text(each.endedOn()))
                .column("text", all, each -> text(each.standing().reckonedTo()))
                .column("numeric", all, each -> each.standing().unbilled().yuan())
                .column("numeric", all, each -> each.standing().average().yuan())
                .column("numeric", all, each -> each.standing().balance().yuan())
                .column("text", all, each -> each.standing().level().name())
                .column("text", all, each -> text(each.standing().negativeSince()))
                .column("bigint", all, each -> each.version().number())
                .with(all.size(), PostgresUnits.stale(RESOURCE, first.account(), first.version())));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    @Override
    public Map<AccountNo, Money> credits(Collection<AccountNo> accounts) {
        return units
                .read(h -> h.createQuery("""
                        select b.account_no, b.prepaid_cny - coalesce(sum(r.amount_cny - r.paid_cny + r.fee_cny - r.fee_paid_cny), 0) as credit_cny
                        from account_balance b
                        left join receivable r on r.account_no = b.account_no
                          and (r.amount_cny <> r.paid_cny or r.fee_cny <> r.fee_paid_cny)
                        where b.account_no = any(:accounts) group by b.account_no""")
                        .bindArray(
                                "accounts",
                                String.class,
                                accounts.stream().map(AccountNo::value).toList())
                        .mapTo(Credit.class)
                        .list())
                .stream()
                .collect(toMap(row -> new AccountNo(row.accountNo()), row -> Money.rounded(row.creditCny())));
    }

    @Override
    public Page<PrepaidControl> list(Scope scope, Optional<PrepaidLevel> level, Page.Request page) {
        List<PrepaidControl> rows = units
                .read(h -> h.createQuery("""
                        select * from prepaid_control
                        where ended_on is null
                          and (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (not :own or customer_id = any(:customers))
                          and (cast(:level as text) is null or level = :level)
                          and (cast(:after as text) is null or account_no > :after)
                        order by account_no limit :limit""")
                        .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                        .bind("own", scope.customers().isPresent())
                        .bindArray("customers", UUID.class, scope.customers().orElse(Set.of()))
                        .bind("level", level.map(PrepaidLevel::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::control)
                .toList();
        return Page.of(rows, page.limit(), each -> each.account().value());
    }

    /** What an account has. */
    public record Credit(String accountNo, BigDecimal creditCny) {}

    /** A row of {@code prepaid_control}. */
    public record Row(
            String accountNo,
            UUID customerId,
            String unitPath,
            LocalDate fromDay,
            Optional<LocalDate> endedOn,
            Optional<LocalDate> reckonedTo,
            BigDecimal unbilledCny,
            BigDecimal averageCny,
            BigDecimal balanceCny,
            String level,
            Optional<Instant> negativeSince,
            long version) {
        PrepaidControl control() {
            return new PrepaidControl(
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    fromDay,
                    endedOn,
                    new PrepaidStanding(
                            reckonedTo,
                            Money.rounded(unbilledCny),
                            Money.rounded(averageCny),
                            Money.rounded(balanceCny),
                            PrepaidLevel.valueOf(level),
                            negativeSince),
                    new Version(version));
        }
    }
}
