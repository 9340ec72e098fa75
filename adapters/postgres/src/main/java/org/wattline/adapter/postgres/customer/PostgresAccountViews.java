package org.wattline.adapter.postgres.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.tariff.UseCategory;

/** Accounts as screens show them, each screen by one query. */
public final class PostgresAccountViews implements AccountViews {
    private static final PlainQuery<SummaryRow> SUMMARY = new PlainQuery<>("""
            select a.no, a.customer_id, c.name, a.unit_path, a.category, a.opened_on, a.closed_on, s.no as contract_no, s.type,
              p.address, p.area_code, t.capacity_kva, t.voltage, t.tariff, t.scheme, t.basic_charge, t.contract_demand_kw,
              t.power_factor, t.time_of_use, t.marks,
              (select coalesce(sum(r.amount_cny - r.paid_cny + r.fee_cny - r.fee_paid_cny), 0) - b.prepaid_cny
               from receivable r where r.account_no = a.no
                 and (r.amount_cny <> r.paid_cny or r.fee_cny <> r.fee_paid_cny)) as owed_cny,
              array(select m.no || ':' || coalesce(i.asset_no, '') from metering_point m
                left join meter_installation i on i.point_no = m.no and i.removed_at is null
                where m.account_no = a.no order by m.no) as points,
              a.version, t.plant_kw, t.plant_tariff
            from account a
            join customer c on c.id = a.customer_id
            left join account_balance b on b.account_no = a.no
            left join lateral (
              select s.*, s.in_force_from <= ? and (s.in_force_to is null or s.in_force_to > ?) as holds
              from supply_contract s where s.account_no = a.no
              order by coalesce(s.in_force_from <= ? and (s.in_force_to is null or s.in_force_to > ?), false) desc,
                s.no desc
              limit 1) s on true
            left join premises p on p.id = s.premises_id
            left join contract_terms t on s.holds and t.contract_no = s.no and t.from_day <= ?
              and (t.to_day is null or t.to_day > ?)
            where a.no = ?""", SummaryRow::of);

    private static final PlainQuery<Scope.Owner> OWNER = new PlainQuery<>(
            "select unit_path, customer_id from account where no = ?",
            row -> Scope.Owner.of(new UnitPath(row.getString(1)), row.getObject(2, UUID.class)));

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresAccountViews(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<Summary> summary(AccountNo no, LocalDate day) {
        return units.ask(SUMMARY, day, day, day, day, day, day, no.value()).stream()
                .findFirst()
                .map(row -> row.summary(vault));
    }

    @Override
    public Optional<Scope.Owner> ownerOf(AccountNo no) {
        return units.ask(OWNER, no.value()).stream().findFirst();
    }

    @Override
    public Page<Row> list(Filter filter, Scope scope, Page.Request page) {
        List<Row> found = units.read(h -> ScopeSql.bind(
                        scope, h.createQuery("""
                                select a.*, c.name from account a join customer c on c.id = a.customer_id
                                where %s
                                  and (:customer::uuid is null or a.customer_id = any(array(
                                    select m.duplicate_id from customer_merge m where m.survivor_id = :customer and m.undone_at is null)
                                    || :customer::uuid))
                                  and (:category::text is null or a.category = :category)
                                  and (:open::boolean is null or (a.closed_on is null) = :open)
                                  and (:after::text is null or a.no > :after)
                                order by a.no limit :limit""".formatted(ScopeSql.condition("a", "customer_id"))))
                .bind("customer", filter.customer().map(CustomerId::value))
                .bind("category", filter.category().map(UseCategory::code))
                .bind("open", filter.open())
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(ListRow.class)
                .map(row -> row.row(vault))
                .list());
        return Page.of(found, page.limit(), each -> each.no().value());
    }

    @Override
    public Page<AccountNo> numbers(Scope scope, Page.Request page) {
        List<String> found = units.read(h -> ScopeSql.bind(
                        scope,
                        h.createQuery(
                                "select a.no from account a where %s and (:after::text is null or a.no > :after) order by a.no limit :limit"
                                        .formatted(ScopeSql.condition("a", "customer_id"))))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(String.class)
                .list());
        return Page.of(found, page.limit(), no -> no).map(AccountNo::new);
    }

    /** A row of the list. */
    public record ListRow(
            String no,
            UUID customerId,
            byte[] name,
            String unitPath,
            String category,
            LocalDate openedOn,
            Optional<LocalDate> closedOn) {
        Row row(Vault vault) {
            return new Row(
                    new AccountNo(no),
                    new CustomerId(customerId),
                    new PersonName(vault.open(name, CustomerRow.NAME)),
                    new UnitPath(unitPath),
                    UseCategory.ofCode(category).orElseThrow(),
                    openedOn,
                    closedOn);
        }
    }
}
