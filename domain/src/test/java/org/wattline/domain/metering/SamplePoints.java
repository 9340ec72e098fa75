package org.wattline.domain.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Ratio;

/** Metering points for tests. */
public final class SamplePoints {
    public static final MeteringPointNo NO = MeteringPointNo.of(1);
    public static final AssetNo OLD = new AssetNo("M-0001");
    public static final AssetNo NEW = new AssetNo("M-0002");

    private SamplePoints() {}

    public static MeteringPoint empty() {
        return MeteringPoint.open(
                        NO,
                        AccountNo.of(1),
                        new CustomerId(new UUID(0, 1)),
                        new UnitPath("/33/3301"),
                        new AreaCode("A-01"),
                        MeteringMode.LOW_SUPPLY_LOW_METERED,
                        PowerFactorParticipation.NONE)
                .state();
    }

    /** Metered since January 2026 by the old meter. */
    public static MeteringPoint metered(String current, String voltage, Register... registers) {
        return done(
                empty().install(OLD, dials(registers), Ratio.parse(current), Ratio.parse(voltage), day("2026-01-01")));
    }

    public static List<Dial> dials(Register... registers) {
        return Arrays.stream(registers).map(Dial::usual).toList();
    }

    public static Instant day(String date) {
        return Zone.startOf(LocalDate.parse(date));
    }

    public static <T> T done(Outcome<Change<T>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Change<T>>(Change<T> change) -> change.state();
            case Outcome.Refused<Change<T>>(var why) -> throw new AssertionError(why);
        };
    }
}
