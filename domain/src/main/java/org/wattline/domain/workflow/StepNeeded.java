package org.wattline.domain.workflow;

import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.StepCode;

/** A step whose completion does something to the case was to be left out, rule WFL-15. */
public record StepNeeded(StepCode step) implements FilledRefusal {
    private static final NamedRefusal.Reason SAID = new NamedRefusal.Reason(
            Kind.INVALID,
            "workflow.step-needed",
            "WFL-15",
            Text.of("环节 {0} 有业务作用，不能跳过", "Step {0} does something to the case and cannot be left out"),
            Text.of("办理该环节", "Have the step done"));

    @Override
    public NamedRefusal.Reason said() {
        return SAID;
    }

    @Override
    public List<Object> values() {
        return List.of(step);
    }
}
