package org.wattline.domain.rating.line;

import java.util.List;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.tariff.Period;

/**
 * One step of a line's trace: a rule and the figures it was used with. The sentence is made when it is asked for.
 */
public record Step(Rule rule, List<Object> values) {
    public Step {
        values = List.copyOf(values);
    }

    public static Step of(Rule rule, Object... values) {
        return new Step(rule, List.of(values));
    }

    /** The step in words. */
    public Text sentence() {
        Object[] zh = new Object[values.size()];
        Object[] en = new Object[values.size()];
        for (int i = 0; i < zh.length; i++) {
            Object value = values.get(i) instanceof Period period ? period.title() : values.get(i);
            zh[i] = value instanceof Text text ? text.zh() : value;
            en[i] = value instanceof Text text ? text.en() : value;
        }
        return Text.of(rule.sentence().with(zh).zh(), rule.sentence().with(en).en());
    }
}
