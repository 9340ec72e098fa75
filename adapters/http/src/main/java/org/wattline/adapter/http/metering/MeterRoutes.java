package org.wattline.adapter.http.metering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.KeepingMeters;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.Meters;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;

/** {@code /v1/meters}: meters as assets. */
public final class MeterRoutes implements Routes {
    private static final int MOST_BYTES = 1 << 24;

    private final Meters meters;
    private final KeepingMeters keeping;

    public MeterRoutes(Meters meters, KeepingMeters keeping) {
        this.meters = meters;
        this.keeping = keeping;
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.post("/v1/meters")
                .creates()
                .tag("metering")
                .summary("电能表入库", "Receive a meter")
                .permission(MeteringPermissions.KEEP_METERS)
                .unowned("the meter belongs to the caller's own unit")
                .body(Receive.class, Receive.EXAMPLE)
                .answers(201, MeterBody.class, MeterBody.EXAMPLE)
                .refuses(MeteringRefusal.METER_EXISTS)
                .handle(x -> x.created(
                        keeping.handle(x.caller(), x.body().command(x.caller().unit())),
                        meter -> "/v1/meters/" + meter.no(),
                        MeterBody::of)));
        routes.add(Route.post("/v1/meter-receipts")
                .withoutKey()
                .tag("metering")
                .summary("批量入库电能表", "Receive many meters, one on each line")
                .description(
                        "NDJSON，每行一只；逐行返回结果，一行被拒不影响其他行。",
                        "NDJSON, a meter on each line; each is answered in turn, and one that is refused does not hinder the others.")
                .permission(MeteringPermissions.KEEP_METERS)
                .unowned("the meters belong to the caller's own unit")
                .bodyStream(
                        MOST_BYTES,
                        "{\"assetNo\":\"M-0001\",\"model\":\"DDZY102-Z\",\"registers\":[{\"register\":\"ACTIVE_IMPORT\"}]}\n",
                        "application/x-ndjson")
                .answersMedia(
                        207,
                        "application/x-ndjson",
                        "{\"line\":1,\"status\":409,\"problem\":{\"code\":\"metering.meter-exists\"}}\n")
                .handle(x -> x.eachLine(
                        Receive.class,
                        line -> keeping.handle(
                                x.caller(), line.command(x.caller().unit())),
                        MeterBody::of)));
        routes.add(Route.list("/v1/meters")
                .tag("metering")
                .summary("电能表列表", "List meters")
                .description("待装的表状态为 ALLOCATED", "Meters that wait to be installed are ALLOCATED")
                .permission(MeteringPermissions.SEE_METERS)
                .scoped()
                .filter("state", "状态", "state", MeterState.ALLOCATED.name())
                .answersPage(MeterBody.class, MeterBody.EXAMPLE)
                .handle(x ->
                        x.page(meters.list(x.scope(), x.query("state", MeterState.class), x.page()), MeterBody::of)));
        routes.add(named(Route.get("/v1/meters/{assetNo}"))
                .summary("查看电能表", "Show a meter")
                .permission(MeteringPermissions.SEE_METERS)
                .history("meter")
                .allows(x -> meters.find(x.path("assetNo", AssetNo::new)).map(MeterRoutes::commands))
                .answers(200, MeterBody.class, MeterBody.EXAMPLE)
                .handle(x ->
                        x.found(meters.find(x.path("assetNo", AssetNo::new)).map(MeterBody::of))));
        routes.add(command(KeepingMeters.Step.VERIFY, "检定", "Verify a meter"));
        routes.add(command(KeepingMeters.Step.ALLOCATE, "配表", "Allocate a meter to work"));
        routes.add(command(KeepingMeters.Step.SUSPEND, "停用", "Suspend a meter that hangs"));
        routes.add(command(KeepingMeters.Step.RESUME, "恢复", "Resume a suspended meter"));
        routes.add(command(KeepingMeters.Step.RETURN, "退库", "Return a meter to the store"));
        routes.add(command(KeepingMeters.Step.SCRAP, "报废", "Scrap a meter"));
        return List.copyOf(routes);
    }

    private Route command(KeepingMeters.Step step, String zh, String en) {
        return named(Route.command("/v1/meters/{assetNo}", step.name().toLowerCase(Locale.ROOT)))
                .summary(zh, en)
                .permission(MeteringPermissions.KEEP_METERS)
                .answers(200, MeterBody.class, MeterBody.EXAMPLE)
                .refuses(MeteringRefusal.METER_NOT_FOUND, MeteringRefusal.STEP_NOT_POSSIBLE)
                .handle(x -> x.outcome(
                        keeping.handle(
                                x.caller(), new KeepingMeters.Take(x.path("assetNo", AssetNo::new), x.version(), step)),
                        MeterBody::of));
    }

    private static Commands commands(Meter meter) {
        Commands commands = Commands.none();
        for (KeepingMeters.Step step : KeepingMeters.Step.values())
            commands = commands.and(
                    step.name().toLowerCase(Locale.ROOT), meter.take(MeterState.Step.valueOf(step.name())));
        return commands;
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("assetNo", "meter")
                .path(
                        "assetNo",
                        "资产编号",
                        "asset number",
                        MeterBody.EXAMPLE.assetNo().value());
    }

    /** A meter that arrived. Digits and decimals are those of DL/T 645 unless they are given. */
    public record Receive(
            AssetNo assetNo, @Size(min = 1, max = 60) String model, List<DialBody> registers) {
        static final Receive EXAMPLE = new Receive(
                new AssetNo("M-0001"),
                "DDZY102-Z",
                List.of(new DialBody(Register.ACTIVE_IMPORT, Optional.empty(), Optional.empty())));

        KeepingMeters.Receive command(UnitPath unit) {
            List<Dial> dials = new ArrayList<>();
            for (int i = 0; i < registers.size(); i++) {
                DialBody body = registers.get(i);
                if (dials.stream().anyMatch(dial -> dial.register() == body.register()))
                    throw Rejected.malformed(
                            Fault.of("/registers/" + i, "duplicate", "示数类型重复", "the register is named twice"));
                dials.add(body.dial("/registers/" + i));
            }
            if (dials.isEmpty())
                throw Rejected.malformed(Fault.of("/registers", "empty", "至少一个示数类型", "at least one register"));
            return new KeepingMeters.Receive(assetNo, unit, model, dials);
        }
    }

    /** A register of a meter. */
    public record DialBody(Register register, Optional<Integer> digits, Optional<Integer> decimals) {
        Dial dial(String pointer) {
            Dial usual = Dial.usual(register);
            try {
                return new Dial(register, digits.orElse(usual.digits()), decimals.orElse(usual.decimals()));
            } catch (IllegalArgumentException range) {
                throw Rejected.malformed(Fault.invalid(pointer, range));
            }
        }

        static DialBody of(Dial dial) {
            return new DialBody(dial.register(), Optional.of(dial.digits()), Optional.of(dial.decimals()));
        }
    }

    /** A meter. */
    public record MeterBody(
            AssetNo assetNo, UnitPath unit, String model, List<DialBody> registers, MeterState state, Version version)
            implements Tagged {
        static final MeterBody EXAMPLE = new MeterBody(
                new AssetNo("M-0001"),
                new UnitPath("/33/3301"),
                "DDZY102-Z",
                List.of(DialBody.of(Dial.usual(Register.ACTIVE_IMPORT))),
                MeterState.IN_STOCK,
                new Version(1));

        static MeterBody of(Meter meter) {
            return new MeterBody(
                    meter.no(),
                    meter.unit(),
                    meter.model(),
                    meter.dials().stream().map(DialBody::of).toList(),
                    meter.state(),
                    meter.version());
        }
    }
}
