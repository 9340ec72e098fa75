package org.wattline.adapter.postgres.metering.asset;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.asset.Devices;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.asset.AccuracyClass;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.asset.Device;
import org.wattline.domain.metering.asset.DeviceType;
import org.wattline.domain.metering.asset.RatedRatio;

/** Transformers and terminals on PostgreSQL. */
final class PostgresDevices implements Devices {
    private static final String RESOURCE = "metering-device";
    private final PostgresUnits units;

    PostgresDevices(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Device> find(AssetNo no) {
        return units.read(h -> h.createQuery("select * from metering_device where asset_no = :no")
                        .bind("no", no.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, no, row.device()));
    }

    @Override
    public Device add(Device device) {
        Optional<DeviceType.InstrumentTransformer> plate =
                device.type() instanceof DeviceType.InstrumentTransformer held ? Optional.of(held) : Optional.empty();
        units.handle()
                .createUpdate("insert into asset_number (asset_no) values (:no)")
                .bind("no", device.no().value())
                .execute();
        units.handle()
                .createUpdate("""
                        insert into metering_device
                          (asset_no, unit_path, kind, model, rated_ratio, accuracy, three_phase, state, version)
                        values (:no, :unit, :kind, :model, :rated, :accuracy, :threePhase, :state, 1)""")
                .bind("no", device.no().value())
                .bind("unit", device.unit().path())
                .bind("kind", device.type().kind().name())
                .bind("model", device.model())
                .bind("rated", plate.map(each -> each.rated().plate()))
                .bind("accuracy", plate.map(each -> each.accuracy().code()))
                .bind("threePhase", plate.map(DeviceType.InstrumentTransformer::threePhase))
                .bind("state", device.state().name())
                .execute();
        return units.added(RESOURCE, device.no(), device);
    }

    @Override
    public Device save(Device device) {
        int rows = units.handle()
                .createUpdate("""
                        update metering_device set state = :state, version = version + 1
                        where asset_no = :no and version = :version""")
                .bind("no", device.no().value())
                .bind("state", device.state().name())
                .bind("version", device.version().number())
                .execute();
        return units.stored(RESOURCE, device.no(), device, rows);
    }

    @Override
    public Page<Device> list(Scope scope, Optional<AssetKind> kind, Optional<MeterState> state, Page.Request page) {
        List<Device> rows = units
                .read(h -> h.createQuery("""
                        select * from metering_device
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/')) and not :own
                          and (cast(:kind as text) is null or kind = :kind)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as text) is null or asset_no > :after)
                        order by asset_no limit :limit""")
                        .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                        .bind("own", scope.customers().isPresent())
                        .bind("kind", kind.map(AssetKind::name))
                        .bind("state", state.map(MeterState::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::device)
                .toList();
        return Page.of(rows, page.limit(), device -> device.no().value());
    }

    /** A row of the table. */
    public record Row(
            String assetNo,
            String unitPath,
            String kind,
            String model,
            Optional<String> ratedRatio,
            Optional<String> accuracy,
            Optional<Boolean> threePhase,
            String state,
            long version) {
        Device device() {
            AssetKind of = AssetKind.valueOf(kind);
            DeviceType type = of.transforms()
                    ? new DeviceType.InstrumentTransformer(
                            of,
                            new RatedRatio(ratedRatio.orElseThrow()),
                            new AccuracyClass(accuracy.orElseThrow()),
                            threePhase.orElseThrow())
                    : new DeviceType.Collector(of);
            return new Device(
                    new AssetNo(assetNo),
                    new UnitPath(unitPath),
                    model,
                    type,
                    MeterState.valueOf(state),
                    new Version(version));
        }
    }
}
