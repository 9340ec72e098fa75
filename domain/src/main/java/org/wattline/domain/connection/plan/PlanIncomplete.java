package org.wattline.domain.connection.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.FieldFault;

/**
 * A supply plan does not say what it has to for its voltage, or says it otherwise than it is to be said, rule CON-177: all of it in one notice.
 *
 * @param faults statement by statement
 */
public record PlanIncomplete(List<FieldFault> faults) implements Refusal {
    public PlanIncomplete {
        faults = List.copyOf(faults);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "connection.plan-incomplete";
    }

    @Override
    public String rule() {
        return "CON-177";
    }

    @Override
    public Text title() {
        return Text.of(
                "供电方案内容有误："
                        + faults.stream()
                                .map(each -> each.field() + " " + each.message().zh())
                                .collect(Collectors.joining("；")),
                "The statements of the plan have faults: "
                        + faults.stream()
                                .map(each -> each.field() + " " + each.message().en())
                                .collect(Collectors.joining("; ")));
    }

    @Override
    public Text remedy() {
        return Text.of("补全并更正所列内容", "Complete and correct what is named");
    }
}
