package org.wattline.domain.workflow;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.GuardFault;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * A case cannot go on by another version of its process, rule WFL-40.
 *
 * @param reasons all of them
 */
public record Unmovable(List<Reason> reasons) implements Refusal {
    public Unmovable {
        reasons = List.copyOf(reasons);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "workflow.unmovable";
    }

    @Override
    public String rule() {
        return "WFL-40";
    }

    @Override
    public Text title() {
        return Text.of("该流程不能迁移到所选版本", "The case cannot go on by that version");
    }

    @Override
    public Text remedy() {
        return Text.of(
                "补充环节对照，或让其按原版本办完", "Name the steps that take the place of others, or let it end by its own version");
    }

    /** One reason. @param code stable name: {@code step-gone} */
    public record Reason(String code, Text message) {
        static Reason otherSubject(String subject) {
            return new Reason(
                    "other-subject",
                    Text.of("业务对象 {0} 不同", "the version is not for cases of {0}")
                            .with(subject));
        }

        static Reason gone(StepCode step) {
            return new Reason(
                    "step-gone",
                    Text.of("正在办理的环节 {0} 已不存在", "step {0} is open and does not exist there")
                            .with(step));
        }

        static Reason passed(StepCode step) {
            return new Reason(
                    "step-passed",
                    Text.of("已越过新环节 {0}", "the case has passed the new step {0}")
                            .with(step));
        }

        static Reason answerless(StepCode step, GuardFault fault) {
            return new Reason(
                    "no-answer",
                    Text.of(
                            "环节 " + step + " 的条件无法判断：" + fault.message().zh(),
                            "the condition of step " + step + " gives no answer " + fault));
        }
    }
}
