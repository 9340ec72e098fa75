package org.wattline.domain.tariff.publication;

import org.wattline.domain.kernel.Text;

/**
 * Something that a check before publishing found.
 *
 * @param grave whether it keeps the version from being published; otherwise it is a warning
 * @param code stable name: {@code gap}
 * @param pointer place in the draft
 */
public record CheckFinding(boolean grave, String code, String pointer, Text message) {
    public static CheckFinding grave(String code, String pointer, String zh, String en, Object... values) {
        return new CheckFinding(true, code, pointer, Text.of(zh, en).with(values));
    }

    public static CheckFinding warning(String code, String pointer, String zh, String en, Object... values) {
        return new CheckFinding(false, code, pointer, Text.of(zh, en).with(values));
    }
}
