package org.wattline.domain.metering.area;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a move between transformer areas was refused. */
public enum AreaRefusal implements NamedRefusal {
    AREA_NOT_FOUND(
            Kind.INVALID,
            "metering.area-not-found",
            "MET-70",
            Text.of("没有这个台区", "There is no such transformer area"),
            Text.of("请核对台区编号", "Check the code of the area")),
    POINT_NOT_FOUND(
            Kind.INVALID,
            "metering.area-point-not-found",
            "MET-71",
            Text.of("计量点不存在", "There is no such metering point"),
            Text.of("请核对计量点编号", "Check the numbers of the metering points")),
    NOT_YET(
            Kind.INVALID,
            "metering.area-not-yet",
            "MET-72",
            Text.of("变更日期在未来", "The day of the move is still to come"),
            Text.of("请在变更当日或之后登记", "Record the move when it has happened")),
    BEFORE_THE_LAST(
            Kind.INVALID,
            "metering.area-before-the-last",
            "MET-73",
            Text.of("变更日期不晚于上次变更", "The day is not after the last move"),
            Text.of("请填写之后的日期", "Give a later day")),
    THERE_ALREADY(
            Kind.CONFLICT,
            "metering.area-there-already",
            "MET-74",
            Text.of("计量点已在该台区", "The metering point is in that area already"),
            Text.of("请从清单中去掉", "Take it off the list"));

    private final Reason reason;

    AreaRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
