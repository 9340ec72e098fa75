package org.wattline.adapter.http.metering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Ratio;

/** A metering point. */
public record PointBody(
        MeteringPointNo meteringPointNo,
        AccountNo accountNo,
        UUID customerId,
        UnitPath unit,
        AreaCode areaCode,
        MeteringMode mode,
        PowerFactorParticipation powerFactor,
        QuantityMode quantity,
        List<Hanging> installations,
        Version version)
        implements Tagged {
    static final PointBody EXAMPLE = new PointBody(
            MeteringPointNo.of(1),
            AccountNo.of(1),
            UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
            new UnitPath("/33/3301"),
            new AreaCode("A-01"),
            MeteringMode.LOW_SUPPLY_LOW_METERED,
            PowerFactorParticipation.NONE,
            QuantityMode.METERED,
            List.of(new Hanging(
                    new AssetNo("M-0001"),
                    Ratio.ONE,
                    Ratio.ONE,
                    Ratio.ONE,
                    List.of(Register.ACTIVE_IMPORT),
                    Instant.parse("2026-01-01T01:00:00Z"),
                    Optional.empty(),
                    Optional.of("meter box at the gate"))),
            new Version(2));

    static PointBody of(MeteringPoint point) {
        return new PointBody(
                point.no(),
                point.account(),
                point.customer().value(),
                point.unit(),
                point.area(),
                point.mode(),
                point.powerFactor(),
                point.quantity(),
                point.installations().stream().map(Hanging::of).toList(),
                point.version());
    }

    /** A meter at the point, from one instant to another, in the spot that was told for it. */
    public record Hanging(
            AssetNo assetNo,
            Ratio currentRatio,
            Ratio voltageRatio,
            Ratio multiplier,
            List<Register> registers,
            Instant from,
            Optional<Instant> to,
            Optional<String> place) {
        static Hanging of(Installation installation) {
            return new Hanging(
                    installation.meter(),
                    installation.current(),
                    installation.voltage(),
                    installation.multiplier(),
                    installation.dials().stream().map(d -> d.register()).toList(),
                    installation.from(),
                    installation.to(),
                    installation.place());
        }
    }
}
