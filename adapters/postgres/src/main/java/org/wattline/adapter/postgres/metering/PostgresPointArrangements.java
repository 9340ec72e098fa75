package org.wattline.adapter.postgres.metering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.arrangement.Arranged;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;

/** Places of metering points on PostgreSQL. */
public final class PostgresPointArrangements implements PointArrangements {
    private static final String RESOURCE = "point-arrangement";
    private static final String JOINED = """
            select * from point_arrangement a join point_arranged d using (point_no) where %s = any(:keys)
            order by point_no, d.from_day""";

    private final PostgresUnits units;

    public PostgresPointArrangements(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<PointArrangement> find(MeteringPointNo point) {
        return those("a.point_no", List.of(point.value())).stream().findFirst();
    }

    @Override
    public List<PointArrangement> ofAccounts(Collection<AccountNo> accounts) {
        return those("a.account_no", accounts.stream().map(AccountNo::value).toList());
    }

    @Override
    public PointArrangement add(PointArrangement fresh) {
        units.handle()
                .createUpdate("""
                        insert into point_arrangement (point_no, account_no, customer_id, unit_path, version)
                        values (:point, :account, :customer, :unit, 1)""")
                .bind("point", fresh.point().value())
                .bind("account", fresh.account().value())
                .bind("customer", fresh.customer().value())
                .bind("unit", fresh.unit().path())
                .execute();
        put(fresh);
        return units.added(RESOURCE, fresh.point(), fresh);
    }

    @Override
    public PointArrangement save(PointArrangement changed) {
        int rows = units.handle()
                .createUpdate("""
                        update point_arrangement set unit_path = :unit, version = version + 1
                        where point_no = :point and version = :version""")
                .bind("unit", changed.unit().path())
                .bind("point", changed.point().value())
                .bind("version", changed.version().number())
                .execute();
        if (rows > 0) put(changed);
        return units.stored(RESOURCE, changed.point(), changed, rows);
    }

    /** Places are only ever added; the one that held last gets its end, before another opens. */
    private void put(PointArrangement arrangement) {
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into point_arranged (point_no, from_day, to_day, above_no, quantity, losses, tariff, time_of_use,
                  power_factor, source, recorded_at)
                values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?, ?)
                on conflict (point_no, from_day) do update set to_day = excluded.to_day""");
        for (Arranged each : arrangement.arranged()) {
            Arrangement as = each.as();
            batch.add(
                    arrangement.point().value(),
                    each.during().from(),
                    each.during().to(),
                    as.above().map(MeteringPointNo::value),
                    ArrangementJson.write(as.quantity()),
                    ArrangementJson.write(as.losses()),
                    as.price().map(price -> price.tariff().value()),
                    as.price().map(Arrangement.OwnPrice::timeOfUse),
                    as.powerFactor().code(),
                    as.source(),
                    each.recordedAt());
        }
        batch.execute();
    }

    private List<PointArrangement> those(String column, List<String> keys) {
        List<ArrangementRow> rows = units.read(h -> h.createQuery(JOINED.formatted(column))
                .bindArray("keys", String.class, keys)
                .mapTo(ArrangementRow.class)
                .list());
        Map<String, List<ArrangementRow>> byPoint = new LinkedHashMap<>();
        for (ArrangementRow row : rows)
            byPoint.computeIfAbsent(row.pointNo(), no -> new ArrayList<>()).add(row);
        return byPoint.values().stream()
                .map(ArrangementRow::arrangement)
                .map(each -> units.loaded(RESOURCE, each.point(), each))
                .toList();
    }
}
