package org.wattline.domain.workflow;

import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.StepCode;

/** A case was to be cancelled, or led back, after a step whose effect cannot be undone, rule WFL-51. */
public record CannotUndo(StepCode step) implements FilledRefusal {
    private static final NamedRefusal.Reason SAID = new NamedRefusal.Reason(
            Kind.CONFLICT,
            "workflow.cannot-undo",
            "WFL-51",
            Text.of("环节 {0} 已完成且不可撤销", "Step {0} is done, and what it did cannot be undone"),
            Text.of("办完流程，再办理变更用电", "Let the case end, then apply for a change"));

    @Override
    public NamedRefusal.Reason said() {
        return SAID;
    }

    @Override
    public List<Object> values() {
        return List.of(step);
    }
}
