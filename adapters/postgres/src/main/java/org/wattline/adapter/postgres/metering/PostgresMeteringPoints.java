package org.wattline.adapter.postgres.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Ratio;

/** Metering points on PostgreSQL. */
public final class PostgresMeteringPoints implements MeteringPoints {
    private static final String RESOURCE = "metering-point";
    private final PostgresUnits units;

    public PostgresMeteringPoints(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<MeteringPoint> find(MeteringPointNo no) {
        return those("no = any(:keys)", List.of(no.value())).stream().findFirst();
    }

    @Override
    public List<MeteringPoint> findAll(Collection<MeteringPointNo> numbers) {
        return those(
                "no = any(:keys)", numbers.stream().map(MeteringPointNo::value).toList());
    }

    @Override
    public List<MeteringPoint> ofAccounts(Collection<AccountNo> accounts) {
        return those(
                "account_no = any(:keys)",
                accounts.stream().map(AccountNo::value).toList());
    }

    @Override
    public List<MeteringPoint> inAreas(Collection<AreaCode> areas) {
        return those(
                "area_code = any(:keys)", areas.stream().map(AreaCode::code).toList());
    }

    @Override
    public List<MeteringPoint> measuredBy(Collection<AssetNo> meters) {
        return those(
                "no in (select point_no from meter_installation where asset_no = any(:keys))",
                meters.stream().map(AssetNo::value).toList());
    }

    @Override
    public Page<MeteringPoint> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<Row> rows = units.read(h -> h.createQuery("""
                        select * from metering_point
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (not :own or customer_id = any(:customers))
                          and (cast(:account as text) is null or account_no = :account)
                          and (cast(:after as text) is null or no > :after)
                        order by no limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bindArray("customers", UUID.class, scope.customers().orElse(Set.of()))
                .bind("account", account.map(AccountNo::value))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .list());
        Map<String, List<Installation>> installations = installations(rows);
        List<MeteringPoint> all = rows.stream()
                .map(row -> row.point(installations.getOrDefault(row.no(), List.of())))
                .toList();
        return Page.of(all, page.limit(), point -> point.no().value());
    }

    @Override
    public void add(MeteringPoint point) {
        units.handle()
                .createUpdate("""
                        insert into metering_point
                          (no, account_no, customer_id, unit_path, area_code, mode, power_factor, quantity, version)
                        values (:no, :account, :customer, :unit, :area, :mode, :powerFactor, :quantity, 1)""")
                .bind("no", point.no().value())
                .bind("account", point.account().value())
                .bind("customer", point.customer().value())
                .bind("unit", point.unit().path())
                .bind("area", point.area().code())
                .bind("mode", point.mode().code())
                .bind("powerFactor", point.powerFactor().code())
                .bind("quantity", point.quantity().code())
                .execute();
        keepInstallations(point);
        units.added(RESOURCE, point.no(), point);
    }

    @Override
    public void addAll(List<MeteringPoint> points) {
        Copy.into(
                units.handle(),
                "metering_point (no, account_no, customer_id, unit_path, area_code, mode, power_factor, quantity, version)",
                rows -> points.forEach(point -> rows.add(
                        point.no().value(),
                        point.account().value(),
                        point.customer().value(),
                        point.unit().path(),
                        point.area().code(),
                        point.mode().code(),
                        point.powerFactor().code(),
                        point.quantity().code(),
                        point.version().next().number())));
        Copy.into(
                units.handle(),
                "meter_installation (point_no, installed_at, removed_at, asset_no, current_ratio, voltage_ratio, dials, place, told_at, end_told_at)",
                rows -> points.forEach(point -> point.installations()
                        .forEach(installation -> rows.add(
                                point.no().value(),
                                installation.from(),
                                installation.to(),
                                installation.meter().value(),
                                installation.current().factor(),
                                installation.voltage().factor(),
                                Dials.write(installation.dials()),
                                installation.place(),
                                installation.toldAt(),
                                installation.endToldAt()))));
    }

    @Override
    public MeteringPoint save(MeteringPoint point) {
        int rows = units.handle()
                .createUpdate("""
                        update metering_point set account_no = :account, customer_id = :customer, unit_path = :unit,
                          area_code = :area, power_factor = :powerFactor, quantity = :quantity, version = version + 1
                        where no = :no and version = :version""")
                .bind("no", point.no().value())
                .bind("account", point.account().value())
                .bind("customer", point.customer().value())
                .bind("unit", point.unit().path())
                .bind("area", point.area().code())
                .bind("powerFactor", point.powerFactor().code())
                .bind("quantity", point.quantity().code())
                .bind("version", point.version().number())
                .execute();
        MeteringPoint stored = units.stored(RESOURCE, point.no(), point, rows);
        keepInstallations(point);
        return stored;
    }

    /** In their order, so that one ends before the next begins. */
    private void keepInstallations(MeteringPoint point) {
        for (Installation installation : point.installations())
            units.handle()
                    .createUpdate("""
                            insert into meter_installation as held
                              (point_no, installed_at, removed_at, asset_no, current_ratio, voltage_ratio, dials, place, told_at, end_told_at)
                            values (:point, :from, :to, :meter, :current, :voltage, :dials, :place, :told, :endTold)
                            on conflict (point_no, installed_at) do update set removed_at = excluded.removed_at,
                              end_told_at = excluded.end_told_at
                            where held.removed_at is distinct from excluded.removed_at""")
                    .bind("point", point.no().value())
                    .bind("from", installation.from())
                    .bind("to", installation.to())
                    .bind("meter", installation.meter().value())
                    .bind("current", installation.current().factor())
                    .bind("voltage", installation.voltage().factor())
                    .bind("dials", Dials.write(installation.dials()))
                    .bind("place", installation.place())
                    .bind("told", installation.toldAt())
                    .bind("endTold", installation.endToldAt())
                    .execute();
    }

    private List<MeteringPoint> those(String where, Collection<String> keys) {
        if (keys.isEmpty()) return List.of();
        List<Row> rows = units.read(h -> h.createQuery("select * from metering_point where " + where + " order by no")
                .bindArray("keys", String.class, keys)
                .mapTo(Row.class)
                .list());
        Map<String, List<Installation>> installations = installations(rows);
        return rows.stream()
                .map(row -> row.point(installations.getOrDefault(row.no(), List.of())))
                .map(point -> units.loaded(RESOURCE, point.no(), point))
                .toList();
    }

    private Map<String, List<Installation>> installations(List<Row> points) {
        return units
                .read(h -> h.createQuery(
                                "select * from meter_installation where point_no = any(:points) order by installed_at")
                        .bindArray(
                                "points",
                                String.class,
                                points.stream().map(Row::no).toList())
                        .mapTo(InstallationRow.class)
                        .list())
                .stream()
                .collect(groupingBy(InstallationRow::pointNo, mapping(InstallationRow::installation, toList())));
    }

    private static <E> E coded(E[] values, Function<E, String> code, String text) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** A row of the table of points. */
    public record Row(
            String no,
            String accountNo,
            UUID customerId,
            String unitPath,
            String areaCode,
            String mode,
            String powerFactor,
            String quantity,
            long version) {
        MeteringPoint point(List<Installation> installations) {
            return new MeteringPoint(
                    new MeteringPointNo(no),
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    new AreaCode(areaCode),
                    coded(MeteringMode.values(), MeteringMode::code, mode),
                    coded(PowerFactorParticipation.values(), PowerFactorParticipation::code, powerFactor),
                    coded(QuantityMode.values(), QuantityMode::code, quantity),
                    installations,
                    new Version(version));
        }
    }

    /** A row of the table of installations. */
    public record InstallationRow(
            String pointNo,
            Instant installedAt,
            Optional<Instant> removedAt,
            String assetNo,
            BigDecimal currentRatio,
            BigDecimal voltageRatio,
            String dials,
            Optional<String> place,
            Instant toldAt,
            Optional<Instant> endToldAt) {
        Installation installation() {
            return new Installation(
                    new AssetNo(assetNo),
                    new Ratio(currentRatio),
                    new Ratio(voltageRatio),
                    Dials.read(dials),
                    installedAt,
                    removedAt,
                    place,
                    toldAt,
                    endToldAt);
        }
    }
}
