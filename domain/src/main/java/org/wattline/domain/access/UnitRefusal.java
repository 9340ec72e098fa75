package org.wattline.domain.access;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a step on a unit is refused. */
public enum UnitRefusal implements NamedRefusal {
    NO_SUCH_UNIT(
            Kind.NOT_FOUND,
            "access.no-such-unit",
            "ACC-01",
            Text.of("没有该单位", "There is no such unit"),
            Text.of("请核对单位路径", "Check the path of the unit")),
    UNIT_EXISTS(
            Kind.CONFLICT,
            "access.unit-exists",
            "ACC-02",
            Text.of("该单位代码已存在", "A unit with this code exists"),
            Text.of("请换用其他代码", "Choose another code")),
    PARENT_NOT_OPEN(
            Kind.INVALID,
            "access.parent-not-open",
            "ACC-03",
            Text.of("上级单位当日不存在", "The unit above does not exist on that day"),
            Text.of("请选择有效的上级单位或其存续期内的日期", "Choose a unit that exists, or a day on which it does")),
    LEVEL_NOT_BELOW_PARENT(
            Kind.INVALID,
            "access.level-not-below-parent",
            "ACC-04",
            Text.of("级别必须低于上级单位", "The level must be below that of the unit above"),
            Text.of("请选择更低的级别", "Choose a lower level")),
    UNIT_NOT_OPEN(
            Kind.CONFLICT,
            "access.unit-not-open",
            "ACC-05",
            Text.of("该单位当日不存在", "The unit does not exist on that day"),
            Text.of("请选择单位存续期内的日期", "Choose a day on which the unit exists")),
    UNITS_BELOW_OPEN(
            Kind.CONFLICT,
            "access.units-below-open",
            "ACC-06",
            Text.of("下级单位尚未撤销", "Units below it are still open"),
            Text.of("请先撤销下级单位", "Close the units below it first"));

    private final Reason reason;

    UnitRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
