package org.wattline.application.metering.validation;

import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.validation.VeeHit;

/** That a rule turned values away. */
record RuleStruck(VeeHit hit) implements Refusal {
    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "metering.rule-struck";
    }

    @Override
    public String rule() {
        return hit.rule().id().value();
    }

    @Override
    public Text title() {
        return hit.rule().name();
    }

    @Override
    public Text remedy() {
        return Text.of("请核对数据后重新发送", "Check the values and send them again");
    }
}
