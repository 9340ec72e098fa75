package org.wattline.domain.tariff.eligibility;

import org.wattline.domain.kernel.Text;
import org.wattline.domain.tariff.Provision;

/**
 * Something that a notice orders for those who carry a mark, beside the category of their price (电价政策措施): a price on top, a charge that is
 * waived, another power factor to keep. With its legal basis and its days.
 *
 * @param code the mark: {@code ELIMINATED}
 * @param provision basis and validity
 */
public record Measure(String code, Text name, Effect effect, Provision provision) {
    public Measure {
        if (code.isBlank()) throw new IllegalArgumentException("a measure has a code");
    }

    /** What it does. */
    public enum Effect {
        /** The tariff charges those who carry the mark more: a differential price, a multiple of the purchase price. */
        CHARGED_MORE,
        /** The tariff's basic charge is not collected (免收基本电费). */
        BASIC_CHARGE_WAIVED,
        /** It decides on the power factor to be kept. */
        POWER_FACTOR
    }
}
