package org.wattline.domain.audit;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.quantity.Energy;

/**
 * What something used month by month, as the audit is handed it.
 *
 * @param subject its number
 * @param months oldest first, without gap
 */
public record ConsumptionSeries(Subject subject, List<Month> months) {
    public ConsumptionSeries {
        months = List.copyOf(months);
    }

    /** What a finding is about. @param kind noun as in the trail: {@code metering-point} */
    public record Subject(String kind, String no, UnitPath unit, Optional<UUID> customer) {}

    /**
     * One month.
     *
     * @param energy what was used; empty where it is not proved
     * @param evidence references and values of the readings that prove it
     */
    public record Month(YearMonth month, Optional<Energy> energy, Map<String, String> evidence) {
        public Month {
            evidence = Map.copyOf(evidence);
        }
    }

    /**
     * MR-01, VEE-06 (零度户连续): nothing was used in each of the last so many months, and that is proved.
     *
     * @return the evidence, or empty if it is not so
     */
    public Optional<Map<String, String>> zeroFor(int cycles) {
        if (months.size() < cycles) return Optional.empty();
        Map<String, String> evidence = new TreeMap<>();
        for (Month month : months.subList(months.size() - cycles, months.size())) {
            if (month.energy().filter(Energy::isZero).isEmpty()) return Optional.empty();
            evidence.put(month.month() + ".kwh", "0");
            month.evidence().forEach((name, value) -> evidence.put(month.month() + "." + name, value));
        }
        return Optional.of(evidence);
    }
}
