package org.wattline.application.workflow.definition;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.Finding;

/**
 * The document of a process cannot be read, rule WFL-20.
 *
 * @param faults all that is wrong, in the order of the document
 */
public record DefinitionFaulty(List<Finding> faults) implements Refusal {
    public DefinitionFaulty {
        faults = List.copyOf(faults);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "workflow.definition-faulty";
    }

    @Override
    public String rule() {
        return "WFL-20";
    }

    @Override
    public Text title() {
        return Text.of("流程文档有{0}处错误", "The document of the process has {0} faults")
                .with(faults.size());
    }

    @Override
    public Text remedy() {
        return Text.of("按指针逐处更正", "Correct each place that is named");
    }
}
