package org.wattline.adapter.postgres.payment.netting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.netting.Nettings;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.Allocation;
import org.wattline.domain.payment.netting.Netting;
import org.wattline.domain.payment.netting.NettingId;

/** What was netted, on PostgreSQL. */
public final class PostgresNettings implements Nettings {
    private static final String RESOURCE = "netting";
    private static final String SELECT = """
            select id, authorisation_id, customer_id, unit_path, from_no, to_no, amount_cny, array_to_string(bills, ',') as bills,
                   array_to_string(principal_cny, ',') as principals, array_to_string(late_fee_cny, ',') as late_fees, netted_by,
                   netted_at, undone_by, undone_at, undone_why, version
              from netting n\s""";

    private final PostgresUnits units;

    public PostgresNettings(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Netting> find(NettingId id) {
        return units.read(h -> h.createQuery(SELECT + "where id = :id")
                        .bind("id", id.value())
                        .mapTo(NettingRow.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.netting()));
    }

    @Override
    public Netting add(Netting fresh) {
        units.handle()
                .createUpdate("""
                        insert into netting (id, authorisation_id, customer_id, unit_path, from_no, to_no, amount_cny, bills, principal_cny,
                          late_fee_cny, netted_by, netted_at, version)
                        values (:id, :authorisation, :customer, :unit, :from, :to, :amount, :bills, cast(:principals as numeric[]),
                          cast(:lateFees as numeric[]), :by, :at, 1)""")
                .bind("id", fresh.id().value())
                .bind("authorisation", fresh.authorisation().value())
                .bind("customer", fresh.customer().value())
                .bind("unit", fresh.unit().path())
                .bind("from", fresh.from().value())
                .bind("to", fresh.to().value())
                .bind("amount", fresh.amount().yuan())
                .bindArray(
                        "bills", String.class, texts(fresh, part -> part.bill().value()))
                .bindArray(
                        "principals",
                        String.class,
                        texts(fresh, part -> part.principal().toString()))
                .bindArray(
                        "lateFees",
                        String.class,
                        texts(fresh, part -> part.lateFee().toString()))
                .bind("by", fresh.by())
                .bind("at", fresh.at())
                .execute();
        return units.added(RESOURCE, fresh.id(), fresh);
    }

    private static List<String> texts(Netting netting, Function<Allocation, String> text) {
        return netting.allocations().stream().map(text).toList();
    }

    @Override
    public Netting save(Netting changed) {
        int rows = units.handle()
                .createUpdate("""
                        update netting set undone_by = :by, undone_at = :at, undone_why = :why, version = version + 1
                         where id = :id and version = :version""")
                .bind("by", changed.undone().map(Netting.Undone::by))
                .bind("at", changed.undone().map(Netting.Undone::at))
                .bind("why", changed.undone().map(Netting.Undone::why))
                .bind("id", changed.id().value())
                .bind("version", changed.version().number())
                .execute();
        return units.stored(RESOURCE, changed.id(), changed, rows);
    }

    @Override
    public Page<Netting> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<Netting> rows = units.read(h -> ScopeSql.bind(
                        scope, h.createQuery(SELECT + """
                        where (cast(:account as text) is null or :account in (from_no, to_no))
                          and (cast(:after as uuid) is null or id < :after)
                          and\s""" + ScopeSql.condition("n") + " order by id desc limit :limit"))
                .bind("account", account.map(AccountNo::value))
                .bind("after", page.after().map(UUID::fromString))
                .bind("limit", page.limit() + 1)
                .mapTo(NettingRow.class)
                .map(NettingRow::netting)
                .list());
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }
}
