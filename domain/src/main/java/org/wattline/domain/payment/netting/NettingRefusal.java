package org.wattline.domain.payment.netting;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about netting was refused. */
public enum NettingRefusal implements NamedRefusal {
    UNKNOWN_AUTHORISATION(
            Kind.NOT_FOUND,
            "payment.unknown-netting-authorisation",
            "PAY-140",
            Text.of("没有该互抵授权", "There is no such authorisation"),
            Text.of("请核对授权标识", "Check the id")),
    NOT_ONE_OWNER(
            Kind.INVALID,
            "payment.not-one-owner",
            "PAY-141",
            Text.of("仅同一客户的不同户号可以互抵", "Only different accounts of one customer are netted"),
            Text.of("请核对户号", "Check the account numbers")),
    NOT_IN_FORCE(
            Kind.CONFLICT,
            "payment.netting-not-authorised",
            "PAY-142",
            Text.of("互抵授权未生效或已终止", "The authorisation is not in force"),
            Text.of("请登记新的授权", "File a new one")),
    OVER_ALREADY(
            Kind.CONFLICT,
            "payment.netting-authorisation-over",
            "PAY-143",
            Text.of("互抵授权已终止", "The authorisation has ended already"),
            Text.of("无需处理", "Nothing to do")),
    NOTHING_TO_NET(
            Kind.CONFLICT,
            "payment.nothing-to-net",
            "PAY-144",
            Text.of("没有可互抵的预收或欠费", "There is nothing paid ahead, or nothing owed"),
            Text.of("无需互抵", "Nothing to do")),
    TOO_MUCH(
            Kind.INVALID,
            "payment.netting-too-much",
            "PAY-145",
            Text.of("互抵金额超过预收或欠费", "It is more than is paid ahead, or owed"),
            Text.of("请减少金额", "Net less")),
    UNKNOWN_NETTING(
            Kind.NOT_FOUND,
            "payment.unknown-netting",
            "PAY-146",
            Text.of("没有该互抵记录", "There is no such netting"),
            Text.of("请核对标识", "Check the id")),
    UNDONE_ALREADY(
            Kind.CONFLICT,
            "payment.netting-undone",
            "PAY-147",
            Text.of("该互抵已撤销", "The netting was undone already"),
            Text.of("无需再次撤销", "It need not be undone again")),
    UNTIL_PAST(
            Kind.INVALID,
            "payment.netting-until-past",
            "PAY-148",
            Text.of("授权截止日早于今日", "The authorisation would end before today"),
            Text.of("请核对日期", "Check the days"));

    private final Reason reason;

    NettingRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
