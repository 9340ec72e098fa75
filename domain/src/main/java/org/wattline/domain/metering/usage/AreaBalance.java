package org.wattline.domain.metering.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

/**
 * What went into a transformer area on a day, what was sold there, and what was lost between (台区日线损).
 *
 * @param supply what went in (供电量), empty if it is not known in full
 * @param sales what the points that are known took (售电量)
 * @param points how many points were to be known
 * @param lacking those of which the day is not known in full
 * @param estimated points of which a part was estimated
 */
public record AreaBalance(
        AreaCode area,
        UnitPath unit,
        LocalDate day,
        Optional<Energy> supply,
        Energy sales,
        int points,
        List<MeteringPointNo> lacking,
        int estimated,
        LossBand band) {
    public AreaBalance {
        lacking = List.copyOf(lacking);
    }

    /** @param sold what each point of the area took */
    public static AreaBalance of(
            AreaCode area,
            UnitPath unit,
            LocalDate day,
            UsagePart supply,
            Map<MeteringPointNo, UsagePart> sold,
            LossThresholds thresholds) {
        Optional<Energy> known =
                supply.imported().filter(energy -> supply.quality().isComplete());
        List<MeteringPointNo> lacking = sold.entrySet().stream()
                .filter(each -> !each.getValue().quality().isComplete())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Energy sales = Energy.sum(
                sold.values().stream().flatMap(part -> part.imported().stream()).toList());
        int estimated = (int) sold.values().stream()
                .filter(part -> part.quality().estimated() > 0)
                .count();
        AreaBalance balance =
                new AreaBalance(area, unit, day, known, sales, sold.size(), lacking, estimated, LossBand.NORMAL);
        boolean told = !sold.isEmpty() && balance.completeness().compareTo(thresholds.completeness()) >= 0;
        return balance.in(
                balance.lossRate().filter(rate -> told).map(thresholds::band).orElse(LossBand.NOT_COMPUTABLE));
    }

    /** What was lost (损失电量). */
    public Optional<Energy> loss() {
        return supply.map(energy -> energy.minus(sales));
    }

    /** Loss per supply (线损率), to four decimals of a percent, half up; empty without supply. */
    public Optional<Share> lossRate() {
        return supply.filter(energy -> energy.compareTo(Energy.ZERO) > 0)
                .map(energy -> percent(energy.minus(sales).kwh(), energy.kwh()));
    }

    /** Share of the points that are known. */
    public Share completeness() {
        return points == 0
                ? Share.NONE
                : percent(BigDecimal.valueOf(points - lacking.size()), BigDecimal.valueOf(points));
    }

    private static Share percent(BigDecimal part, BigDecimal whole) {
        return new Share(part.multiply(BigDecimal.valueOf(100)).divide(whole, 4, RoundingMode.HALF_UP));
    }

    private AreaBalance in(LossBand next) {
        return new AreaBalance(area, unit, day, supply, sales, points, lacking, estimated, next);
    }
}
