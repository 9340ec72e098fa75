package org.wattline.domain.metering.ruleset;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * Rules have grave faults, rule VEX-28.
 *
 * @param findings all that is grave; empty where the refusal is only described
 */
public record RuleSetFaulty(List<RuleSetChecks.Finding> findings) implements Refusal {
    public RuleSetFaulty {
        findings = List.copyOf(findings);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "metering.rule-set-faulty";
    }

    @Override
    public String rule() {
        return "VEX-28";
    }

    @Override
    public Text title() {
        return Text.of("规则集有{0}处问题", "The rules have {0} faults").with(findings.size());
    }

    @Override
    public Text remedy() {
        return findings.isEmpty()
                ? Text.of("请逐项更正草稿", "Correct each fault in the draft")
                : findings.getFirst().message();
    }
}
