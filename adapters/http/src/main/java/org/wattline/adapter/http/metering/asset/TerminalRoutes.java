package org.wattline.adapter.http.metering.asset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.asset.KeepingTerminals;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.asset.AssetRefusal;
import org.wattline.domain.metering.asset.CollectingTerminal;
import org.wattline.domain.metering.asset.TerminalRefusal;
import org.wattline.domain.premises.AreaCode;

/** {@code /v1/metering-devices/{assetNo}/collection}: where a terminal stands, and which meters it collects. */
public final class TerminalRoutes implements Routes {
    private static final String ONE = "/v1/metering-devices/{assetNo}/collection";

    private final KeepingTerminals keeping;

    public TerminalRoutes(KeepingTerminals keeping) {
        this.keeping = keeping;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                named(Route.get(ONE))
                        .summary("终端运行与采集关系", "Show where a terminal stands and which meters it collects")
                        .permission(MeteringPermissions.SEE_METERS)
                        .history("terminal")
                        .answers(200, TerminalBody.class, TerminalBody.EXAMPLE)
                        .handle(x -> x.found(keeping.of(terminal(x)).map(TerminalBody::of))),
                command("install", "终端安装", "Put a terminal up")
                        .body(Install.class, Install.EXAMPLE)
                        .refuses(TerminalRefusal.NO_AREA, TerminalRefusal.IN_PLACE)
                        .refuses(AssetRefusal.ASSET_NOT_FOUND, MeteringRefusal.STEP_NOT_POSSIBLE)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingTerminals.Install(
                                                terminal(x),
                                                x.version(),
                                                x.body().areaCode(),
                                                x.body().at())),
                                TerminalBody::of)),
                command("remove", "终端拆除", "Take a terminal down; it collects nothing any more")
                        .body(Remove.class, Remove.EXAMPLE)
                        .refuses(TerminalRefusal.NOT_IN_PLACE)
                        .refuses(AssetRefusal.ASSET_NOT_FOUND, MeteringRefusal.STEP_NOT_POSSIBLE)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingTerminals.Remove(
                                                terminal(x),
                                                x.version(),
                                                x.body().at())),
                                TerminalBody::of)),
                command("assign-meters", "建立采集关系", "Have a terminal collect further meters")
                        .body(Meters.class, Meters.EXAMPLE)
                        .refuses(TerminalRefusal.NOT_IN_PLACE, TerminalRefusal.COLLECTED_ALREADY)
                        .refuses(MeteringRefusal.METER_NOT_FOUND)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingTerminals.Assign(
                                                terminal(x),
                                                x.version(),
                                                x.body().meters(),
                                                x.body().at())),
                                TerminalBody::of)),
                command("release-meters", "解除采集关系", "Have a terminal collect some meters no longer")
                        .body(Meters.class, Meters.EXAMPLE)
                        .refuses(TerminalRefusal.NOT_COLLECTED)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingTerminals.Release(
                                                terminal(x),
                                                x.version(),
                                                x.body().meters(),
                                                x.body().at())),
                                TerminalBody::of)));
    }

    private static Draft<Void> command(String name, String zh, String en) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(MeteringPermissions.INSTALL)
                .answers(200, TerminalBody.class, TerminalBody.EXAMPLE)
                .refuses(TerminalRefusal.NO_TERMINAL, TerminalRefusal.CHANGED_LATER, MeteringRefusal.IN_THE_FUTURE);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("assetNo", "metering-asset")
                .path("assetNo", "资产编号", "asset number", "T-0001");
    }

    private static AssetNo terminal(Exchange<?> x) {
        return x.path("assetNo", AssetNo::new);
    }

    /** It is put up in a transformer area. */
    public record Install(AreaCode areaCode, Instant at) {
        static final Install EXAMPLE = new Install(new AreaCode("A-01"), Instant.parse("2026-01-01T01:00:00Z"));
    }

    /** It is taken down. */
    public record Remove(Instant at) {
        static final Remove EXAMPLE = new Remove(Instant.parse("2026-01-16T01:00:00Z"));
    }

    /** Meters, by asset number. */
    public record Meters(List<AssetNo> meters, Instant at) {
        static final Meters EXAMPLE = new Meters(List.of(new AssetNo("M-0001")), Instant.parse("2026-01-01T01:00:00Z"));
    }

    /** Where a terminal stands and which meters it collects, now and before. */
    public record TerminalBody(
            AssetNo assetNo, UnitPath unit, List<StandBody> stands, List<MeterBody> meters, Version version)
            implements Tagged {
        static final TerminalBody EXAMPLE = new TerminalBody(
                new AssetNo("T-0001"),
                new UnitPath("/33/3301"),
                List.of(new StandBody(new AreaCode("A-01"), Instant.parse("2026-01-01T01:00:00Z"), Optional.empty())),
                List.of(new MeterBody(new AssetNo("M-0001"), Instant.parse("2026-01-01T01:00:00Z"), Optional.empty())),
                new Version(2));

        static TerminalBody of(CollectingTerminal terminal) {
            return new TerminalBody(
                    terminal.terminal(),
                    terminal.unit(),
                    terminal.stands().stream()
                            .map(each -> new StandBody(each.area(), each.from(), each.to()))
                            .toList(),
                    terminal.meters().stream()
                            .map(each -> new MeterBody(each.meter(), each.from(), each.to()))
                            .toList(),
                    terminal.version());
        }
    }

    /** That it stands in an area, from one instant to another. */
    public record StandBody(AreaCode areaCode, Instant from, Optional<Instant> to) {}

    /** That it collects a meter, from one instant to another. */
    public record MeterBody(AssetNo assetNo, Instant from, Optional<Instant> to) {}
}
