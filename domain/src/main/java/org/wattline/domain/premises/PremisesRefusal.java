package org.wattline.domain.premises;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about premises was refused. */
public enum PremisesRefusal implements NamedRefusal {
    UNKNOWN(
            Kind.NOT_FOUND,
            "unknown",
            "PRE-01",
            Text.of("没有该用电地址", "There are no such premises"),
            Text.of("核对编号", "Check the id")),
    AREA_UNKNOWN(
            Kind.INVALID,
            "area-unknown",
            "PRE-02",
            Text.of("没有该台区", "There is no such transformer area"),
            Text.of("核对台区编号", "Check the code of the transformer area")),
    AREA_OF_ANOTHER_UNIT(
            Kind.INVALID,
            "area-of-another-unit",
            "PRE-03",
            Text.of("台区不属于受理单位", "The transformer area belongs to another unit"),
            Text.of("选择本单位的台区", "Choose a transformer area of the unit that serves the address"));

    private final Reason reason;

    PremisesRefusal(Kind kind, String name, String rule, Text title, Text remedy) {
        reason = new Reason(kind, "premises." + name, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
