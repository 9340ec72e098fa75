package org.wattline.domain.workflow.organisation;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why work was not moved. */
public enum ReorganisationRefusal implements NamedRefusal {
    UNKNOWN_POSITION(
            Kind.INVALID,
            "unknown-position",
            "WFL-58",
            Text.of("没有该岗位", "There is no such position"),
            Text.of("先定义岗位", "Define the position first")),
    DAY_IS_OVER(
            Kind.INVALID,
            "reorganised-too-late",
            "WFL-59",
            Text.of("生效日期已过", "The day is over"),
            Text.of("选择今日或以后的日期", "Choose today or a later day")),
    UNKNOWN_UNIT(
            Kind.INVALID,
            "unknown-unit",
            "WFL-60",
            Text.of("没有该单位，或不在本单位范围内", "There is no such unit, or it is not yours"),
            Text.of("核对单位代码", "Check its code")),
    UNIT_CLOSED(
            Kind.CONFLICT,
            "unit-closed",
            "WFL-81",
            Text.of("接收单位当日不存在", "The unit that shall get the work does not exist on the day"),
            Text.of("移交给当日存续的单位", "Move the work to a unit that is open then"));

    private final Reason reason;

    ReorganisationRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "workflow." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
