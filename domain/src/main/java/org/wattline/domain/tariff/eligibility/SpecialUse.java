package org.wattline.domain.tariff.eligibility;

import org.wattline.domain.kernel.Text;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.UseCategory;

/**
 * Users that look like one category and by a notice have the price of another (特殊用电执行类别): schools, community services, EV piles of
 * residential areas. Each with its legal basis and its days.
 *
 * @param code lasting name: {@code SCHOOL}
 * @param pricedAs the category whose price they have
 * @param combined whether it is the combined-meter price (合表电价)
 * @param provision basis and validity
 */
public record SpecialUse(String code, Text name, UseCategory pricedAs, boolean combined, Provision provision) {
    public SpecialUse {
        if (code.isBlank()) throw new IllegalArgumentException("a special use has a code");
    }
}
