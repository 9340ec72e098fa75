package org.wattline.domain.workflow;

import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * What a step does needs data that no step of the case has collected, rule WFL-65: its process was not checked, or steps were left out.
 *
 * @param lacking names of the data that are missing, or of another shape
 */
public record EffectNeeds(StepCode step, String effect, List<String> lacking) implements FilledRefusal {
    private static final NamedRefusal.Reason SAID = new NamedRefusal.Reason(
            Kind.CONFLICT,
            "workflow.effect-lacks-data",
            "WFL-65",
            Text.of("环节 {0} 的效果 {1} 缺少数据：{2}", "Step {0} cannot do {1} without {2}"),
            Text.of(
                    "在加签环节中补齐数据，或将该流程迁移到采集这些数据的版本",
                    "Add a step that asks for them, or move the case to a version of its process that does"));

    public EffectNeeds {
        lacking = List.copyOf(lacking);
    }

    @Override
    public NamedRefusal.Reason said() {
        return SAID;
    }

    @Override
    public List<Object> values() {
        return List.of(step, effect, String.join(", ", lacking));
    }
}
