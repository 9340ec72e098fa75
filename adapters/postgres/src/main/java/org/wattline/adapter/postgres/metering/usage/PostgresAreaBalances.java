package org.wattline.adapter.postgres.metering.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        units.handle()
                .createUpdate("""
                        insert into area_balance
                          (area_code, day, unit_path, supply_kwh, sales_kwh, points, estimated, lacking, band)
                        select area_code, day, unit_path, cast(nullif(supply_kwh, '') as numeric), cast(sales_kwh as numeric),
                          points, estimated, string_to_array(lacking, ','), band
                        from unnest(:areas, :days, :units, :supplies, :sales, :points, :estimated, :lacking, :bands)
                          as b (area_code, day, unit_path, supply_kwh, sales_kwh, points, estimated, lacking, band)
                        on conflict (area_code, day) do update set unit_path = excluded.unit_path,
                          supply_kwh = excluded.supply_kwh, sales_kwh = excluded.sales_kwh, points = excluded.points,
                          estimated = excluded.estimated, lacking = excluded.lacking, band = excluded.band""")
                .bindArray("areas", String.class, each(balances, b -> b.area().code()))
                .bindArray("days", LocalDate.class, each(balances, AreaBalance::day))
                .bindArray("units", String.class, each(balances, b -> b.unit().path()))
                .bindArray(
                        "supplies",
                        String.class,
                        each(
                                balances,
                                b -> b.supply().map(PostgresAreaBalances::kwh).orElse("")))
                .bindArray("sales", String.class, each(balances, b -> kwh(b.sales())))
                .bindArray("points", Long.class, each(balances, b -> (long) b.points()))
                .bindArray("estimated", Long.class, each(balances, b -> (long) b.estimated()))
                .bindArray("lacking", String.class, each(balances, PostgresAreaBalances::lacking))
                .bindArray("bands", String.class, each(balances, b -> b.band().name()))
                .execute();
    }

    private static <T> List<T> each(List<AreaBalance> balances, Function<AreaBalance, T> column) {
        return balances.stream().map(column).toList();
    }

    private static String kwh(Energy energy) {
        return energy.kwh().toPlainString();
    }

    private static String lacking(AreaBalance balance) {
        return String.join(
                ",", balance.lacking().stream().map(MeteringPointNo::value).toList());
    }

    @Override
    public List<AreaBalance> of(AreaCode area, Span days) {
        return over(List.of(area), days);
    }

    @Override
    public List<AreaBalance> over(Collection<AreaCode> areas, Span days) {
        return units.read(h -> h.createQuery("""
                        select * from area_balance
                        where area_code = any(:areas) and day >= :from and day < :to order by area_code, day""")
                .bindArray(
                        "areas",
                        String.class,
                        areas.stream().map(AreaCode::code).toList())
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
