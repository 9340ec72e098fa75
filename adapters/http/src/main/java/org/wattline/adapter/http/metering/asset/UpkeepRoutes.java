package org.wattline.adapter.http.metering.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.upkeep.KeepingAssets;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.asset.AssetRefusal;
import org.wattline.domain.metering.upkeep.DeviceClass;
import org.wattline.domain.metering.upkeep.Seal;
import org.wattline.domain.metering.upkeep.UpkeepRefusal;
import org.wattline.domain.metering.upkeep.Verification;

/** {@code /v1/metering-assets/{assetNo}/upkeep}: verifications and seals of a meter, transformer or terminal. */
public final class UpkeepRoutes implements Routes {
    private static final String ONE = "/v1/metering-assets/{assetNo}/upkeep";

    private final KeepingAssets keeping;

    public UpkeepRoutes(KeepingAssets keeping) {
        this.keeping = keeping;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                named(Route.get(ONE))
                        .summary("检定与封印", "Show the verifications and seals of an asset")
                        .permission(MeteringPermissions.SEE_METERS)
                        .history("asset-upkeep")
                        .answers(200, UpkeepBody.class, UpkeepBody.EXAMPLE)
                        .handle(x -> x.found(keeping.of(asset(x)).map(UpkeepBody::of))),
                command("verify", "登记检定", "Record a verification")
                        .description("库存资产检定合格后可领用", "What is in the store and passes can be allocated")
                        .body(Verify.class, Verify.EXAMPLE)
                        .refuses(UpkeepRefusal.VERIFIED_LATER, UpkeepRefusal.NO_CYCLE)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingAssets.Verify(
                                                asset(x), x.version(), x.body().result())),
                                UpkeepBody::of)),
                command("put-seal-on", "加封", "Put a seal on")
                        .body(PutOn.class, PutOn.EXAMPLE)
                        .refuses(UpkeepRefusal.SEAL_USED)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingAssets.PutOn(
                                                asset(x),
                                                x.version(),
                                                seal(x.body().sealNo()),
                                                x.body().place(),
                                                x.body().at())),
                                UpkeepBody::of)),
                command("take-seal-off", "启封", "Record that a seal was taken off or found broken")
                        .body(TakeOff.class, TakeOff.EXAMPLE)
                        .refuses(UpkeepRefusal.NO_WHOLE_SEAL, UpkeepRefusal.REASON_NEEDED, UpkeepRefusal.OFF_BEFORE_ON)
                        .handle(x -> x.outcome(
                                keeping.handle(
                                        x.caller(),
                                        new KeepingAssets.TakeOff(
                                                asset(x),
                                                x.version(),
                                                seal(x.body().sealNo()),
                                                x.body().cause(),
                                                x.body().reason(),
                                                x.body().at())),
                                UpkeepBody::of)));
    }

    private static String seal(String no) {
        if (no.matches("[0-9A-Z-]{4,24}")) return no;
        throw Rejected.malformed(
                Fault.of("/sealNo", "malformed", "4 … 24 位数字、大写字母和连字符", "4 … 24 digits, capital letters and hyphens"));
    }

    private static Draft<Void> command(String name, String zh, String en) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(MeteringPermissions.KEEP_METERS)
                .answers(200, UpkeepBody.class, UpkeepBody.EXAMPLE)
                .refuses(AssetRefusal.ASSET_NOT_FOUND, MeteringRefusal.IN_THE_FUTURE);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering")
                .owned("assetNo", "metering-asset")
                .path("assetNo", "资产编号", "asset number", "M-0001");
    }

    private static AssetNo asset(Exchange<?> x) {
        return x.path("assetNo", AssetNo::new);
    }

    /** A verification. @param verifiedBy institution or team @param certificate number of the certificate or record */
    public record Verify(
            LocalDate on,
            boolean passed,
            @Size(min = 1, max = 60) String verifiedBy,
            @Size(min = 1, max = 60) String certificate,
            DeviceClass deviceClass) {
        static final Verify EXAMPLE =
                new Verify(LocalDate.parse("2026-03-01"), true, "杭州计量中心", "JD-2026-0117", DeviceClass.III);

        Verification.Result result() {
            return new Verification.Result(on, passed, verifiedBy, certificate, deviceClass);
        }
    }

    /** A seal is put on. @param at now if left out */
    public record PutOn(String sealNo, Seal.Place place, Optional<Instant> at) {
        static final PutOn EXAMPLE = new PutOn("F-330106-0001", Seal.Place.TERMINAL_COVER, Optional.empty());
    }

    /** A seal came off. @param reason needed where it was found broken @param at now if left out */
    public record TakeOff(
            String sealNo,
            Seal.Cause cause,
            @Size(min = 1, max = 200) Optional<String> reason,
            Optional<Instant> at) {
        static final TakeOff EXAMPLE =
                new TakeOff("F-330106-0001", Seal.Cause.FOUND_BROKEN, Optional.of("箱门被撬"), Optional.empty());
    }
}
