package org.wattline.domain.billing;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * A check of the policy blocks the bill: what is wrong has to be put right, and nobody releases it (核算不通过), rule BIL-86.
 *
 * @param rules of the checks that block it
 */
public record ReviewBlocked(List<String> rules) implements Refusal {
    public ReviewBlocked {
        rules = List.copyOf(rules);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "billing.review-blocked";
    }

    @Override
    public String rule() {
        return "BIL-86";
    }

    @Override
    public Text title() {
        return Text.of("电费单未通过核算（规则 {0}）", "Checks of the policy block the bill (rules {0})")
                .with(String.join(", ", rules));
    }

    @Override
    public Text remedy() {
        return Text.of("请更正后重新计算", "Put right what the rules name and calculate the bill anew");
    }
}
