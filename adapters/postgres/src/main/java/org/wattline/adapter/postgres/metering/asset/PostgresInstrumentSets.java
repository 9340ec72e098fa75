package org.wattline.adapter.postgres.metering.asset;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.asset.InstrumentSets;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.asset.Fitting;
import org.wattline.domain.metering.asset.InstrumentSet;
import org.wattline.domain.metering.asset.Phase;
import org.wattline.domain.metering.asset.RatedRatio;

/** Instrument transformers of points on PostgreSQL. */
final class PostgresInstrumentSets implements InstrumentSets {
    private static final String RESOURCE = "instrument-set";
    private final PostgresUnits units;

    PostgresInstrumentSets(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<InstrumentSet> find(MeteringPointNo point) {
        return units.read(h -> h.createQuery("select * from instrument_set where point_no = :point")
                        .bind("point", point.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, point, row.set(fittings(point))));
    }

    private List<Fitting> fittings(MeteringPointNo point) {
        return units
                .read(h -> h.createQuery("select * from instrument_fitting where point_no = :point order by place")
                        .bind("point", point.value())
                        .mapTo(FittingRow.class)
                        .list())
                .stream()
                .map(FittingRow::fitting)
                .toList();
    }

    @Override
    public InstrumentSet add(InstrumentSet fresh) {
        units.handle()
                .createUpdate("""
                        insert into instrument_set (point_no, customer_id, unit_path, version)
                        values (:point, :customer, :unit, 1)""")
                .bind("point", fresh.point().value())
                .bind("customer", fresh.customer().value())
                .bind("unit", fresh.unit().path())
                .execute();
        keep(fresh);
        return units.added(RESOURCE, fresh.point(), fresh);
    }

    @Override
    public InstrumentSet save(InstrumentSet changed) {
        int rows = units.handle()
                .createUpdate("""
                        update instrument_set set version = version + 1 where point_no = :point and version = :version""")
                .bind("point", changed.point().value())
                .bind("version", changed.version().number())
                .execute();
        InstrumentSet stored = units.stored(RESOURCE, changed.point(), changed, rows);
        keep(changed);
        return stored;
    }

    /** In their order, so that one ends before the next begins. */
    private void keep(InstrumentSet set) {
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into instrument_fitting (point_no, place, asset_no, kind, rated_ratio, phase_a, phase_b, phase_c,
                  put_in_at, taken_out_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (point_no, place) do update set taken_out_at = excluded.taken_out_at""");
        for (int i = 0; i < set.fittings().size(); i++) {
            Fitting each = set.fittings().get(i);
            batch.add(
                    set.point().value(),
                    i,
                    each.asset().value(),
                    each.kind().name(),
                    each.rated().plate(),
                    each.phases().contains(Phase.A),
                    each.phases().contains(Phase.B),
                    each.phases().contains(Phase.C),
                    each.from(),
                    each.to());
        }
        batch.execute();
    }

    /** A row of the table of sets. */
    public record Row(String pointNo, UUID customerId, String unitPath, long version) {
        InstrumentSet set(List<Fitting> fittings) {
            return new InstrumentSet(
                    new MeteringPointNo(pointNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    fittings,
                    new Version(version));
        }
    }

    /** A row of the table of fittings. */
    public record FittingRow(
            String assetNo,
            String kind,
            String ratedRatio,
            boolean phaseA,
            boolean phaseB,
            boolean phaseC,
            Instant putInAt,
            Optional<Instant> takenOutAt) {
        Fitting fitting() {
            Set<Phase> phases = EnumSet.noneOf(Phase.class);
            if (phaseA) phases.add(Phase.A);
            if (phaseB) phases.add(Phase.B);
            if (phaseC) phases.add(Phase.C);
            return new Fitting(
                    new AssetNo(assetNo),
                    AssetKind.valueOf(kind),
                    new RatedRatio(ratedRatio),
                    phases,
                    putInAt,
                    takenOutAt);
        }
    }
}
