package org.wattline.adapter.postgres.billing.collective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** Collective bills, on PostgreSQL. */
public final class PostgresCollectiveBills implements CollectiveBills {
    private static final String RESOURCE = "collective-bill";

    private final PostgresUnits units;

    public PostgresCollectiveBills(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<CollectiveBill> find(CollectiveBillNo no) {
        return units.read(h -> h.createQuery("select * from collective_bill where no = :no")
                        .bind("no", no.value())
                        .mapTo(BillRow.class)
                        .findOne()
                        .map(row -> row.bill(h)))
                .map(bill -> units.loaded(RESOURCE, no, bill));
    }

    @Override
    public Optional<CollectiveBillNo> of(CollectiveGroupId group, YearMonth month) {
        return units.read(
                h -> h.createQuery("select no from collective_bill where group_id = :group and month = :month")
                        .bind("group", group.value())
                        .bind("month", month.toString())
                        .mapTo(String.class)
                        .map(CollectiveBillNo::new)
                        .findOne());
    }

    @Override
    public CollectiveBill add(CollectiveBill bill) {
        units.handle()
                .createUpdate("""
                        insert into collective_bill (no, group_id, name, customer_id, unit_path, month, made_on, due_on, bills, energy_kwh,
                                                     total_cny, version)
                        values (:no, :group, :name, :customer, :unit, :month, :made, :due, :bills, :energy, :total, 1)""")
                .bind("no", bill.no().value())
                .bind("group", bill.group().value())
                .bind("name", bill.name())
                .bind("customer", bill.payer().value())
                .bind("unit", bill.unit().path())
                .bind("month", bill.month().toString())
                .bind("made", bill.madeOn())
                .bind("due", bill.dueOn())
                .bind("bills", bill.entries().size())
                .bind("energy", bill.energy().kwh())
                .bind("total", bill.total().yuan())
                .execute();
        CollectiveParts.write(units.handle(), bill);
        return units.added(RESOURCE, bill.no(), bill);
    }

    @Override
    public CollectiveBill save(CollectiveBill bill) {
        int rows = units.handle()
                .createUpdate("update collective_bill set version = version + 1 where no = :no and version = :version")
                .bind("no", bill.no().value())
                .bind("version", bill.version().number())
                .execute();
        CollectiveBill stored = units.stored(RESOURCE, bill.no(), bill, rows);
        CollectiveParts.receipts(units.handle(), bill);
        return stored;
    }

    @Override
    public Set<BillNo> listed(Collection<BillNo> bills) {
        return units
                .read(h -> h.createQuery("select bill_no from collective_bill_entry where bill_no = any(:bills)")
                        .bindArray(
                                "bills",
                                String.class,
                                bills.stream().map(BillNo::value).toList())
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(BillNo::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Page<Row> list(Scope scope, Filter filter, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select * from collective_bill b
                                 where (cast(:group as uuid) is null or group_id = cast(:group as uuid))
                                   and (cast(:month as text) is null or month = :month)
                                   and (cast(:after as text) is null or no < :after)
                                   and\s""" + ScopeSql.condition("b") + " order by no desc limit :limit"))
                        .bind("group", filter.group().map(CollectiveGroupId::toString))
                        .bind("month", filter.month().map(YearMonth::toString))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(BillRow.class)
                        .map(BillRow::row)
                        .list()),
                page.limit(),
                row -> row.no().value());
    }

    /** A row of {@code collective_bill}. */
    public record BillRow(
            String no,
            UUID groupId,
            String name,
            UUID customerId,
            String unitPath,
            String month,
            LocalDate madeOn,
            LocalDate dueOn,
            int bills,
            BigDecimal energyKwh,
            BigDecimal totalCny,
            long version) {
        CollectiveBill bill(Handle handle) {
            CollectiveBillNo number = new CollectiveBillNo(no);
            List<CollectiveParts.SumRow> sums = CollectiveParts.sums(handle, number);
            return new CollectiveBill(
                    number,
                    new CollectiveGroupId(groupId),
                    name,
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    YearMonth.parse(month),
                    madeOn,
                    dueOn,
                    CollectiveParts.entries(handle, number),
                    CollectiveParts.components(sums),
                    CollectiveParts.taxes(sums),
                    CollectiveParts.receipts(handle, number),
                    new Version(version));
        }

        Row row() {
            return new Row(
                    new CollectiveBillNo(no),
                    new CollectiveGroupId(groupId),
                    name,
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    YearMonth.parse(month),
                    madeOn,
                    dueOn,
                    bills,
                    new Energy(energyKwh),
                    Money.rounded(totalCny));
        }
    }
}
