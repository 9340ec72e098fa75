package org.wattline.domain.premises.equipment;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about a customer's equipment was refused. */
public enum EquipmentRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "unknown",
            "PRE-04",
            Text.of("没有该受电设备", "There is no such equipment"),
            Text.of("请核对编号", "Check the id")),
    NO_SUCH_ACCOUNT(
            Kind.NOT_FOUND,
            "account-unknown",
            "PRE-05",
            Text.of("没有该户号", "There is no such account"),
            Text.of("请核对户号", "Check the account number")),
    NAME_TAKEN(
            Kind.CONFLICT,
            "name-taken",
            "PRE-06",
            Text.of("该户已有同名受电设备", "The account has equipment of this name"),
            Text.of("请使用其他名称", "Give it another name")),
    DISCONNECTED(
            Kind.CONFLICT,
            "disconnected",
            "PRE-07",
            Text.of("受电设备已拆除", "The equipment was disconnected"),
            Text.of("请登记新的受电设备", "Connect other equipment")),
    BEFORE_THE_LAST_CHANGE(
            Kind.INVALID,
            "before-the-last-change",
            "PRE-08",
            Text.of("日期不晚于现状态的起始日", "The day is not after the first day of the state that holds last"),
            Text.of("选择更晚的日期", "Choose a later day")),
    SAME_STATE(
            Kind.INVALID,
            "same-state",
            "PRE-09",
            Text.of("受电设备已处于该状态", "The equipment is in this state already"),
            Text.of("选择其他状态", "Choose another state")),
    ANOTHER_PIECE(
            Kind.INVALID,
            "another-piece",
            "PRE-10",
            Text.of("名称、类别或容量不同，属另一设备", "Of another name, kind or capacity it is another piece of equipment"),
            Text.of("拆除原设备，登记新设备", "Disconnect this one and connect the other")),
    LOSSES_UNKNOWN(
            Kind.INVALID,
            "losses-unknown",
            "PRE-11",
            Text.of("损耗表没有该型号与容量的全部参数", "The table does not have all that such a series and capacity loses"),
            Text.of("请录入铭牌参数", "Tell what the nameplate says"));

    private final Reason reason;

    EquipmentRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "premises.equipment-" + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
