package org.wattline.adapter.http.metering.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.route.PreparingWalks;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.route.TaskResult;
import org.wattline.domain.premises.AreaCode;

/** A stop of a reader's round with all that a terminal needs off line. */
public record StopBody(
        String taskId,
        int position,
        MeteringPointNo meteringPointNo,
        AccountNo accountNo,
        AreaCode areaCode,
        LocalDate coversFrom,
        TaskResult.State state,
        Optional<AssetNo> assetNo,
        Optional<Instant> lastReadAt,
        List<DialBody> dials) {
    static final StopBody EXAMPLE = new StopBody(
            TaskBody.ID,
            1,
            MeteringPointNo.of(1),
            AccountNo.of(1),
            new AreaCode("A33010601-001"),
            LocalDate.parse("2026-02-05"),
            TaskResult.State.OPEN,
            Optional.of(new AssetNo("M-0001")),
            Optional.of(Instant.parse("2026-02-04T16:00:00Z")),
            List.of(new DialBody(Register.ACTIVE_IMPORT, 6, 2, Optional.of(RegisterValue.parse("1229.23")))));

    static StopBody of(PreparingWalks.Stop stop) {
        return new StopBody(
                stop.task().id().toString(),
                stop.task().position(),
                stop.point().no(),
                stop.point().account(),
                stop.point().area(),
                stop.task().covers().from(),
                stop.task().result().state(),
                stop.meter().map(Installation::meter),
                stop.last().map(RegisterReading::at),
                stop.meter()
                        .map(meter -> meter.dials().stream()
                                .map(dial -> new DialBody(
                                        dial.register(),
                                        dial.digits(),
                                        dial.decimals(),
                                        stop.last().flatMap(last -> last.value(dial.register()))))
                                .toList())
                        .orElse(List.of()));
    }

    /** A register to be read. @param last what it showed last */
    public record DialBody(Register register, int digits, int decimals, Optional<RegisterValue> last) {}
}
