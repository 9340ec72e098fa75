package org.wattline.domain.workflow.publication;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.Finding;

/**
 * A definition would strand its cases, rule WFL-28.
 *
 * @param findings all that is grave
 */
public record NotPublishable(List<Finding> findings) implements Refusal {
    public NotPublishable {
        findings = List.copyOf(findings);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "workflow.not-publishable";
    }

    @Override
    public String rule() {
        return "WFL-28";
    }

    @Override
    public Text title() {
        return Text.of("流程定义有{0}处问题，不能发布", "The definition has {0} faults and is not published")
                .with(findings.size());
    }

    @Override
    public Text remedy() {
        return Text.of("请逐项更正草稿", "Correct each fault in the draft");
    }
}
