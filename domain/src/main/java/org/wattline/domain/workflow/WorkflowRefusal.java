package org.wattline.domain.workflow;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about a case or a task was refused. */
public enum WorkflowRefusal implements NamedRefusal {
    UNKNOWN_TASK(
            Kind.NOT_FOUND,
            "unknown-task",
            "WFL-01",
            Text.of("没有该任务", "There is no such task"),
            Text.of("核对工单号", "Check the task's number")),
    NOT_CLAIMED(
            Kind.CONFLICT,
            "not-claimed",
            "WFL-02",
            Text.of("任务未签收", "Nobody has claimed the task"),
            Text.of("先签收任务", "Claim it first")),
    NOT_POSSIBLE(
            Kind.CONFLICT,
            "not-possible",
            "WFL-03",
            Text.of("任务当前状态不允许该操作", "The task's state does not allow this"),
            Text.of("刷新任务后再试", "Read the task again")),
    NO_WAY_BACK(
            Kind.INVALID,
            "no-way-back",
            "WFL-04",
            Text.of("该环节不能退回到所选环节", "The step cannot send the case back to that step"),
            Text.of("选择允许退回的环节", "Choose a step that the process allows")),
    PROCESS_ENDED(
            Kind.CONFLICT,
            "process-ended",
            "WFL-05",
            Text.of("流程已结束", "The case has ended"),
            Text.of("另行申请", "Apply anew")),
    NO_PROCESS(
            Kind.INVALID,
            "no-process",
            "WFL-06",
            Text.of("没有适用的流程", "No process of this kind is in force"),
            Text.of("选择现行业务类别", "Choose a kind of application that is in force"));

    private final Reason reason;

    WorkflowRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "workflow." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
