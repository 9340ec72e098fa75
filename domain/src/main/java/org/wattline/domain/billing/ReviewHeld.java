package org.wattline.domain.billing;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * A check of the policy wants somebody to look at the bill and release it (核算待放行), rule BIL-70.
 *
 * @param rules of the checks that hold it
 */
public record ReviewHeld(List<String> rules) implements Refusal {
    public ReviewHeld {
        rules = List.copyOf(rules);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "billing.review-held";
    }

    @Override
    public String rule() {
        return "BIL-70";
    }

    @Override
    public Text title() {
        return Text.of("电费单待人工放行（规则 {0}）", "Somebody has to release the bill (rules {0})")
                .with(String.join(", ", rules));
    }

    @Override
    public Text remedy() {
        return Text.of("请在核算队列中放行或退回：/v1/bill-reviews", "Release it or send it back: /v1/bill-reviews");
    }
}
