package org.wattline.adapter.postgres.metering.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.asset.AssetViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.asset.AssetKind;

/** Lists of all assets on PostgreSQL. */
final class PostgresAssetViews implements AssetViews {
    private static final String ALL = """
            select a.*, u.due_on from (
              select asset_no, unit_path, 'METER' as kind, model, state from meter
              union all select asset_no, unit_path, kind, model, state from metering_device) a
            left join asset_upkeep u using (asset_no)
            """;

    private final PostgresUnits units;

    PostgresAssetViews(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<AssetViews.Row> find(AssetNo no) {
        return units.read(h -> h.createQuery(ALL + "where asset_no = :no")
                        .bind("no", no.value())
                        .mapTo(AssetRow.class)
                        .findOne())
                .map(AssetRow::row);
    }

    @Override
    public Page<AssetViews.Row> list(Scope scope, Filter filter, Page.Request page) {
        List<AssetViews.Row> rows = units
                .read(h -> h.createQuery(ALL + """
                        where (:unit = '/' or a.unit_path = :unit or starts_with(a.unit_path, :unit || '/')) and not :own
                          and (cast(:kind as text) is null or a.kind = :kind)
                          and (cast(:state as text) is null or a.state = :state)
                          and (cast(:due as date) is null or u.due_on < :due)
                          and (cast(:after as text) is null or asset_no > :after)
                        order by asset_no limit :limit""")
                        .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                        .bind("own", scope.customers().isPresent())
                        .bind("kind", filter.kind().map(AssetKind::name))
                        .bind("state", filter.state().map(MeterState::name))
                        .bind("due", filter.dueBefore())
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(AssetRow.class)
                        .list())
                .stream()
                .map(AssetRow::row)
                .toList();
        return Page.of(rows, page.limit(), row -> row.no().value());
    }

    /** A row of the list. */
    public record AssetRow(
            String assetNo, String unitPath, String kind, String model, String state, Optional<LocalDate> dueOn) {
        AssetViews.Row row() {
            return new AssetViews.Row(
                    new AssetNo(assetNo),
                    AssetKind.valueOf(kind),
                    new UnitPath(unitPath),
                    model,
                    MeterState.valueOf(state),
                    dueOn);
        }
    }
}
