package org.wattline.adapter.postgres.metering.asset;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.upkeep.AssetUpkeeps;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.upkeep.AssetUpkeep;
import org.wattline.domain.metering.upkeep.DeviceClass;
import org.wattline.domain.metering.upkeep.Seal;
import org.wattline.domain.metering.upkeep.Verification;

/** Verifications and seals, on PostgreSQL. */
final class PostgresAssetUpkeeps implements AssetUpkeeps {
    private static final String RESOURCE = "asset-upkeep";

    private final PostgresUnits units;

    PostgresAssetUpkeeps(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<AssetUpkeep> find(AssetNo asset) {
        List<Row> rows = units.read(h -> h.createQuery("select * from asset_upkeep where asset_no = :asset")
                .bind("asset", asset.value())
                .mapTo(Row.class)
                .list());
        return whole(rows).stream().findFirst().map(found -> units.loaded(RESOURCE, asset, found));
    }

    private List<AssetUpkeep> whole(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        List<String> assets = rows.stream().map(Row::assetNo).toList();
        Map<String, List<VerificationRow>> verified = units
                .read(h -> h.createQuery(
                                "select * from asset_verification where asset_no = any(:assets) order by place")
                        .bindArray("assets", String.class, assets)
                        .mapTo(VerificationRow.class)
                        .list())
                .stream()
                .collect(groupingBy(VerificationRow::assetNo));
        Map<String, List<SealRow>> sealed = units
                .read(h -> h.createQuery("select * from asset_seal where asset_no = any(:assets) order by place")
                        .bindArray("assets", String.class, assets)
                        .mapTo(SealRow.class)
                        .list())
                .stream()
                .collect(groupingBy(SealRow::assetNo));
        return rows.stream()
                .map(row -> row.upkeep(
                        verified.getOrDefault(row.assetNo(), List.of()), sealed.getOrDefault(row.assetNo(), List.of())))
                .toList();
    }

    @Override
    public AssetUpkeep add(AssetUpkeep fresh) {
        units.handle()
                .createUpdate("""
                        insert into asset_upkeep (asset_no, kind, unit_path, due_on, version)
                        values (:asset, :kind, :unit, :due, 1)""")
                .bind("asset", fresh.asset().value())
                .bind("kind", fresh.kind().name())
                .bind("unit", fresh.unit().path())
                .bind("due", fresh.dueOn())
                .execute();
        keep(fresh);
        return units.added(RESOURCE, fresh.asset(), fresh);
    }

    @Override
    public AssetUpkeep save(AssetUpkeep changed) {
        int rows = units.handle()
                .createUpdate("""
                        update asset_upkeep set due_on = :due, version = version + 1
                        where asset_no = :asset and version = :version""")
                .bind("asset", changed.asset().value())
                .bind("due", changed.dueOn())
                .bind("version", changed.version().number())
                .execute();
        AssetUpkeep stored = units.stored(RESOURCE, changed.asset(), changed, rows);
        keep(changed);
        return stored;
    }

    /** What is there already stays; of a seal only that it came off is added. */
    private void keep(AssetUpkeep upkeep) {
        for (int i = 0; i < upkeep.verifications().size(); i++) {
            Verification each = upkeep.verifications().get(i);
            Verification.Result result = each.result();
            units.handle()
                    .createUpdate("""
                            insert into asset_verification
                              (asset_no, place, verified_on, passed, verified_by, certificate, device_class, due_on)
                            values (:asset, :place, :on, :passed, :by, :certificate, :class, :due)
                            on conflict (asset_no, place) do nothing""")
                    .bind("asset", upkeep.asset().value())
                    .bind("place", i)
                    .bind("on", result.on())
                    .bind("passed", result.passed())
                    .bind("by", result.by())
                    .bind("certificate", result.certificate())
                    .bind("class", result.deviceClass().name())
                    .bind("due", each.dueOn())
                    .execute();
        }
        for (int i = 0; i < upkeep.seals().size(); i++) {
            Seal each = upkeep.seals().get(i);
            units.handle()
                    .createUpdate("""
                            insert into asset_seal
                              (seal_no, asset_no, place, put_where, put_at, put_by, off_at, off_by, off_cause, off_reason)
                            values (:seal, :asset, :place, :where, :at, :by, :offAt, :offBy, :cause, :reason)
                            on conflict (asset_no, place) do update set off_at = excluded.off_at, off_by = excluded.off_by,
                              off_cause = excluded.off_cause, off_reason = excluded.off_reason""")
                    .bind("seal", each.no())
                    .bind("asset", upkeep.asset().value())
                    .bind("place", i)
                    .bind("where", each.place().name())
                    .bind("at", each.at())
                    .bind("by", each.by())
                    .bind("offAt", each.off().map(Seal.Off::at))
                    .bind("offBy", each.off().map(Seal.Off::by))
                    .bind("cause", each.off().map(off -> off.cause().name()))
                    .bind("reason", each.off().flatMap(Seal.Off::reason))
                    .execute();
        }
    }

    @Override
    public boolean used(String seal) {
        return units.read(h -> h.createQuery("select exists (select from asset_seal where seal_no = :seal)")
                .bind("seal", seal)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Page<AssetUpkeep> due(Scope scope, LocalDate before, Page.Request page) {
        List<Row> rows = units.read(h -> h.createQuery("""
                        select * from asset_upkeep
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/')) and not :own and due_on < :before
                          and (cast(:due as date) is null or (due_on, asset_no) > (cast(:due as date), cast(:after as text)))
                        order by due_on, asset_no limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bind("before", before)
                .bind("due", page.after().map(key -> LocalDate.parse(key.substring(0, 10))))
                .bind("after", page.after().map(key -> key.substring(11)))
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .list());
        return Page.of(whole(rows), page.limit(), AssetUpkeeps::position);
    }

    /** A row of the table. */
    public record Row(String assetNo, String kind, String unitPath, long version) {
        AssetUpkeep upkeep(List<VerificationRow> verified, List<SealRow> sealed) {
            return new AssetUpkeep(
                    new AssetNo(assetNo),
                    AssetKind.valueOf(kind),
                    new UnitPath(unitPath),
                    verified.stream().map(VerificationRow::verification).toList(),
                    sealed.stream().map(SealRow::seal).toList(),
                    new Version(version));
        }
    }

    /** A row of the table of verifications. */
    public record VerificationRow(
            String assetNo,
            LocalDate verifiedOn,
            boolean passed,
            String verifiedBy,
            String certificate,
            String deviceClass,
            Optional<LocalDate> dueOn) {
        Verification verification() {
            return new Verification(
                    new Verification.Result(
                            verifiedOn, passed, verifiedBy, certificate, DeviceClass.valueOf(deviceClass)),
                    dueOn);
        }
    }

    /** A row of the table of seals. */
    public record SealRow(
            String sealNo,
            String assetNo,
            String putWhere,
            Instant putAt,
            String putBy,
            Optional<Instant> offAt,
            Optional<String> offBy,
            Optional<String> offCause,
            Optional<String> offReason) {
        Seal seal() {
            return new Seal(
                    sealNo,
                    Seal.Place.valueOf(putWhere),
                    putAt,
                    putBy,
                    offAt.map(at -> new Seal.Off(
                            at, offBy.orElseThrow(), Seal.Cause.valueOf(offCause.orElseThrow()), offReason)));
        }
    }
}
