package org.wattline.adapter.postgres.billing.collective;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.billing.collective.CollectiveGroups;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.collective.CollectiveGroup;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.collective.Member;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;

/** Groups of accounts with their members, on PostgreSQL. */
public final class PostgresCollectiveGroups implements CollectiveGroups {
    private static final String RESOURCE = "collective-group";

    private final PostgresUnits units;

    public PostgresCollectiveGroups(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<CollectiveGroup> find(CollectiveGroupId id) {
        return units.read(h -> h.createQuery("select * from collective_group where id = :id")
                        .bind("id", id.value())
                        .mapTo(GroupRow.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.group(members(List.of(id.value())))));
    }

    private Map<UUID, List<Member>> members(Collection<UUID> groups) {
        return units
                .read(h -> h.createQuery("""
                        select group_id, account_no, customer_id, from_day, to_day, agreement
                          from collective_member where group_id = any(:groups) order by group_id, line""")
                        .bindArray("groups", UUID.class, groups)
                        .mapTo(MemberRow.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        MemberRow::groupId, Collectors.mapping(MemberRow::member, Collectors.toList())));
    }

    @Override
    public CollectiveGroup add(CollectiveGroup group) {
        units.handle()
                .createUpdate("""
                        insert into collective_group (id, name, customer_id, unit_path, version)
                        values (:id, :name, :customer, :unit, 1)""")
                .bind("id", group.id().value())
                .bind("name", group.name())
                .bind("customer", group.payer().value())
                .bind("unit", group.unit().path())
                .execute();
        write(group);
        return units.added(RESOURCE, group.id(), group);
    }

    @Override
    public CollectiveGroup save(CollectiveGroup group) {
        int rows = units.handle()
                .createUpdate("update collective_group set version = version + 1 where id = :id and version = :version")
                .bind("id", group.id().value())
                .bind("version", group.version().number())
                .execute();
        CollectiveGroup stored = units.stored(RESOURCE, group.id(), group, rows);
        int before = units.handle()
                .createUpdate("delete from collective_member where group_id = :id")
                .bind("id", group.id().value())
                .execute();
        if (before > group.members().size()) throw new IllegalStateException("memberships are never removed");
        write(group);
        return stored;
    }

    private void write(CollectiveGroup group) {
        Copy.into(
                units.handle(),
                "collective_member (group_id, line, account_no, customer_id, from_day, to_day, agreement)",
                rows -> {
                    int line = 0;
                    for (Member member : group.members())
                        rows.add(
                                group.id(),
                                ++line,
                                member.account(),
                                member.customer(),
                                member.during().from(),
                                member.during().to(),
                                member.agreement());
                });
    }

    @Override
    public Optional<CollectiveGroupId> of(AccountNo account, Span days) {
        return units.read(h -> h.createQuery("""
                        select group_id from collective_member
                         where account_no = :account and daterange(from_day, to_day) && daterange(:from, cast(:to as date))
                         limit 1""")
                .bind("account", account.value())
                .bind("from", days.from())
                .bind("to", days.to())
                .mapTo(UUID.class)
                .map(CollectiveGroupId::new)
                .findOne());
    }

    @Override
    public List<CollectiveGroupId> of(UnitPath unit) {
        return units.read(h -> h.createQuery("""
                        select id from collective_group
                         where :unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/') order by id""")
                .bind("unit", unit.path())
                .mapTo(UUID.class)
                .map(CollectiveGroupId::new)
                .list());
    }

    @Override
    public Page<CollectiveGroup> list(Scope scope, Page.Request page) {
        List<GroupRow> rows = units.read(h -> ScopeSql.bind(
                        scope, h.createQuery("""
                        select * from collective_group g
                         where (cast(:after as uuid) is null or id < cast(:after as uuid))
                           and\s""" + ScopeSql.condition("g") + " order by id desc limit :limit"))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(GroupRow.class)
                .list());
        Map<UUID, List<Member>> members =
                members(rows.stream().map(GroupRow::id).toList());
        return Page.of(
                rows.stream().map(row -> row.group(members)).toList(),
                page.limit(),
                group -> group.id().toString());
    }

    /** A row of {@code collective_group}. */
    public record GroupRow(UUID id, String name, UUID customerId, String unitPath, long version) {
        CollectiveGroup group(Map<UUID, List<Member>> members) {
            return new CollectiveGroup(
                    new CollectiveGroupId(id),
                    name,
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    members.getOrDefault(id, List.of()),
                    new Version(version));
        }
    }
}
