package org.wattline.domain.workflow;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.FieldFault;

/**
 * The form of a step is not filled in properly, rule WFL-09.
 *
 * @param faults all that is wrong, field by field
 */
public record FormFaulty(List<FieldFault> faults) implements Refusal {
    public FormFaulty {
        faults = List.copyOf(faults);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "workflow.form-faulty";
    }

    @Override
    public String rule() {
        return "WFL-09";
    }

    @Override
    public Text title() {
        return Text.of("表单有{0}处错误", "The form has {0} faults").with(faults.size());
    }

    @Override
    public Text remedy() {
        return Text.of("按提示更正各字段", "Correct each field that is named");
    }
}
