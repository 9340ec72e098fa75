package org.wattline.adapter.postgres.customer.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.customer.duplicate.CustomerMerges;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.duplicate.CustomerMerge;
import org.wattline.domain.kernel.Version;

/** Merges of customers on PostgreSQL. */
public final class PostgresCustomerMerges implements CustomerMerges {
    private static final String RESOURCE = "customer-merge";

    private final PostgresUnits units;

    public PostgresCustomerMerges(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<CustomerMerge> find(CustomerId duplicate) {
        return units.read(h -> h.createQuery("select * from customer_merge where duplicate_id = :id")
                        .bind("id", duplicate.value())
                        .mapTo(Row.class)
                        .map(Row::merge)
                        .findOne())
                .map(merge -> units.loaded(RESOURCE, merge.duplicate(), merge));
    }

    @Override
    public List<CustomerMerge> standing(CustomerId customer) {
        return units.read(h -> h.createQuery("""
                        select * from customer_merge where undone_at is null and (duplicate_id = :id or survivor_id = :id)
                        order by duplicate_id""")
                .bind("id", customer.value())
                .mapTo(Row.class)
                .map(Row::merge)
                .list());
    }

    @Override
    public CustomerMerge add(CustomerMerge merge) {
        Optional<CustomerMerge> undone = find(merge.duplicate()).filter(each -> !each.stands());
        if (undone.isPresent()) return save(merge.at(undone.get().version()));
        units.handle()
                .createUpdate("""
                        insert into customer_merge (duplicate_id, survivor_id, unit_path, reason, merged_by, merged_at, logins, bound_to, version)
                        values (:duplicate, :survivor, :unit, :reason, :by, :at, :logins, :bound, 1)""")
                .bind("duplicate", merge.duplicate().value())
                .bind("survivor", merge.survivor().value())
                .bind("unit", merge.unit().path())
                .bind("reason", merge.reason())
                .bind("by", merge.by())
                .bind("at", merge.at())
                .bindArray("logins", UUID.class, logins(merge))
                .bindArray("bound", UUID.class, bound(merge))
                .execute();
        return units.added(RESOURCE, merge.duplicate(), merge);
    }

    @Override
    public CustomerMerge save(CustomerMerge merge) {
        int rows = units.handle()
                .createUpdate("""
                        update customer_merge set survivor_id = :survivor, reason = :reason, merged_by = :by, merged_at = :at,
                          logins = :logins, bound_to = :bound, undone_by = :undoneBy, undone_at = :undoneAt, undone_why = :undoneWhy,
                          version = version + 1
                        where duplicate_id = :duplicate and version = :version""")
                .bind("survivor", merge.survivor().value())
                .bind("reason", merge.reason())
                .bind("by", merge.by())
                .bind("at", merge.at())
                .bindArray("logins", UUID.class, logins(merge))
                .bindArray("bound", UUID.class, bound(merge))
                .bind("undoneBy", merge.undone().map(CustomerMerge.Undone::by))
                .bind("undoneAt", merge.undone().map(CustomerMerge.Undone::at))
                .bind("undoneWhy", merge.undone().map(CustomerMerge.Undone::why))
                .bind("duplicate", merge.duplicate().value())
                .bind("version", merge.version().number())
                .execute();
        return units.stored(RESOURCE, merge.duplicate(), merge, rows);
    }

    private static List<UUID> logins(CustomerMerge merge) {
        return merge.bindings().stream().map(CustomerMerge.Binding::login).toList();
    }

    private static List<UUID> bound(CustomerMerge merge) {
        return merge.bindings().stream().map(each -> each.customer().value()).toList();
    }

    /** A row of {@code customer_merge}. */
    public record Row(
            UUID duplicateId,
            UUID survivorId,
            String unitPath,
            String reason,
            String mergedBy,
            Instant mergedAt,
            List<UUID> logins,
            List<UUID> boundTo,
            Optional<String> undoneBy,
            Optional<Instant> undoneAt,
            Optional<String> undoneWhy,
            long version) {
        CustomerMerge merge() {
            return new CustomerMerge(
                    new CustomerId(duplicateId),
                    new CustomerId(survivorId),
                    new UnitPath(unitPath),
                    reason,
                    mergedBy,
                    mergedAt,
                    IntStream.range(0, logins.size())
                            .mapToObj(i -> new CustomerMerge.Binding(logins.get(i), new CustomerId(boundTo.get(i))))
                            .toList(),
                    undoneAt.map(at -> new CustomerMerge.Undone(undoneBy.orElseThrow(), at, undoneWhy.orElseThrow())),
                    new Version(version));
        }
    }
}
