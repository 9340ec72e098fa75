package org.wattline.adapter.memory.metering.asset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.application.metering.asset.AssetViews;
import org.wattline.application.metering.upkeep.AssetUpkeeps;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.asset.Device;
import org.wattline.domain.metering.upkeep.AssetUpkeep;

/** Lists of all assets in memory. */
public final class MemoryAssetViews implements AssetViews {
    private final MemoryMeters meters;
    private final MemoryDevices devices;
    private final AssetUpkeeps upkeeps;

    public MemoryAssetViews(MemoryMeters meters, MemoryDevices devices, AssetUpkeeps upkeeps) {
        this.meters = meters;
        this.devices = devices;
        this.upkeeps = upkeeps;
    }

    @Override
    public Optional<Row> find(AssetNo no) {
        return meters.find(no).map(this::row).or(() -> devices.find(no).map(this::row));
    }

    @Override
    public Page<Row> list(Scope scope, Filter filter, Page.Request page) {
        List<Row> rows = Stream.concat(
                        meters.all().stream().map(this::row),
                        devices.all().stream().map(this::row))
                .filter(row -> scope.covers(Scope.Owner.of(row.unit())))
                .filter(row -> filter.kind().map(row.kind()::equals).orElse(true))
                .filter(row -> filter.state().map(row.state()::equals).orElse(true))
                .filter(row -> filter.dueBefore()
                        .map(day -> row.dueOn().filter(day::isAfter).isPresent())
                        .orElse(true))
                .filter(row -> page.after()
                        .map(after -> row.no().value().compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Row::no))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), row -> row.no().value());
    }

    private Row row(Meter meter) {
        return new Row(
                meter.no(),
                AssetKind.METER,
                meter.unit(),
                meter.model(),
                meter.state(),
                upkeeps.find(meter.no()).flatMap(AssetUpkeep::dueOn));
    }

    private Row row(Device device) {
        return new Row(
                device.no(),
                device.type().kind(),
                device.unit(),
                device.model(),
                device.state(),
                upkeeps.find(device.no()).flatMap(AssetUpkeep::dueOn));
    }
}
