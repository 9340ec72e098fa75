package org.wattline.domain.workflow;

import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * Somebody else works on the task or has ended it, rule WFL-07.
 *
 * @param by the login of that person
 */
public record TaskTaken(TaskState state, String by) implements Refusal {
    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "workflow.task-taken";
    }

    @Override
    public String rule() {
        return "WFL-07";
    }

    @Override
    public Text title() {
        return switch (state) {
            case CLAIMED -> Text.of("任务已由 {0} 签收", "{0} works on the task").with(by);
            case DONE -> Text.of("任务已由 {0} 完成", "{0} has completed the task").with(by);
            case RETURNED ->
                Text.of("任务已由 {0} 退回", "{0} has sent the case back").with(by);
            case WAITING, READY, SKIPPED, STUCK ->
                Text.of("任务由 {0} 处理", "{0} has the task").with(by);
        };
    }

    @Override
    public Text remedy() {
        return Text.of("选择其他任务，或与该人员联系", "Choose another task, or speak with that person");
    }
}
