package org.wattline.domain.metering.upkeep;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about verifications and seals was refused. */
public enum UpkeepRefusal implements NamedRefusal {
    VERIFIED_LATER(
            Kind.INVALID,
            "metering.verified-later",
            "UPK-01",
            "已有更晚的检定记录",
            "The asset was verified on a later day already",
            "请核对检定日期",
            "Check the day"),
    SEAL_USED(
            Kind.CONFLICT,
            "metering.seal-used",
            "UPK-02",
            "封印编号已使用",
            "A seal with this number was used before",
            "请核对封印编号",
            "Check the number of the seal"),
    NO_WHOLE_SEAL(
            Kind.CONFLICT,
            "metering.no-whole-seal",
            "UPK-03",
            "资产上没有此完好封印",
            "There is no whole seal with this number on the asset",
            "请核对封印编号",
            "Check the number of the seal"),
    REASON_NEEDED(
            Kind.INVALID,
            "metering.seal-reason-needed",
            "UPK-04",
            "封印损坏须说明原因",
            "That a seal was broken needs a reason",
            "请填写原因",
            "Give the reason"),
    OFF_BEFORE_ON(
            Kind.INVALID,
            "metering.seal-off-before-on",
            "UPK-05",
            "启封时间早于加封时间",
            "The seal came off before it was put on",
            "请核对时间",
            "Check the time"),
    NO_CYCLE(
            Kind.INVALID,
            "metering.no-check-cycle",
            "UPK-06",
            "检定日期早于已知的检定周期规定",
            "No check cycles are known of that day",
            "请核对检定日期",
            "Check the day");

    private final Reason reason;

    UpkeepRefusal(
            Kind kind, String code, String rule, String zhTitle, String enTitle, String zhRemedy, String enRemedy) {
        reason = new Reason(kind, code, rule, Text.of(zhTitle, enTitle), Text.of(zhRemedy, enRemedy));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
