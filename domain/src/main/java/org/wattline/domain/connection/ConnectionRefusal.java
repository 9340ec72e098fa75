package org.wattline.domain.connection;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about a connection application was refused. */
public enum ConnectionRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "unknown",
            "CON-01",
            Text.of("没有该申请", "There is no such application"),
            Text.of("核对申请编号", "Check the application's number")),
    CLOSED(
            Kind.CONFLICT,
            "closed",
            "CON-02",
            Text.of("申请已办结或已取消", "The application is completed or cancelled"),
            Text.of("另行申请", "Apply anew")),
    NOT_ACCEPTED(
            Kind.CONFLICT,
            "not-accepted",
            "CON-03",
            Text.of("申请尚未受理", "The application is not accepted yet"),
            Text.of("先完成业务受理", "Complete its acceptance first")),
    ENERGISED(
            Kind.CONFLICT,
            "energised",
            "CON-04",
            Text.of("已送电", "Supply has begun already"),
            Text.of("按变更用电办理", "Apply for a change of supply")),
    NOT_ENERGISED(
            Kind.CONFLICT,
            "not-energised",
            "CON-05",
            Text.of("尚未送电", "Supply has not begun"),
            Text.of("先完成装表接电", "Complete the installation of the meter first")),
    DOCUMENT_TWICE(
            Kind.CONFLICT,
            "document-twice",
            "CON-07",
            Text.of("该资料已提交", "This document was handed in already"),
            Text.of("无需重复提交", "There is no need to hand it in again")),
    TOO_MANY_DOCUMENTS(
            Kind.INVALID,
            "too-many-documents",
            "CON-08",
            Text.of("资料过多", "There are too many documents"),
            Text.of("合并后提交", "Join them and hand them in together")),
    VOLTAGE_DOES_NOT_FIT(
            Kind.INVALID,
            "voltage-does-not-fit",
            "CON-09",
            Text.of("所选业务类别与供电电压或用电类别不符", "The process is not for this voltage or category of use"),
            Text.of("选择相应的业务类别", "Choose the process that fits")),
    UNIT_UNKNOWN(
            Kind.INVALID,
            "unit-unknown",
            "CON-10",
            Text.of("没有该供电单位", "There is no such unit"),
            Text.of("选择服务该地址的供电单位", "Choose the unit that serves the address")),
    ENERGISED_IN_THE_FUTURE(
            Kind.INVALID,
            "energised-in-the-future",
            "CON-11",
            Text.of("送电时间晚于当前时间或早于受理时间", "Supply began after now, or before the application was accepted"),
            Text.of("更正送电时间", "Correct the time at which supply began")),
    SIGNED_AFTER_ENERGISING(
            Kind.INVALID,
            "signed-after-energising",
            "CON-12",
            Text.of("合同签订日期晚于送电日期", "The contract was signed after supply began"),
            Text.of("先签订合同再送电", "Sign the contract before supply begins")),
    DATA_UNUSABLE(
            Kind.INVALID,
            "data-unusable",
            "CON-13",
            Text.of("填写的编号或变比无效", "A code or ratio in the form is none"),
            Text.of("核对台区、电能表资产编号和互感器变比", "Check the codes of area and meter and the ratios of transformers")),
    TRANSFORMERS_UNUSABLE(
            Kind.INVALID,
            "transformers-unusable",
            "CON-14",
            Text.of("供电方案中的变压器填写有误", "The transformers of the plan are not told as they should be"),
            Text.of(
                    "按“名称:千伏安[:系列:接线组别]”填写，以分号分隔",
                    "Tell each as name:kVA[:series:connection], with semicolons between")),
    PLAN_DIFFERS(
            Kind.INVALID,
            "plan-capacity-differs",
            "CON-15",
            Text.of("方案中变压器容量之和与申请容量不符", "The transformers of the plan come to another capacity than was applied for"),
            Text.of("核对变压器容量，或更正申请", "Check their sizes, or apply for the right capacity")),
    TRANSFORMER_AT_NO_SOURCE(
            Kind.INVALID,
            "transformer-at-no-source",
            "CON-175",
            Text.of("变压器所接电源不在供电方案中", "A transformer hangs at a source that the supply plan does not have"),
            Text.of("核对“@电源序号”", "Correct the number of its source")),
    SOURCE_NOT_METERED(
            Kind.INVALID,
            "source-not-metered",
            "CON-150",
            Text.of("供电方案中有电源未装电能表", "A source of the supply plan has no meter"),
            Text.of("为每个电源填写电能表", "Tell a meter for each source")),
    METER_AT_TWO_SOURCES(
            Kind.INVALID,
            "meter-at-two-sources",
            "CON-151",
            Text.of("同一电能表用于两个电源", "One meter is told for two sources"),
            Text.of("为每个电源填写不同的电能表", "Tell another meter for each source")),
    METER_WITHOUT_SOURCE(
            Kind.INVALID,
            "meter-without-source",
            "CON-152",
            Text.of("电能表多于供电方案中的电源", "There are more meters than sources in the supply plan"),
            Text.of("核对供电方案的电源数", "Check how many sources the plan has")),
    OTHER_APPLICANT(
            Kind.CONFLICT,
            "other-applicant",
            "CON-161",
            Text.of(
                    "两个申请的申请人或户号不同，不能并案",
                    "The applications are of different applicants or accounts and are not joined"),
            Text.of("仅并入同一申请人的申请", "Join applications of one applicant only")),
    PART_TOO_LARGE(
            Kind.INVALID,
            "part-too-large",
            "WFL-61",
            Text.of("拆出的容量应大于零且小于申请容量", "A part is more than nothing and less than the whole capacity"),
            Text.of("更正拆出的容量", "Correct the capacity of the part"));

    private final Reason reason;

    ConnectionRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "connection." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
