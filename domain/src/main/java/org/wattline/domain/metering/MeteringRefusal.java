package org.wattline.domain.metering;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about metering points, meters and readings was refused. */
public enum MeteringRefusal implements NamedRefusal {
    POINT_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.point-not-found",
            "MET-01",
            "没有这个计量点",
            "There is no such metering point",
            "请核对计量点编号",
            "Check the metering point number"),
    METER_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.meter-not-found",
            "MET-02",
            "没有这个电能表",
            "There is no such meter",
            "请核对资产编号",
            "Check the asset number"),
    METER_EXISTS(
            Kind.CONFLICT,
            "metering.meter-exists",
            "MET-03",
            "资产编号已登记",
            "The asset number is registered already",
            "请使用其他资产编号",
            "Use another asset number"),
    STEP_NOT_POSSIBLE(
            Kind.CONFLICT,
            "metering.step-not-possible",
            "MET-04",
            "资产当前状态不允许此操作",
            "The asset's state does not allow this step",
            "请先完成前面的步骤",
            "Take the steps before it first"),
    METER_IN_PLACE(
            Kind.CONFLICT,
            "metering.meter-in-place",
            "MET-05",
            "计量点已装有电能表",
            "The metering point has a meter",
            "请改用换表",
            "Exchange the meter instead"),
    NO_METER_IN_PLACE(
            Kind.CONFLICT,
            "metering.no-meter-in-place",
            "MET-06",
            "计量点没有电能表",
            "The metering point has no meter",
            "请先装表",
            "Install a meter first"),
    INSTALLED_IN_THE_PAST(
            Kind.INVALID,
            "metering.installed-in-the-past",
            "MET-07",
            "时间早于上一次装拆",
            "The time lies before the previous installation or removal",
            "请填写之后的时间",
            "Give a later time"),
    READINGS_INCOMPLETE(
            Kind.INVALID,
            "metering.readings-incomplete",
            "MET-08",
            "装拆示数不齐全",
            "The readings do not cover every register of the meter",
            "请补齐所有示数",
            "Give a value for each register"),
    VALUE_DOES_NOT_FIT(
            Kind.INVALID,
            "metering.value-does-not-fit",
            "MET-09",
            "示数超出电能表位数",
            "The value has more digits or decimals than the register",
            "请核对示数",
            "Check the value"),
    REGISTER_UNKNOWN(
            Kind.INVALID,
            "metering.register-unknown",
            "MET-10",
            "电能表没有此示数类型",
            "The meter has no such register",
            "请核对示数类型",
            "Check the register"),
    ACCOUNT_WITHOUT_POINT(
            Kind.NOT_FOUND,
            "metering.account-without-point",
            "MET-11",
            "该户号没有计量点",
            "The account has no metering point",
            "请核对户号",
            "Check the account number"),
    METER_ELSEWHERE(
            Kind.CONFLICT,
            "metering.meter-elsewhere",
            "MET-12",
            "该时间电能表未安装于此",
            "The meter did not hang there then",
            "请核对资产编号和时间",
            "Check asset number and time"),
    IN_THE_FUTURE(
            Kind.INVALID,
            "metering.in-the-future",
            "MET-13",
            "时间晚于当前",
            "The time lies in the future",
            "请核对时间",
            "Check the time"),
    ABOVE_A_LATER_READING(
            Kind.INVALID,
            "metering.above-a-later-reading",
            "MET-14",
            "示数大于之后的示数",
            "The value is higher than a later one",
            "请核对示数和时间",
            "Check value and time"),
    NEGATIVE_INTERVAL(
            Kind.INVALID,
            "metering.negative-interval",
            "MET-15",
            "曲线有负值",
            "An interval of the curve is negative",
            "请核对曲线",
            "Check the curve"),
    LINE_UNREADABLE(
            Kind.INVALID,
            "metering.line-unreadable",
            "MET-16",
            "数据行无法读取",
            "The line cannot be read",
            "请按文件格式更正",
            "Correct it to the format of the file"),
    FILE_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.file-not-found",
            "MET-17",
            "没有这个采集文件",
            "There is no such meter-data file",
            "请核对文件摘要",
            "Check the digest"),
    FILE_ENDED(
            Kind.CONFLICT,
            "metering.file-ended",
            "MET-18",
            "文件已处理完毕",
            "The file has been dealt with",
            "无需再次处理",
            "There is nothing left to do"),
    LINE_NOT_REJECTED(
            Kind.NOT_FOUND,
            "metering.line-not-rejected",
            "MET-19",
            "该行未被拒绝或已更正",
            "No line of this number waits to be mended",
            "请核对行号",
            "Check the number of the line"),
    READING_MISSING(
            Kind.INVALID,
            "metering.reading-missing",
            "VEE-01",
            "缺少抄表示数",
            "A reading that is due is missing",
            "请补抄或估抄",
            "Read the meter, or estimate"),
    RUNS_BACKWARDS(
            Kind.INVALID,
            "metering.runs-backwards",
            "VEE-02",
            "示数倒走",
            "The register runs backwards",
            "请现场核查",
            "Check on site"),
    RATES_DO_NOT_ADD_UP(
            Kind.INVALID,
            "metering.rates-do-not-add-up",
            "VEE-07",
            "总分示数不平",
            "The rates do not add up to the total",
            "请重新抄表或更换电能表",
            "Read again, or replace the meter");

    private final Reason reason;

    MeteringRefusal(
            Kind kind, String code, String rule, String zhTitle, String enTitle, String zhRemedy, String enRemedy) {
        reason = new Reason(kind, code, rule, Text.of(zhTitle, enTitle), Text.of(zhRemedy, enRemedy));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
