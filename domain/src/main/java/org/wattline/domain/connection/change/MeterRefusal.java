package org.wattline.domain.connection.change;

import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Refusal.Kind;

/** Why the meters of a supply are not changed so. */
public enum MeterRefusal implements ChangeRefusal {
    NO_METER(
            Kind.CONFLICT,
            "no-meter",
            49,
            "计量点没有装表",
            "No meter hangs at the account",
            "核对计量点",
            "Check the metering points"),
    METER_IN_PLACE(
            Kind.CONFLICT, "meter-in-place", 50, "计量点已装表", "A meter hangs there", "核对计量点", "Check the metering points"),
    POINTS_DIFFER(
            Kind.INVALID,
            "points-differ",
            170,
            "逐点填写与档案不符：缺少 {0}；多出 {1}",
            "The sheet tells other points than there are: missing {0}; unknown {1}",
            "每个计量点填写一次：电表编号、KEEP（不动）或 NONE（拆除）",
            "Tell each point once, with the number of its meter, KEEP or NONE"),
    METER_STAYS(
            Kind.INVALID,
            "meter-stays",
            172,
            "移表、过户不换表：{0}",
            "A meter that is moved or handed over stays the same: {0}",
            "填写 KEEP；移表另填新位置 place",
            "Tell KEEP, and of one that is moved its place"),
    SEVERAL_METERS(Kind.INVALID, "several-meters", 140, "共有多只电表：{0}", "Several meters: {0}", "先逐只特抄", "Have each read"),
    READINGS_MISSING(
            Kind.INVALID, "readings-missing", 57, "缺少 {0} 当时的示数", "Nobody read {0} then", "先做特抄", "Have it read first");

    private final Reason said;

    MeterRefusal(Kind kind, String name, int rule, String zh, String en, String remedyZh, String remedyEn) {
        said = ChangeRefusal.reason(kind, name, rule, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Reason said() {
        return said;
    }
}
