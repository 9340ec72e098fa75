package org.wattline.adapter.http.metering.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.asset.AssetKind;
import org.wattline.domain.metering.upkeep.AssetUpkeep;
import org.wattline.domain.metering.upkeep.DeviceClass;
import org.wattline.domain.metering.upkeep.Seal;
import org.wattline.domain.metering.upkeep.Verification;

/** What was done to an asset, and when it is due. */
public record UpkeepBody(
        AssetNo assetNo,
        AssetKind kind,
        Optional<LocalDate> dueOn,
        List<VerificationBody> verifications,
        List<SealBody> seals,
        Version version)
        implements Tagged {
    static final UpkeepBody EXAMPLE = new UpkeepBody(
            new AssetNo("M-0001"),
            AssetKind.METER,
            Optional.of(LocalDate.parse("2028-03-01")),
            List.of(new VerificationBody(
                    LocalDate.parse("2026-03-01"),
                    true,
                    "杭州计量中心",
                    "JD-2026-0117",
                    DeviceClass.III,
                    Optional.of(LocalDate.parse("2028-03-01")))),
            List.of(new SealBody(
                    "F-330106-0001",
                    Seal.Place.BOX,
                    Instant.parse("2026-03-01T02:00:00Z"),
                    "metering-team",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            new Version(2));

    static UpkeepBody of(AssetUpkeep upkeep) {
        return new UpkeepBody(
                upkeep.asset(),
                upkeep.kind(),
                upkeep.dueOn(),
                upkeep.verifications().stream().map(VerificationBody::of).toList(),
                upkeep.seals().stream().map(SealBody::of).toList(),
                upkeep.version());
    }

    /** One verification. @param dueOn when it is due again */
    public record VerificationBody(
            LocalDate on,
            boolean passed,
            String verifiedBy,
            String certificate,
            DeviceClass deviceClass,
            Optional<LocalDate> dueOn) {
        static VerificationBody of(Verification each) {
            Verification.Result result = each.result();
            return new VerificationBody(
                    result.on(),
                    result.passed(),
                    result.by(),
                    result.certificate(),
                    result.deviceClass(),
                    each.dueOn());
        }
    }

    /** One seal. @param offCause why it came off, if it did */
    public record SealBody(
            String sealNo,
            Seal.Place place,
            Instant at,
            String by,
            Optional<Instant> offAt,
            Optional<String> offBy,
            Optional<Seal.Cause> offCause,
            Optional<String> offReason) {
        static SealBody of(Seal seal) {
            return new SealBody(
                    seal.no(),
                    seal.place(),
                    seal.at(),
                    seal.by(),
                    seal.off().map(Seal.Off::at),
                    seal.off().map(Seal.Off::by),
                    seal.off().map(Seal.Off::cause),
                    seal.off().flatMap(Seal.Off::reason));
        }
    }
}
