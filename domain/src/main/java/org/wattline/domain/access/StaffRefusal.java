package org.wattline.domain.access;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a step on a staff account is refused. */
public enum StaffRefusal implements NamedRefusal {
    NO_SUCH_ACCOUNT(
            Kind.NOT_FOUND,
            "access.no-such-account",
            "ACC-10",
            Text.of("没有该账号", "There is no such account"),
            Text.of("请核对登录名", "Check the login")),
    LOGIN_TAKEN(
            Kind.CONFLICT,
            "access.login-taken",
            "ACC-11",
            Text.of("登录名已被使用", "The login is taken"),
            Text.of("请换用其他登录名", "Choose another login")),
    UNIT_BELOW_POSITION(
            Kind.INVALID,
            "access.unit-below-position",
            "ACC-12",
            Text.of("该级别单位不设此岗位", "Units of this level do not have this position"),
            Text.of("请选择更高级别的单位或其他岗位", "Choose a unit of a higher level, or another position")),
    UNIT_CLOSED(
            Kind.INVALID,
            "access.unit-closed",
            "ACC-13",
            Text.of("任职首日单位不存在", "The unit does not exist on the first day of the assignment"),
            Text.of("请选择单位存续期内的日期", "Choose a day on which the unit exists")),
    ALREADY_ASSIGNED(
            Kind.CONFLICT,
            "access.already-assigned",
            "ACC-14",
            Text.of("该期间内已任此岗位", "The position is already held at this unit within these days"),
            Text.of("请先结束现有任职", "End the present assignment first")),
    NOT_ASSIGNED(
            Kind.CONFLICT,
            "access.not-assigned",
            "ACC-15",
            Text.of("未任此岗位", "The position is not held at this unit on that day"),
            Text.of("请核对岗位、单位与日期", "Check position, unit and day")),
    EXCLUDED_POSITION(
            Kind.CONFLICT,
            "access.excluded-position",
            "ACC-16",
            Text.of("与现任岗位不相容", "The position may not be held together with another one that is held"),
            Text.of("请由他人担任，职责必须分离", "Give it to another person: these duties are kept apart")),
    OWN_POSITIONS(
            Kind.FORBIDDEN,
            "access.own-positions",
            "ACC-17",
            Text.of("不得变更本人岗位", "Nobody changes positions of one's own"),
            Text.of("请由其他管理员办理", "Ask another administrator")),
    OUTSIDE_OWN_UNIT(
            Kind.FORBIDDEN,
            "access.outside-own-unit",
            "ACC-18",
            Text.of("超出本人管辖单位", "The unit is outside your own"),
            Text.of("请由上级单位管理员办理", "Ask an administrator of a unit above"));

    private final Reason reason;

    StaffRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
