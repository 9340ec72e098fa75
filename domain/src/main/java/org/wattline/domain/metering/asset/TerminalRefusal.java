package org.wattline.domain.metering.asset;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about terminals and the meters that they collect was refused. */
public enum TerminalRefusal implements NamedRefusal {
    NO_TERMINAL(
            Kind.NOT_FOUND,
            "metering.no-terminal",
            "AST-11",
            "没有这个集中器或终端",
            "There is no such concentrator or terminal",
            "请核对资产编号",
            "Check the asset number"),
    NO_AREA(
            Kind.INVALID,
            "metering.terminal-area-unknown",
            "AST-12",
            "没有这个台区",
            "There is no such transformer area",
            "请核对台区编号",
            "Check the code of the area"),
    IN_PLACE(
            Kind.CONFLICT,
            "metering.terminal-in-place",
            "AST-13",
            "终端已装出",
            "The terminal is up already",
            "请先拆除",
            "Take it down first"),
    NOT_IN_PLACE(
            Kind.CONFLICT,
            "metering.terminal-not-in-place",
            "AST-14",
            "终端未装出",
            "The terminal is not up",
            "请先安装",
            "Put it up first"),
    COLLECTED_ALREADY(
            Kind.CONFLICT,
            "metering.meter-collected-already",
            "AST-15",
            "电能表已归属终端",
            "A terminal collects the meter already",
            "请先解除原归属",
            "Release it from that terminal first"),
    NOT_COLLECTED(
            Kind.CONFLICT,
            "metering.meter-not-collected",
            "AST-16",
            "该终端未采集此电能表",
            "The terminal does not collect the meter",
            "请核对资产编号",
            "Check the asset number"),
    CHANGED_LATER(
            Kind.INVALID,
            "metering.terminal-changed-later",
            "AST-17",
            "时间早于上一次变更",
            "The time lies before the last change of the terminal",
            "请填写之后的时间",
            "Give a later time");

    private final Reason reason;

    TerminalRefusal(
            Kind kind, String code, String rule, String zhTitle, String enTitle, String zhRemedy, String enRemedy) {
        reason = new Reason(kind, code, rule, Text.of(zhTitle, enTitle), Text.of(zhRemedy, enRemedy));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
