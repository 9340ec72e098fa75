package org.wattline.domain.connection.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.quantity.Money;

/**
 * How a fee is collected (业务费收取政策), dated.
 *
 * @param dueDays days to pay, from the notice on
 * @param waivers up to how much each level of the organisation waives; a level that is not there has no limit
 * @param mostParts how many instalments at most; 0 for none at all
 * @param mostDays how many days ahead the last of them is at most
 * @param instalments up to how much each level lets be paid in parts; a level that is not there has no limit
 * @param firstPartOpens whether supply may begin once the first part is paid and none is late, or only when all is
 */
public record FeePolicy(
        String id,
        String item,
        Span inForce,
        String source,
        int dueDays,
        Map<UnitLevel, Money> waivers,
        int mostParts,
        int mostDays,
        Map<UnitLevel, Money> instalments,
        boolean firstPartOpens) {
    public FeePolicy {
        waivers = Map.copyOf(waivers);
        instalments = Map.copyOf(instalments);
    }

    boolean allows(FeeRelief relief, UnitLevel level) {
        return Optional.ofNullable((relief.waiver() ? waivers : instalments).get(level))
                .map(most -> relief.amount().compareTo(most) <= 0)
                .orElse(true);
    }

    /** Whether parts follow one another from today on, each more than nothing, not too many and not for too long. */
    boolean allows(List<Instalment> parts, LocalDate today) {
        if (parts.size() < 2 || parts.size() > mostParts) return false;
        LocalDate before = today.minusDays(1);
        for (Instalment part : parts) {
            if (!part.dueOn().isAfter(before) || !part.amount().isPositive()) return false;
            before = part.dueOn();
        }
        return !before.isAfter(today.plusDays(mostDays));
    }
}
