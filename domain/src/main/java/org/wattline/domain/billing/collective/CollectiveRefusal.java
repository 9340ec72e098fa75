package org.wattline.domain.billing.collective;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about collective bills was refused. */
public enum CollectiveRefusal implements NamedRefusal {
    UNKNOWN_GROUP(
            Kind.NOT_FOUND,
            "billing.unknown-collective-group",
            "CLB-01",
            Text.of("没有该合并账单组", "There is no such group of accounts"),
            Text.of("请核对标识", "Check its id")),
    UNKNOWN_PAYER(
            Kind.INVALID,
            "billing.unknown-payer",
            "CLB-02",
            Text.of("没有该客户或户号", "There is no such customer or account"),
            Text.of("请核对客户标识与户号", "Check the customer's id and the account")),
    NO_AGREEMENT(
            Kind.INVALID,
            "billing.no-collective-agreement",
            "CLB-03",
            Text.of("他人户号须有代付协议", "Somebody else's account needs an agreement"),
            Text.of("请填写协议编号", "Say where the agreement is written")),
    ALREADY_MEMBER(
            Kind.CONFLICT,
            "billing.already-billed-together",
            "CLB-04",
            Text.of("该户号在此期间已属于一个合并账单组", "The account belongs to a group on these days already"),
            Text.of("请先退出原组", "Let it leave that group first")),
    NOT_A_MEMBER(
            Kind.CONFLICT,
            "billing.not-billed-together",
            "CLB-05",
            Text.of("该户号不在组内", "The account is no member of the group"),
            Text.of("请核对户号", "Check the account")),
    LEAVES_BEFORE_JOINING(
            Kind.INVALID,
            "billing.leaves-before-joining",
            "CLB-06",
            Text.of("退出日期须晚于加入日期", "A member leaves after it has joined"),
            Text.of("请核对日期", "Check the day")),
    TOO_MANY_MEMBERS(
            Kind.INVALID,
            "billing.too-many-members",
            "CLB-07",
            Text.of("组内户号过多", "The group has too many members"),
            Text.of("请分为多组", "Form several groups")),
    ALREADY_MADE(
            Kind.CONFLICT,
            "billing.collective-bill-exists",
            "CLB-08",
            Text.of("该组当月合并账单已生成", "The group has its collective bill of the month"),
            Text.of("之后的账单列入下一期", "What was issued since comes onto the next one")),
    MEMBERS_NOT_BILLED(
            Kind.CONFLICT,
            "billing.members-not-billed",
            "CLB-09",
            Text.of("组内有户号当月账单尚未发行", "Members have no issued bill of the month yet"),
            Text.of("请先发行，或指明不等待", "Issue them first, or say not to wait")),
    NOTHING_TO_LIST(
            Kind.CONFLICT,
            "billing.nothing-to-list",
            "CLB-10",
            Text.of("没有可列入的账单", "There is no bill to put on it"),
            Text.of("无需处理", "Nothing is to be done")),
    NOTHING_OWED(
            Kind.CONFLICT,
            "billing.nothing-owed",
            "CLB-11",
            Text.of("该合并账单已缴清", "Nothing is owed for the collective bill"),
            Text.of("无需缴费", "Nothing is to be paid")),
    MORE_THAN_OWED(
            Kind.INVALID,
            "billing.more-than-owed",
            "CLB-12",
            Text.of("金额超过该合并账单应缴金额", "More than is owed for the collective bill"),
            Text.of("多余款项请收入具体户号作为预收", "Take what is more for one of its accounts, as paid ahead")),
    BY_ORDER_ONLY(
            Kind.INVALID,
            "billing.wallet-pays-by-order",
            "CLB-13",
            Text.of("微信、支付宝凭支付订单付款", "WeChat Pay and Alipay pay by payment orders"),
            Text.of("请为合并账单创建支付订单", "Open a payment order for the collective bill"));

    private final Reason reason;

    CollectiveRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
