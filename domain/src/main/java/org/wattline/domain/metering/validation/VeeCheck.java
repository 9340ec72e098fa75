package org.wattline.domain.metering.validation;

import static org.wattline.domain.metering.validation.VeeCheck.Observes.AMOUNT;
import static org.wattline.domain.metering.validation.VeeCheck.Observes.COUNT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wattline.domain.kernel.Text;

/**
 * The catalogue of checks (校验方法): what a rule can look for. The first sixteen are those of Oracle's meter data management, the others those
 * that rules VEE-01 … 14 of the dossier need besides. A rule gives the parameters, whose names end with their unit.
 */
public enum VeeCheck {
    CONSECUTIVE_INTERVALS("连续等值", "Consecutive intervals", COUNT, Target.DAYS, "run"),
    DUPLICATE("重复数据", "Duplicate", COUNT, Target.DAYS),
    DYNAMIC_COMPARISON("动态比较", "Dynamic comparison", AMOUNT, Target.DAYS, "deviationsPercent", "days"),
    SIBLINGS("同表数据不全", "Siblings missing", COUNT, Target.BOTH),
    REPLACEMENT("替换已有数据", "Replacement of known values", AMOUNT, Target.DAYS, "percent"),
    HIGH_LOW("高低限", "High or low", AMOUNT, Target.BOTH, "lowPercent", "highPercent", "minimumKwh"),
    INACTIVE("非在用用电", "Consumption while inactive", AMOUNT, Target.BOTH, "toleranceKwh"),
    INTERVAL_SIZE("间隔长度", "Interval size", COUNT, Target.DAYS),
    SPIKE("尖峰突变", "Spike", AMOUNT, Target.DAYS, "percent", "minimumKwh"),
    MULTIPLIER("倍率", "Multiplier", AMOUNT, Target.BOTH, "percent"),
    NEGATIVE("负值", "Negative consumption", AMOUNT, Target.BOTH, "toleranceKwh"),
    PROLONGED_ESTIMATION("连续估算", "Prolonged estimation", COUNT, Target.BOTH, "times"),
    MISSING_QUANTITY("曲线缺点", "Missing quantity", COUNT, Target.DAYS, "points"),
    SUM("量与冻结不一致", "Sum differs from register", AMOUNT, Target.DAYS, "percent", "toleranceKwh"),
    UNIT_OF_MEASURE("计量单位", "Unit of measure", AMOUNT, Target.BOTH, "factor", "percent"),
    ZERO("零度", "Zero consumption", COUNT, Target.BOTH, "times", "intervals"),

    READING_MISSING("缺抄", "Reading missing", COUNT, Target.CYCLES),
    BACKWARDS("示数倒走", "Runs backwards", COUNT, Target.CYCLES),
    ROLLOVER("示数翻转", "Rolled over", AMOUNT, Target.CYCLES),
    SURGE("突增", "Surge", AMOUNT, Target.CYCLES, "percent", "aboveKwh"),
    DROP("突减", "Drop", AMOUNT, Target.CYCLES, "percent", "minimumKwh"),
    RATES("总分不平", "Rates do not add up", AMOUNT, Target.CYCLES, "percent", "perRatioKwh"),
    DEMAND("需量异常", "Demand implausible", AMOUNT, Target.BOTH, "highPercent", "lowPercent"),
    REVERSE_FLOW("反向电量", "Reverse flow", AMOUNT, Target.BOTH, "percent"),
    CLOCK("时钟偏差", "Clock deviates", COUNT, Target.METERS, "minutes", "replaceMinutes"),
    PHASE("断相失压", "Phase without voltage", COUNT, Target.METERS, "voltagePercent", "currentPercent", "minutes"),
    POWER_OFF("停电未抄", "Not read for want of power", COUNT, Target.METERS);

    private final Text label;
    private final Observes observes;
    private final Set<Target> on;
    private final List<String> parameters;

    VeeCheck(String zh, String en, Observes observes, Set<Target> on, String... parameters) {
        this.label = Text.of(zh, en);
        this.observes = observes;
        this.on = on;
        this.parameters = List.of(parameters);
    }

    public Text label() {
        return label;
    }

    public Observes observes() {
        return observes;
    }

    public boolean looksAt(Target target) {
        return on.contains(target);
    }

    /** Names of the parameters, each needed. */
    public List<String> parameters() {
        return parameters;
    }

    /** Oracle's catalogue of sixteen validations. */
    public boolean isCommonPractice() {
        return ordinal() <= ZERO.ordinal();
    }

    /** What the number is that a strike tells. */
    public enum Observes {
        /** Milliwatt-hours. */
        AMOUNT,
        /** Intervals, days, cycles, minutes. */
        COUNT
    }

    /** What is looked at: a day's curve, the registers of a billing cycle, or what a meter says of itself. */
    public enum Target {
        DAY,
        CYCLE,
        METER;

        private static final Set<Target> DAYS = EnumSet.of(DAY);
        private static final Set<Target> CYCLES = EnumSet.of(CYCLE);
        private static final Set<Target> BOTH = EnumSet.of(DAY, CYCLE);
        private static final Set<Target> METERS = EnumSet.of(METER);
    }
}
