package org.wattline.domain.tariff;

import java.util.Arrays;

/** What electricity is used for (用电类别), with the codes of the marketing code table. */
public enum UseCategory {
    RESIDENTIAL("0100"),
    LARGE_INDUSTRY("0200"),
    GENERAL("0300"),
    AGRICULTURE("0400");

    private final String code;

    UseCategory(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that the table does not have */
    public static UseCategory ofCode(String code) {
        return Arrays.stream(values())
                .filter(category -> category.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such category of use: " + code));
    }
}
