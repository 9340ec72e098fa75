package org.wattline.domain.rating.line;

import org.wattline.domain.kernel.Text;
import org.wattline.domain.tariff.Conventions;

/** What a bill line charges for (电费项目). */
public enum LineCode {
    /** Energy at the price of a period, or without time of use; of the first tier where time of use meets tiers. */
    ENERGY(Text.of("电度电费", "energy")),
    /** Energy of one tier at that tier's full price. */
    TIER(Text.of("阶梯电费", "energy of tier")),
    /** What a higher tier adds to prices by period. */
    TIER_ADDER(Text.of("阶梯加价", "tier adder")),
    /** Free energy of low-income households, taken off. */
    LOW_INCOME_CREDIT(Text.of("低保免费电量", "free energy for low income")),
    BASIC_CAPACITY(Text.of("基本电费（容量）", "basic charge by capacity")),
    BASIC_DEMAND(Text.of("基本电费（需量）", "basic charge by demand")),
    /** Demand above the tolerance, at a multiple of the price. */
    BASIC_DEMAND_EXCESS(Text.of("超需量加倍电费", "demand above the contract")),
    POWER_FACTOR(Text.of("功率因数调整电费", "power-factor adjustment")),
    /** Energy that was billed wrongly, recovered or refunded. */
    CORRECTION_ENERGY(Text.of("退补电费", "corrected energy")),
    /** Energy that was billed at a wrong price. */
    CORRECTION_PRICE(Text.of("差价退补电费", "corrected price")),
    /** Basic charge for capacity that was used without consent. */
    CORRECTION_BASIC(Text.of("追补基本电费", "recovered basic charge")),
    LATE_FEE(Text.of("逾期违约金", "late fee")),
    /** Energy taken without right. */
    THEFT_ENERGY(Text.of("追补窃电电费", "energy taken without right")),
    /** What is paid on top for a breach or theft. */
    PENALTY(Text.of("违约使用电费", "penalty")),
    /** Demand of a month or a window, by tiers of kW. */
    DEMAND(Text.of("需量电费", "demand charge")),
    /** Per kWh on top of the price. */
    LEVY(Text.of("附加费", "levy")),
    /** Per kWh for restricted or eliminated users. */
    DIFFERENTIAL(Text.of("差别电价", "differential price")),
    /** A multiple of the purchase price. */
    PURCHASE_MULTIPLE(Text.of("代理购电加价", "multiple of the purchase price")),
    /** Per month or day. */
    STANDING(Text.of("固定费用", "standing charge")),
    DISCOUNT(Text.of("折扣", "discount")),
    /** Taken off above the most that a bill comes to. */
    MAXIMUM(Text.of("封顶减免", "above the maximum")),
    /** Made up to the least that a bill comes to. */
    MINIMUM(Text.of("最低收费", "minimum charge")),
    TAX(Text.of("税", "tax")),
    /** Energy fed in that cancelled energy taken: it costs nothing and says how much. */
    SET_OFF(Text.of("抵扣电量", "energy set off")),
    /** Energy fed in, sold. */
    EXPORT(Text.of("上网电费", "energy fed in")),
    /** Credit for energy fed in, used or kept. */
    CREDIT(Text.of("上网收益结转", "credit for energy fed in")),
    SUBSIDY(Text.of("发电补贴", "subsidy for generation")),
    /** Credits settled once a year. */
    TRUE_UP(Text.of("年度清算", "yearly settlement")),
    /** Energy for electric heating, without tiers. */
    HEATING(Text.of("电采暖电费", "energy for heating")),
    /** A market customer's energy by the prices of its intervals, with losses. */
    MARKET_ENERGY(Text.of("市场化电费", "market energy")),
    TRANSMISSION_DISTRIBUTION(Text.of("输配电费", "transmission and distribution")),
    SYSTEM_OPERATION(Text.of("系统运行费", "system operation")),
    GOVERNMENT_FUNDS(Text.of("政府性基金及附加", "government funds")),
    /** What rounding the total once adds or takes. */
    ROUNDING(Text.of("合计取整差额", "rounding of the total"));

    private final Text title;

    LineCode(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }

    /** Whether the line is part of the energy charge. */
    public boolean isEnergy() {
        return switch (this) {
            case ENERGY,
                    TIER,
                    TIER_ADDER,
                    HEATING,
                    MARKET_ENERGY,
                    TRANSMISSION_DISTRIBUTION,
                    SYSTEM_OPERATION,
                    GOVERNMENT_FUNDS -> true;
            default -> false;
        };
    }

    /** Which of the tariff's conventions rounds it. */
    public Conventions.Field field() {
        if (isEnergy() || this == LOW_INCOME_CREDIT) return Conventions.Field.ENERGY;
        if (isBasic()) return Conventions.Field.BASIC;
        if (isExport()) return Conventions.Field.EXPORT;
        return this == POWER_FACTOR ? Conventions.Field.POWER_FACTOR : Conventions.Field.CHARGE;
    }

    /** Whether the line comes after what discounts are taken of. */
    public boolean isAfterCharges() {
        return this == DISCOUNT || this == MAXIMUM || this == MINIMUM || this == TAX || isExport();
    }

    /** Whether the line is about electricity fed in. */
    public boolean isExport() {
        return this == SET_OFF || this == EXPORT || this == CREDIT || this == SUBSIDY || this == TRUE_UP;
    }

    /** Whether the line is part of the basic charge. */
    public boolean isBasic() {
        return this == BASIC_CAPACITY || this == BASIC_DEMAND || this == BASIC_DEMAND_EXCESS;
    }
}
