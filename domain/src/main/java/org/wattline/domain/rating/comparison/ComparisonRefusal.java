package org.wattline.domain.rating.comparison;

import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why a customer may not have a tariff. */
public enum ComparisonRefusal implements Refusal {
    SCHEME_NOT_FOR_CAPACITY(
            "rating.scheme-not-for-capacity",
            "RAT-88",
            Text.of("该容量不执行此种电价制度", "this capacity is not priced in this number of parts"),
            Text.of("100 千伏安及以下为单一制，315 千伏安及以上为两部制", "up to 100 kVA single-part, from 315 kVA two-part")),
    NOT_FOR_THIS_USE(
            "rating.not-for-this-use",
            "RAT-89",
            Text.of("该用电类别或电压等级不适用此电价", "the tariff is not for this use or voltage"),
            Text.of("请选择适用的电价", "choose a tariff that is for it"));

    private final String code;
    private final String rule;
    private final Text title;
    private final Text remedy;

    ComparisonRefusal(String code, String rule, Text title, Text remedy) {
        this.code = code;
        this.rule = rule;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text remedy() {
        return remedy;
    }
}
