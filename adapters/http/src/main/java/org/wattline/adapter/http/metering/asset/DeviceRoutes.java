package org.wattline.adapter.http.metering.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.asset.Devices;
import org.wattline.application.metering.asset.KeepingDevices;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.asset.AssetRefusal;
import org.wattline.domain.metering.asset.Device;

/** {@code /v1/metering-devices}: instrument transformers and terminals as assets. */
public final class DeviceRoutes implements Routes {
    private static final int MOST_BYTES = 1 << 24;
    private static final String ONE = "/v1/metering-devices/{assetNo}";

    private final Devices devices;
    private final KeepingDevices keeping;

    public DeviceRoutes(Devices devices, KeepingDevices keeping) {
        this.devices = devices;
        this.keeping = keeping;
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.post("/v1/metering-devices")
                .creates()
                .tag("metering")
                .summary("互感器、终端入库", "Receive an instrument transformer or terminal")
                .permission(MeteringPermissions.KEEP_METERS)
                .unowned("the device belongs to the caller's own unit")
                .body(Receive.class, Receive.EXAMPLE)
                .answers(201, DeviceBody.class, DeviceBody.EXAMPLE)
                .refuses(MeteringRefusal.METER_EXISTS)
                .handle(x -> x.created(
                        keeping.handle(x.caller(), x.body().command(x.caller().unit())),
                        device -> "/v1/metering-devices/" + device.no(),
                        DeviceBody::of)));
        routes.add(Route.post("/v1/metering-device-receipts")
                .withoutKey()
                .tag("metering")
                .summary("批量入库互感器、终端", "Receive many instrument transformers and terminals, one on each line")
                .description(
                        "NDJSON，每行一只；逐行返回结果，一行被拒不影响其他行。",
                        "NDJSON, a device on each line; each is answered in turn, and one that is refused does not hinder the others.")
                .permission(MeteringPermissions.KEEP_METERS)
                .unowned("the devices belong to the caller's own unit")
                .bodyStream(MOST_BYTES, """
                        {"assetNo":"CT-0001","model":"LZZBJ9-10","device":{"kind":"CURRENT_TRANSFORMER",\
                        "ratedRatio":"150/5","accuracyClass":"0.5S","threePhase":false}}
                        """, "application/x-ndjson")
                .answersMedia(
                        207,
                        "application/x-ndjson",
                        "{\"line\":1,\"status\":409,\"problem\":{\"code\":\"metering.meter-exists\"}}\n")
                .handle(x -> x.eachLine(
                        Receive.class,
                        line -> keeping.handle(
                                x.caller(), line.command(x.caller().unit())),
                        DeviceBody::of)));
        routes.add(Route.list("/v1/metering-devices")
                .tag("metering")
                .summary("互感器、终端列表", "List instrument transformers and terminals")
                .permission(MeteringPermissions.SEE_METERS)
                .scoped()
                .filter("kind", "类别", "kind", AssetKind.CURRENT_TRANSFORMER.name())
                .filter("state", "状态", "state", MeterState.ALLOCATED.name())
                .answersPage(DeviceBody.class, DeviceBody.EXAMPLE)
                .handle(x -> x.page(
                        devices.list(
                                x.scope(),
                                x.query("kind", AssetKind.class),
                                x.query("state", MeterState.class),
                                x.page()),
                        DeviceBody::of)));
        routes.add(named(Route.get(ONE))
                .summary("查看互感器、终端", "Show an instrument transformer or terminal")
                .permission(MeteringPermissions.SEE_METERS)
                .history("metering-device")
                .allows(x -> devices.find(x.path("assetNo", AssetNo::new)).map(DeviceRoutes::commands))
                .answers(200, DeviceBody.class, DeviceBody.EXAMPLE)
                .handle(x ->
                        x.found(devices.find(x.path("assetNo", AssetNo::new)).map(DeviceBody::of))));
        routes.add(command(KeepingDevices.Step.ALLOCATE, "领用", "Allocate a device to work"));
        routes.add(command(KeepingDevices.Step.RETURN, "退库", "Return a device to the store"));
        routes.add(command(KeepingDevices.Step.SCRAP, "报废", "Scrap a device"));
        return List.copyOf(routes);
    }

    private Route command(KeepingDevices.Step step, String zh, String en) {
        return named(Route.command(ONE, step.name().toLowerCase(Locale.ROOT)))
                .summary(zh, en)
                .permission(MeteringPermissions.KEEP_METERS)
                .answers(200, DeviceBody.class, DeviceBody.EXAMPLE)
                .refuses(AssetRefusal.ASSET_NOT_FOUND, MeteringRefusal.STEP_NOT_POSSIBLE)
                .handle(x -> x.outcome(
                        keeping.handle(
                                x.caller(),
                                new KeepingDevices.Take(x.path("assetNo", AssetNo::new), x.version(), step)),
                        DeviceBody::of));
    }

    private static Commands commands(Device device) {
        Commands commands = Commands.none();
        for (KeepingDevices.Step step : KeepingDevices.Step.values())
            commands = commands.and(step.name().toLowerCase(Locale.ROOT), device.take(step.of()));
        return commands;
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("assetNo", "metering-asset")
                .path(
                        "assetNo",
                        "资产编号",
                        "asset number",
                        DeviceBody.EXAMPLE.assetNo().value());
    }

    /** A device that arrived. */
    public record Receive(
            AssetNo assetNo, @Size(min = 1, max = 60) String model, DeviceTypeBody device) {
        static final Receive EXAMPLE = new Receive(new AssetNo("CT-0001"), "LZZBJ9-10", DeviceTypeBody.EXAMPLE);

        KeepingDevices.Receive command(UnitPath unit) {
            return new KeepingDevices.Receive(assetNo, unit, model, device.type());
        }
    }

    /** An instrument transformer or terminal. */
    public record DeviceBody(
            AssetNo assetNo, UnitPath unit, String model, DeviceTypeBody device, MeterState state, Version version)
            implements Tagged {
        static final DeviceBody EXAMPLE = new DeviceBody(
                new AssetNo("CT-0001"),
                new UnitPath("/33/3301"),
                "LZZBJ9-10",
                DeviceTypeBody.EXAMPLE,
                MeterState.IN_STOCK,
                new Version(1));

        static DeviceBody of(Device device) {
            return new DeviceBody(
                    device.no(),
                    device.unit(),
                    device.model(),
                    DeviceTypeBody.of(device.type()),
                    device.state(),
                    device.version());
        }
    }
}
