package org.wattline.adapter.memory.metering.asset;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.asset.Devices;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.asset.Device;

/** Transformers and terminals in memory. */
public final class MemoryDevices implements Devices {
    private final MemoryTable<AssetNo, Device> table;
    private final Meters meters;

    public MemoryDevices(MemoryStore store, Meters meters) {
        this.table = store.table("metering-device", Device::no);
        this.meters = meters;
    }

    @Override
    public Optional<Device> find(AssetNo no) {
        return table.find(no);
    }

    @Override
    public Device add(Device device) {
        if (meters.find(device.no()).isPresent()) throw new AlreadyThere("asset " + device.no());
        return table.add(device);
    }

    @Override
    public Device save(Device device) {
        return table.save(device);
    }

    @Override
    public Page<Device> list(Scope scope, Optional<AssetKind> kind, Optional<MeterState> state, Page.Request page) {
        List<Device> rows = all().stream()
                .filter(device -> scope.covers(Scope.Owner.of(device.unit())))
                .filter(device -> kind.map(device.type().kind()::equals).orElse(true))
                .filter(device -> state.map(device.state()::equals).orElse(true))
                .filter(device -> page.after()
                        .map(after -> device.no().value().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), device -> device.no().value());
    }

    List<Device> all() {
        return table.all();
    }
}
