package org.wattline.adapter.http.collection;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.HoldKind;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;

/**
 * Something that holds collection up.
 *
 * @param to day before which it ends
 * @param endedOn first day on which it holds no more, where somebody ended it
 */
public record HoldBody(
        String holdId,
        HoldKind kind,
        AccountNo accountNo,
        UnitPath unit,
        Optional<BillNo> billNo,
        LocalDate from,
        Optional<LocalDate> to,
        String reason,
        String placedBy,
        Optional<LocalDate> endedOn,
        Optional<String> endedBy,
        Optional<String> words,
        Version version)
        implements Tagged {
    static final HoldBody EXAMPLE = new HoldBody(
            CaseBody.ID,
            HoldKind.PROMISE,
            AccountNo.of(1),
            new UnitPath("/33/3301"),
            Optional.empty(),
            LocalDate.parse("2026-04-07"),
            Optional.of(LocalDate.parse("2026-04-11")),
            "周五缴清",
            "collector",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Version(1));

    static HoldBody of(CollectionHold hold) {
        return new HoldBody(
                hold.id().toString(),
                hold.kind(),
                hold.account(),
                hold.unit(),
                hold.bill(),
                hold.during().from(),
                hold.during().to(),
                hold.reason(),
                hold.by(),
                hold.ended().map(CollectionHold.Ended::on),
                hold.ended().map(CollectionHold.Ended::by),
                hold.ended().map(CollectionHold.Ended::words),
                hold.version());
    }
}
