package org.wattline.domain.metering.special;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about a special reading was refused. */
public enum SpecialRefusal implements NamedRefusal {
    NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.special-reading-not-found",
            "RTE-18",
            Text.of("没有这个特抄任务", "There is no such special reading"),
            Text.of("请核对计量点和日期", "Check metering point and day")),
    ASKED_ALREADY(
            Kind.CONFLICT,
            "metering.special-reading-asked",
            "RTE-19",
            Text.of("该计量点当日已有特抄任务", "A special reading of the point is asked for on that day"),
            Text.of("请使用已有的任务，或另选日期", "Use that one, or choose another day")),
    DAY_PAST(
            Kind.INVALID,
            "metering.special-reading-past",
            "RTE-20",
            Text.of("特抄日期已过", "The day of the special reading is over"),
            Text.of("请填写今天或之后的日期", "Give today or a later day"));

    private final Reason reason;

    SpecialRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
