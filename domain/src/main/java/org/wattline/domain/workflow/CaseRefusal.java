package org.wattline.domain.workflow;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a case could not be handed over, steered, halted or ended as somebody wished. */
public enum CaseRefusal implements NamedRefusal {
    SUSPENDED(
            Kind.CONFLICT,
            "suspended",
            "WFL-10",
            Text.of("客户已申请挂起该流程", "The customer lets the case rest"),
            Text.of("恢复后再办理", "Resume it first")),
    NOT_SUSPENDED(
            Kind.CONFLICT,
            "not-suspended",
            "WFL-11",
            Text.of("流程未挂起，也不待补资料", "The case does not rest, nor waits for documents"),
            Text.of("无需恢复", "There is nothing to resume")),
    REST_TOO_LONG(
            Kind.INVALID,
            "rest-too-long",
            "WFL-12",
            Text.of("挂起期限须在今日之后且不超过规定天数", "A rest ends after today, and not later than the company allows"),
            Text.of("选择较早的日期", "Choose an earlier day")),
    SAME_PERSON(
            Kind.INVALID,
            "same-person",
            "WFL-13",
            Text.of("任务已在该人员手中", "That person has the task already"),
            Text.of("选择其他人员", "Choose somebody else")),
    NOT_SKIPPABLE(
            Kind.FORBIDDEN,
            "not-skippable",
            "WFL-16",
            Text.of("该环节不可自行跳过", "The step may not be left out by those who do it"),
            Text.of("请有流程调整权限的人员跳过", "Ask somebody who may steer cases")),
    NO_SUCH_JUMP(
            Kind.INVALID,
            "no-such-jump",
            "WFL-17",
            Text.of("不能跳转到该环节", "The case cannot jump to that step"),
            Text.of("选择流程中当前未办理的环节", "Choose a step of the process that is not being worked on")),
    NO_SUCH_PLACE(
            Kind.INVALID,
            "no-such-place",
            "WFL-18",
            Text.of("不能在该处增加环节", "A step cannot be added there"),
            Text.of("选择尚未完成的环节，并使用新的环节代码", "Choose a step that is not done, and a code that the case does not have")),
    NOTHING_STUCK(
            Kind.CONFLICT,
            "nothing-stuck",
            "WFL-19",
            Text.of("没有停滞的环节", "No step is stuck"),
            Text.of("无需重试", "There is nothing to try again")),
    AT_THAT_VERSION(
            Kind.CONFLICT,
            "at-that-version",
            "WFL-41",
            Text.of("流程已按该版本办理", "The case goes by that version already"),
            Text.of("无需迁移", "There is nothing to move")),
    NO_SUPERVISOR(
            Kind.INVALID,
            "no-supervisor",
            "WFL-50",
            Text.of("该岗位没有上级岗位", "The position has no supervisor"),
            Text.of("改为转派", "Transfer the task instead")),
    NOT_JOINABLE(
            Kind.INVALID,
            "not-joinable",
            "WFL-52",
            Text.of("只能并入同类、同单位、办理中的另一流程", "A case joins another running one of its kind and unit only"),
            Text.of("核对流程编号", "Check the numbers")),
    NEVER_JOINED(
            Kind.INVALID,
            "never-joined",
            "WFL-85",
            Text.of("该类业务不能并案", "Cases of this kind are not joined"),
            Text.of("撤销其中一件", "Cancel one of them")),
    NOT_SPLITTABLE(
            Kind.INVALID,
            "not-splittable",
            "WFL-53",
            Text.of("该类流程不能拆分，或已定方案、费用、合同", "Cases of this kind are not split, or what is agreed already forbids it"),
            Text.of("另行申请", "Apply anew")),
    UNKNOWN(
            Kind.NOT_FOUND,
            "unknown-case",
            "WFL-54",
            Text.of("没有该流程", "There is no such case"),
            Text.of("核对流程编号", "Check its number"));

    private final Reason reason;

    CaseRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "workflow." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
