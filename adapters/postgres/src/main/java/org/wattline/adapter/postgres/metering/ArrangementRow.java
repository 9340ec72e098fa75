package org.wattline.adapter.postgres.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.arrangement.Arranged;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.tariff.TariffId;

/** A row of {@code point_arrangement} joined with one of {@code point_arranged}. */
public record ArrangementRow(
        String pointNo,
        String accountNo,
        UUID customerId,
        String unitPath,
        long version,
        LocalDate fromDay,
        Optional<LocalDate> toDay,
        Optional<String> aboveNo,
        String quantity,
        String losses,
        Optional<String> tariff,
        Optional<Boolean> timeOfUse,
        String powerFactor,
        Optional<String> source,
        Instant recordedAt) {
    /** The arrangement of rows that are all of the same point, in the order of their days. */
    static PointArrangement arrangement(List<ArrangementRow> rows) {
        ArrangementRow first = rows.getFirst();
        return new PointArrangement(
                new MeteringPointNo(first.pointNo),
                new AccountNo(first.accountNo),
                new CustomerId(first.customerId),
                new UnitPath(first.unitPath),
                rows.stream().map(ArrangementRow::arranged).toList(),
                new Version(first.version));
    }

    private Arranged arranged() {
        Arrangement as = new Arrangement(
                aboveNo.map(MeteringPointNo::new),
                ArrangementJson.quantity(quantity),
                ArrangementJson.losses(losses),
                tariff.map(id -> new Arrangement.OwnPrice(new TariffId(id), timeOfUse.orElseThrow())),
                Arrays.stream(PowerFactorParticipation.values())
                        .filter(each -> each.code().equals(powerFactor))
                        .findFirst()
                        .orElseThrow(),
                source);
        return new Arranged(new Span(fromDay, toDay), as, recordedAt);
    }
}
