package org.wattline.adapter.postgres.metering.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.usage.AreaBalances;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.usage.AreaBalance;
import org.wattline.domain.metering.usage.LossBand;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Energy;

/** Balances of transformer areas on PostgreSQL. */
public final class PostgresAreaBalances implements AreaBalances {
    private final PostgresUnits units;

    public PostgresAreaBalances(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public void put(List<AreaBalance> balances) {
        if (balances.isEmpty()) return;
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into area_balance
                  (area_code, day, unit_path, supply_kwh, sales_kwh, points, estimated, lacking, band)
                values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?)
                on conflict (area_code, day) do update set unit_path = excluded.unit_path,
                  supply_kwh = excluded.supply_kwh, sales_kwh = excluded.sales_kwh, points = excluded.points,
                  estimated = excluded.estimated, lacking = excluded.lacking, band = excluded.band""");
        for (AreaBalance each : balances)
            batch.add(
                    each.area().code(),
                    each.day(),
                    each.unit().path(),
                    each.supply().map(Energy::kwh),
                    each.sales().kwh(),
                    each.points(),
                    each.estimated(),
                    String.join(
                            ",",
                            each.lacking().stream().map(MeteringPointNo::value).toList()),
                    each.band().name());
        batch.execute();
    }

    @Override
    public List<AreaBalance> of(AreaCode area, Span days) {
        return units.read(h -> h.createQuery(
                        "select * from area_balance where area_code = :area and day >= :from and day < :to order by day")
                .bind("area", area.code())
                .bind("from", days.from())
                .bind("to", days.end())
                .mapTo(Row.class)
                .map(Row::balance)
                .list());
    }

    @Override
    public Page<AreaBalance> on(LocalDate day, Scope scope, Optional<LossBand> band, Page.Request page) {
        List<AreaBalance> rows = units.read(h -> h.createQuery("""
                        select * from area_balance
                        where day = :day and not :own
                          and (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (cast(:band as text) is null or band = :band)
                          and (cast(:after as text) is null or area_code > :after)
                        order by area_code limit :limit""")
                .bind("day", day)
                .bind("own", scope.customers().isPresent())
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("band", band.map(LossBand::name))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .map(Row::balance)
                .list());
        return Page.of(rows, page.limit(), each -> each.area().code());
    }

    /** A row of the table. */
    public record Row(
            String areaCode,
            LocalDate day,
            String unitPath,
            Optional<BigDecimal> supplyKwh,
            BigDecimal salesKwh,
            int points,
            int estimated,
            String[] lacking,
            String band) {
        AreaBalance balance() {
            return new AreaBalance(
                    new AreaCode(areaCode),
                    new UnitPath(unitPath),
                    day,
                    supplyKwh.map(Energy::new),
                    new Energy(salesKwh),
                    points,
                    Arrays.stream(lacking).map(MeteringPointNo::new).toList(),
                    estimated,
                    LossBand.valueOf(band));
        }
    }
}
