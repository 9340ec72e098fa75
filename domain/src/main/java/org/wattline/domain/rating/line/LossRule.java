package org.wattline.domain.rating.line;

import org.wattline.domain.kernel.Text;

/** The rules by which quantities are made before they are priced: losses and sub-metering. */
public enum LossRule implements Rule {
    IRON_LOSS(
            "RAT-75",
            "K",
            "变压器 {0} 铁损：带电 {1} 小时，有功 {2} 千瓦时，无功 {3} 千乏时。",
            "Iron loss of transformer {0}: {1} hours under voltage, {2} kWh and {3} kvarh."),
    COPPER_LOSS(
            "RAT-76",
            "K",
            "变压器 {0} 铜损：负荷 {1} 千瓦时、{2} 千乏时，有功 {3} 千瓦时，无功 {4} 千乏时。",
            "Copper loss of transformer {0}: {1} kWh and {2} kvarh through it, {3} kWh and {4} kvarh lost."),
    COPPER_BY_SHARE(
            "RAT-77",
            "K",
            "变压器 {0} 铜损按有功电量 {1} 千瓦时的 {2}% 计：{3} 千瓦时。",
            "Copper loss of transformer {0} at {2} % of {1} kWh: {3} kWh."),
    LOSS_BY_SHARE(
            "RAT-78", "F8", "{0} 损耗按比例计：有功 {1} 千瓦时，无功 {2} 千乏时。", "Loss of {0} by percentage: {1} kWh and {2} kvarh."),
    LOSS_FIXED("RAT-79", "F8", "{0} 损耗按定量计：{1} 千瓦时。", "Loss of {0} as agreed: {1} kWh."),
    LOSS_BY_FORMULA(
            "RAT-80",
            "K",
            "{0} 损耗按 r·L·(P²+Q²)/U² 计：{1} 小时，{2} 千瓦时。",
            "Loss of {0} by r·L·(P²+Q²)/U²: {1} hours, {2} kWh."),
    LOSS_BY_TABLE("RAT-81", "F8", "{0} 损耗查表：{1} 千瓦时对应 {2} 千瓦时。", "Loss of {0} by table: {2} kWh for {1} kWh."),
    LOSS_SHARED(
            "RAT-82",
            "D",
            "损耗 {0} 千瓦时中本项分摊 {1} 千瓦时：{2} + {1} = {3} 千瓦时。",
            "Of {0} kWh of loss, {1} kWh belong here: {2} + {1} = {3} kWh."),
    LOSS_TO_POINT(
            "RAT-83",
            "D",
            "上级计量点 {0} 的损耗按电量分摊 {1} 千瓦时。",
            "Of the loss at {0}, {1} kWh fall to this point by its energy."),
    SUB_POINTS(
            "RAT-84",
            "F8",
            "计量点 {0} 共 {1} 千瓦时，扣减下级 {2}，余 {3} 千瓦时。",
            "Point {0} has {1} kWh; {2} are taken off, {3} kWh are left."),
    FIXED_QUANTITY("RAT-85", "F8", "计量点 {0} 为定量：{1} 千瓦时。", "The quantity of point {0} is agreed: {1} kWh."),
    FIXED_SHARE(
            "RAT-86",
            "F8",
            "计量点 {0} 为定比：{2} 千瓦时的 {1}%，为 {3} 千瓦时。",
            "The quantity of point {0} is {1} % of {2} kWh: {3} kWh.");

    private final String number;
    private final String source;
    private final Text sentence;

    LossRule(String number, String source, String zh, String en) {
        this.number = number;
        this.source = source;
        this.sentence = Text.of(zh, en);
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public Text sentence() {
        return sentence;
    }
}
