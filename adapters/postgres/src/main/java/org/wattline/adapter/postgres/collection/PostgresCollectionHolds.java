package org.wattline.adapter.postgres.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.HoldId;
import org.wattline.domain.collection.HoldKind;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

/** Holds on PostgreSQL. */
public final class PostgresCollectionHolds implements CollectionHolds {
    private static final String RESOURCE = "collection-hold";

    private final PostgresUnits units;

    public PostgresCollectionHolds(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<CollectionHold> find(HoldId id) {
        return units.read(h -> h.createQuery("select * from collection_hold where id = :id")
                        .bind("id", id.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.hold()));
    }

    @Override
    public CollectionHold add(CollectionHold hold) {
        ended(units.handle().createUpdate("""
                insert into collection_hold (id, kind, account_no, customer_id, unit_path, bill_no, from_day, to_day, reason,
                  placed_by, ended_on, ended_by, ended_why, version)
                values (:id, :kind, :account, :customer, :unit, :bill, :from, :to, :reason, :by, :endedOn, :endedBy, :endedWhy, 1)"""), hold)
                .bind("kind", hold.kind().name())
                .bind("account", hold.account().value())
                .bind("customer", hold.customer().value())
                .bind("unit", hold.unit().path())
                .bind("bill", hold.bill().map(BillNo::value))
                .bind("from", hold.during().from())
                .bind("to", hold.during().to())
                .bind("reason", hold.reason())
                .bind("by", hold.by())
                .execute();
        return units.added(RESOURCE, hold.id(), hold);
    }

    @Override
    public CollectionHold save(CollectionHold hold) {
        int rows = ended(units.handle().createUpdate("""
                update collection_hold set ended_on = :endedOn, ended_by = :endedBy, ended_why = :endedWhy, version = version + 1
                where id = :id and version = :version"""), hold)
                .bind("version", hold.version().number())
                .execute();
        return units.stored(RESOURCE, hold.id(), hold, rows);
    }

    private static <S extends SqlStatement<S>> S ended(S statement, CollectionHold hold) {
        return statement
                .bind("id", hold.id().value())
                .bind("endedOn", hold.ended().map(CollectionHold.Ended::on))
                .bind("endedBy", hold.ended().map(CollectionHold.Ended::by))
                .bind("endedWhy", hold.ended().map(CollectionHold.Ended::words));
    }

    @Override
    public List<CollectionHold> standing(Collection<AccountNo> accounts, LocalDate day) {
        if (accounts.isEmpty()) return List.of();
        return units
                .read(h -> h.createQuery("""
                        select * from collection_hold
                        where account_no = any(:accounts) and from_day <= :day and (to_day is null or to_day > :day)
                          and (ended_on is null or ended_on > :day)
                        order by id""")
                        .bindArray(
                                "accounts",
                                String.class,
                                accounts.stream().map(AccountNo::value).toList())
                        .bind("day", day)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::hold)
                .toList();
    }

    @Override
    public Page<CollectionHold> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<CollectionHold> rows = units
                .read(h -> h.createQuery("""
                        select * from collection_hold
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (not :own or customer_id = any(:customers))
                          and (cast(:account as text) is null or account_no = :account)
                          and (cast(:after as text) is null or cast(id as text) < :after)
                        order by id desc limit :limit""")
                        .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                        .bind("own", scope.customers().isPresent())
                        .bindArray("customers", UUID.class, scope.customers().orElse(Set.of()))
                        .bind("account", account.map(AccountNo::value))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::hold)
                .toList();
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }

    /** A row of {@code collection_hold}. */
    public record Row(
            UUID id,
            String kind,
            String accountNo,
            UUID customerId,
            String unitPath,
            Optional<String> billNo,
            LocalDate fromDay,
            Optional<LocalDate> toDay,
            String reason,
            String placedBy,
            Optional<LocalDate> endedOn,
            Optional<String> endedBy,
            Optional<String> endedWhy,
            long version) {
        CollectionHold hold() {
            return new CollectionHold(
                    new HoldId(id),
                    HoldKind.valueOf(kind),
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    billNo.map(BillNo::new),
                    new Span(fromDay, toDay),
                    reason,
                    placedBy,
                    endedOn.map(on -> new CollectionHold.Ended(on, endedBy.orElseThrow(), endedWhy.orElseThrow())),
                    new Version(version));
        }
    }
}
