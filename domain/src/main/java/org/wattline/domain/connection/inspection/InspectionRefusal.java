package org.wattline.domain.connection.inspection;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about an inspection was refused. */
public enum InspectionRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "inspection-unknown",
            "CON-100",
            Text.of("没有该次检验", "There is no such inspection"),
            Text.of("核对检验类别和轮次", "Check its kind and round")),
    UNDER_WAY(
            Kind.CONFLICT,
            "inspection-under-way",
            "CON-101",
            Text.of("本类检验尚有一轮未完成", "A round of this inspection is not concluded yet"),
            Text.of("先完成该轮检验", "Conclude that round first")),
    PASSED(
            Kind.CONFLICT,
            "inspection-passed",
            "CON-102",
            Text.of("本类检验已合格", "This inspection was passed already"),
            Text.of("无需复验", "There is no need for another round")),
    NOT_CORRECTED(
            Kind.CONFLICT,
            "inspection-not-corrected",
            "CON-103",
            Text.of("仍有缺陷未报整改", "Defects are not reported as corrected yet"),
            Text.of("客户整改并报告后复验", "Have them corrected and reported, then inspect again")),
    NEW_DEFECTS_TOO_LATE(
            Kind.INVALID,
            "inspection-new-defects-too-late",
            "CON-104",
            Text.of("缺陷须一次性告知，本轮不得提出新的缺陷", "Defects are told at once; this round finds no new ones"),
            Text.of("只复验已告知的缺陷", "Look at the defects that were told before")),
    INCOMPLETE(
            Kind.INVALID,
            "inspection-incomplete",
            "CON-105",
            Text.of("检查项目未全部填写，或有清单外的项目", "The findings are not those of the checklist, all of them"),
            Text.of("逐项填写检查结论", "Say of every item what was found")),
    DEFECT_NOT_TOLD(
            Kind.INVALID,
            "inspection-defect-not-told",
            "CON-106",
            Text.of("不合格项目与缺陷不一致", "Items are defective without a defect, or have one without being so"),
            Text.of("每个不合格项目至少记录一条未消除的缺陷", "Tell a defect of every defective item, and of no other")),
    NOT_CONCLUDABLE(
            Kind.CONFLICT,
            "inspection-concluded",
            "CON-107",
            Text.of("该轮检验已结束", "The round is concluded"),
            Text.of("如需复验，发起新一轮", "Begin another round where one is needed")),
    ANOTHER_INSPECTOR(
            Kind.FORBIDDEN,
            "inspection-of-another-inspector",
            "CON-108",
            Text.of("该轮由其他检验人员承担，或您不担任检验岗位", "Another inspector has the round, or you do not hold its position"),
            Text.of("由承担人完成", "Have its inspector conclude it")),
    DEFECT_NOT_OPEN(
            Kind.CONFLICT,
            "inspection-defect-not-open",
            "CON-109",
            Text.of("没有该缺陷，或该缺陷不在待整改状态", "There is no such defect that waits for its correction"),
            Text.of("核对缺陷编号", "Check the number of the defect")),
    DEADLINE_PAST(
            Kind.INVALID,
            "inspection-deadline-past",
            "CON-110",
            Text.of("整改期限早于检验日", "A defect cannot be corrected before it was found"),
            Text.of("更正整改期限", "Correct the last day"));

    private final Reason reason;

    InspectionRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "connection." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
