package org.wattline.domain.payment.reconciliation;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about a statement of a channel was refused. */
public enum StatementRefusal implements NamedRefusal {
    UNKNOWN_STATEMENT(
            Kind.NOT_FOUND,
            "payment.unknown-statement",
            "PAY-30",
            Text.of("没有该渠道对账单", "There is no such statement"),
            Text.of("请核对渠道和日期", "Check channel and day")),
    STATEMENT_DIFFERS(
            Kind.CONFLICT,
            "payment.statement-differs",
            "PAY-31",
            Text.of("该渠道当日已有另一份对账单", "There is another statement of this channel for this day"),
            Text.of("请与渠道核实应以哪一份为准", "Ask the channel which one holds")),
    NOT_MATCHED(
            Kind.CONFLICT,
            "payment.statement-not-matched",
            "PAY-32",
            Text.of("对账单尚未对账", "The statement was not held against the books yet"),
            Text.of("请等待对账作业完成", "Wait until it has been")),
    ALREADY_SETTLED(
            Kind.CONFLICT,
            "payment.statement-already-settled",
            "PAY-33",
            Text.of("该日资金已清算入账", "The money of this day has come already"),
            Text.of("无需再次入账", "It need not be entered again")),
    SETTLEMENT_DIFFERS(
            Kind.INVALID,
            "payment.settlement-differs",
            "PAY-34",
            Text.of("到账金额与对账单净额不符", "What came is not what the statement says after fees"),
            Text.of("请与渠道核实到账金额", "Ask the channel what it paid out")),
    AGENCY_WANTED(
            Kind.INVALID,
            "payment.statement-of-which-agency",
            "PAY-37",
            Text.of("代收点对账文件须且仅须指明代收点", "A statement of an agency, and only that, names the agency"),
            Text.of("请填写代收点编码", "Name the agency")),
    CHANNEL_WITHOUT_STATEMENTS(
            Kind.INVALID,
            "payment.channel-without-statements",
            "PAY-35",
            Text.of("该渠道没有对账文件", "This channel sends no statements"),
            Text.of("请选择有对账文件的渠道", "Choose a channel that sends them"));

    private final Reason reason;

    StatementRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
