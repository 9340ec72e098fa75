package org.wattline.domain.metering.arrangement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.metering.MeteringPointNo;

/** A metering point has another place from a day on. @param above empty for a main point */
public record PointArranged(MeteringPointNo point, AccountNo account, Optional<MeteringPointNo> above, LocalDate on)
        implements Event {
    @Override
    public String type() {
        return "metering.point-arranged";
    }

    @Override
    public String subject() {
        return point.value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "point", point.value(),
                "account", account.value(),
                "above", above.map(MeteringPointNo::value).orElse(""),
                "on", on.toString());
    }
}
