package org.wattline.domain.connection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.usage.PeriodRegister;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;

/**
 * What meters have to count so that terms can be billed (计量配置核查): each period that the price tells apart, what is fed in where there is a
 * plant, demand where it is charged, reactive energy where a power factor is to be kept. Prices of a market go by curves, and ask for no register.
 */
public final class NeededRegisters {
    private NeededRegisters() {}

    /**
     * Refused with every register that a meter lacks (CON-174).
     *
     * @param rules those of the day, by which prices are known
     * @param points the main points of the account; those without a meter are left out
     */
    public static Outcome<Boolean> check(
            Terms.Agreed agreed, Entitlement rules, LocalDate day, List<MeteringPoint> points) {
        List<MeteringPoint> metered =
                points.stream().filter(point -> point.open().isPresent()).toList();
        boolean fedIn =
                agreed.plant().isEmpty() || metered.stream().anyMatch(point -> counts(point, Register.ACTIVE_EXPORT));
        List<MetersLack.Lack> lacks = new ArrayList<>();
        for (MeteringPoint point : metered) {
            Set<Register> needed = needed(agreed, rules.nearest(agreed.tariff(), day), point);
            if (!fedIn) needed.add(Register.ACTIVE_EXPORT);
            needed.removeIf(register -> counts(point, register));
            if (!needed.isEmpty())
                lacks.add(new MetersLack.Lack(point.open().orElseThrow().meter(), List.copyOf(needed)));
        }
        return lacks.isEmpty() ? Outcome.done(true) : Outcome.refused(new MetersLack(lacks));
    }

    private static Set<Register> needed(Terms.Agreed agreed, Optional<Tariff> tariff, MeteringPoint point) {
        Set<Register> needed = EnumSet.noneOf(Register.class);
        boolean byCurve = tariff.flatMap(Tariff::market).isPresent();
        if (!byCurve && agreed.timeOfUse())
            for (Period period :
                    tariff.map(each -> each.prices().byPeriod().keySet()).orElse(Set.of()))
                PeriodRegister.of(period).ifPresent(needed::add);
        if (!byCurve && needed.isEmpty()) needed.add(Register.ACTIVE_IMPORT);
        if (agreed.basicCharge() == BasicChargeMode.CONTRACT_DEMAND
                || agreed.basicCharge() == BasicChargeMode.ACTUAL_DEMAND) needed.add(Register.MAX_DEMAND);
        if (agreed.powerFactor().isPresent() && point.powerFactor() != PowerFactorParticipation.NONE)
            needed.add(Register.REACTIVE_FORWARD);
        return needed;
    }

    private static boolean counts(MeteringPoint point, Register register) {
        return point.open()
                .flatMap((Installation hanging) -> hanging.dial(register))
                .isPresent();
    }
}
