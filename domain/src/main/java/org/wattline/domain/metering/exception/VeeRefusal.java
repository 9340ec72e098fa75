package org.wattline.domain.metering.exception;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about exceptions, estimates and edits was refused. */
public enum VeeRefusal implements NamedRefusal {
    EXCEPTION_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.exception-not-found",
            "VEX-01",
            "没有这个数据异常",
            "There is no such exception",
            "请核对标识",
            "Check the id"),
    EXCEPTION_CLOSED(
            Kind.CONFLICT,
            "metering.exception-closed",
            "VEX-02",
            "异常已处理完毕",
            "The exception was dealt with",
            "无需再次处理",
            "There is nothing left to do"),
    CANNOT_ESTIMATE(
            Kind.INVALID,
            "metering.cannot-estimate",
            "VEX-03",
            "没有可用于拟合的数据",
            "There is nothing that an estimate could rest on",
            "请补抄或编辑数据",
            "Read the meter, or edit the values"),
    NOTHING_BEFORE(
            Kind.CONFLICT,
            "metering.nothing-before",
            "VEX-04",
            "没有可恢复的早前数据",
            "There are no earlier values to go back to",
            "请拟合或编辑数据",
            "Estimate or edit the values instead"),
    VALUES_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.values-not-found",
            "VEX-05",
            "没有这些数据",
            "There are no such values",
            "请核对计量点、时间和通道",
            "Check point, time and channel"),
    EDIT_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.edit-not-found",
            "VEX-06",
            "没有这次编辑",
            "There is no such edit",
            "请核对标识",
            "Check the id"),
    EDIT_DECIDED(
            Kind.CONFLICT,
            "metering.edit-decided",
            "VEX-07",
            "编辑已有结论",
            "The edit was decided",
            "请提交新的编辑",
            "Propose another edit"),
    OWN_EDIT(
            Kind.FORBIDDEN,
            "metering.own-edit",
            "VEX-08",
            "本人提交的编辑须由他人复核",
            "A second person has to agree to the edit",
            "请他人复核",
            "Ask somebody else"),
    VALUES_CHANGED(
            Kind.CONFLICT,
            "metering.values-changed",
            "VEX-09",
            "数据在此期间已变更",
            "The values changed in between",
            "请按最新数据重新处理",
            "Begin again with the present values"),
    EDIT_NOT_APPLIED(
            Kind.CONFLICT,
            "metering.edit-not-applied",
            "VEX-10",
            "编辑未生效，无法撤销",
            "Only an applied edit can be undone",
            "无需撤销",
            "There is nothing to undo"),
    EDIT_OUT_OF_RANGE(
            Kind.INVALID,
            "metering.edit-out-of-range",
            "VEX-11",
            "编辑的时段或数值超出范围",
            "An interval or value of the edit is out of range",
            "请核对时段序号和数值",
            "Check the numbers of the intervals and the values"),
    EDIT_CHANGES_NOTHING(
            Kind.INVALID,
            "metering.edit-changes-nothing",
            "VEX-12",
            "编辑未改变任何数据",
            "The edit changes nothing",
            "请填写不同的数值",
            "Give other values");

    private final Reason reason;

    VeeRefusal(Kind kind, String code, String rule, String zhTitle, String enTitle, String zhRemedy, String enRemedy) {
        reason = new Reason(kind, code, rule, Text.of(zhTitle, enTitle), Text.of(zhRemedy, enRemedy));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
