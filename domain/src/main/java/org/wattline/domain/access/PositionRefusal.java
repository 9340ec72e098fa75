package org.wattline.domain.access;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a step on a position is refused. */
public enum PositionRefusal implements NamedRefusal {
    NO_SUCH_POSITION(
            Kind.NOT_FOUND,
            "access.no-such-position",
            "ACC-07",
            Text.of("没有该岗位", "There is no such position"),
            Text.of("请核对岗位代码", "Check the code of the position")),
    POSITION_EXISTS(
            Kind.CONFLICT,
            "access.position-exists",
            "ACC-08",
            Text.of("该岗位代码已存在", "A position with this code exists"),
            Text.of("请换用其他代码", "Choose another code")),
    UNKNOWN_PERMISSION(
            Kind.INVALID,
            "access.unknown-permission",
            "ACC-09",
            Text.of("岗位含有系统未定义的权限", "The position names a permission that the server does not know"),
            Text.of("请只使用权限目录中的权限", "Use permissions of the catalogue only"));

    private final Reason reason;

    PositionRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
