package org.wattline.domain.metering.arrangement;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a metering point cannot have a place. */
public enum ArrangementRefusal implements NamedRefusal {
    IN_THE_PAST(
            Kind.INVALID,
            "in-the-past",
            "MET-20",
            Text.of("日期不晚于现行关系的起始日", "The day is not after the first day of the place that holds last"),
            Text.of("选择更晚的日期", "Choose a later day")),
    SAME_PLACE(
            Kind.INVALID,
            "same-place",
            "MET-21",
            Text.of("计量点关系没有变化", "The point has this place already"),
            Text.of("修改至少一项", "Change at least one thing")),
    QUANTITY_DIFFERS(
            Kind.INVALID,
            "quantity-differs",
            "MET-22",
            Text.of("电量计算方式与计量点不符", "The quantity is not found in the way for which the point was opened"),
            Text.of("请另开计量点", "Open another point")),
    LOSSES_WITHOUT_METER(
            Kind.INVALID,
            "losses-without-meter",
            "MET-23",
            Text.of("无表计量点不计损耗", "Losses are added to what a meter shows, and the point has none"),
            Text.of("损耗登记在装表的上级计量点", "Tell them of the metered point above")),
    SHARE_OF_NOTHING(
            Kind.INVALID,
            "share-of-nothing",
            "MET-24",
            Text.of("定比计量点没有上级", "The point is a share, but of no other point"),
            Text.of("请指定上级计量点", "Name the point above it")),
    TRANSFORMER_UNKNOWN(
            Kind.INVALID,
            "transformer-unknown",
            "MET-25",
            Text.of("该户没有此变压器", "The account has no such transformer"),
            Text.of("请先登记受电设备", "Connect the transformer first")),
    ABOVE_UNKNOWN(
            Kind.INVALID,
            "above-unknown",
            "MET-26",
            Text.of("上级计量点不属于该户", "The point above is none of the account"),
            Text.of("请核对上级计量点", "Check the number of the point above")),
    BELOW_ITSELF(
            Kind.INVALID,
            "below-itself",
            "MET-27",
            Text.of("计量点间接从属于自身", "The point would lie below itself"),
            Text.of("请核对计量点关系", "Check the relation of the points")),
    OVER(
            Kind.CONFLICT,
            "over",
            "MET-28",
            Text.of("计量点已终止", "The point has ended"),
            Text.of("请另开计量点", "Open another point")),
    NOTHING_TO_END(
            Kind.CONFLICT,
            "nothing-to-end",
            "MET-29",
            Text.of("主计量点随用户终止", "A main point of which nothing is told ends with its account"),
            Text.of("请拆表或终止合同", "Remove its meter, or end the contract")),
    NO_SUCH_ACCOUNT(
            Kind.NOT_FOUND,
            "account-unknown",
            "MET-30",
            Text.of("没有该户号", "There is no such account"),
            Text.of("请核对户号", "Check the account number")),
    NO_AREA(
            Kind.INVALID,
            "no-area",
            "MET-31",
            Text.of("该户没有其他计量点，须指明台区", "The account has no other point, so that the transformer area must be named"),
            Text.of("请填写台区", "Name the transformer area"));

    private final Reason reason;

    ArrangementRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "metering.point-" + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
