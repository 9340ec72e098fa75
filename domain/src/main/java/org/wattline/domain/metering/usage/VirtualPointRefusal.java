package org.wattline.domain.metering.usage;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a virtual point cannot be composed or asked. */
public enum VirtualPointRefusal implements NamedRefusal {
    NOT_FOUND(
            Kind.NOT_FOUND,
            "not-found",
            "MET-60",
            Text.of("没有该虚拟计量点", "There is no such virtual point"),
            Text.of("请核对编号", "Check the number")),
    MEMBER_UNKNOWN(
            Kind.INVALID,
            "member-unknown",
            "MET-61",
            Text.of("组成部分不存在或不在本单位范围内", "A member does not exist, or not within your unit"),
            Text.of("请核对编号", "Check its number or code")),
    IN_THE_PAST(
            Kind.INVALID,
            "in-the-past",
            "MET-62",
            Text.of("日期不晚于现行组成的起始日", "The day is not after the first day of the composition that holds last"),
            Text.of("选择更晚的日期", "Choose a later day")),
    SAME_COMPOSITION(
            Kind.INVALID,
            "same-composition",
            "MET-63",
            Text.of("组成没有变化", "The virtual point is this sum already"),
            Text.of("修改至少一项", "Change at least one term")),
    PART_OF_ITSELF(
            Kind.INVALID,
            "part-of-itself",
            "MET-64",
            Text.of("虚拟计量点间接包含自身", "The virtual point would be part of itself"),
            Text.of("请核对组成", "Take out the term that leads back to it")),
    SUPPLY_TOLD(
            Kind.CONFLICT,
            "supply-told",
            "MET-65",
            Text.of("该台区已有供电量计量点", "Another virtual point tells the supply of this transformer area"),
            Text.of("请变更原虚拟计量点的组成", "Compose that one anew")),
    TOO_WIDE(
            Kind.INVALID,
            "too-wide",
            "MET-66",
            Text.of("计量点过多，无法即时汇总", "The virtual point covers more points than are added up at once"),
            Text.of("请使用台区日电量平衡", "Ask for the daily balances of its transformer areas"));

    private final Reason reason;

    VirtualPointRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "metering.virtual-point-" + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
