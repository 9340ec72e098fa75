package org.wattline.domain.tariff;

import java.util.Arrays;
import java.util.Optional;
import org.wattline.domain.kernel.Text;

/** What electricity is used for (用电类别), with the codes of the marketing dictionary. */
public enum UseCategory {
    RESIDENTIAL("0100", "居民生活用电", "Residential"),
    LARGE_INDUSTRY("0200", "大工业用电", "Large industry"),
    COMMERCE("0300", "一般工商业用电", "General industry and commerce"),
    AGRICULTURE("0400", "农业生产用电", "Agricultural production");

    private final String code;
    private final Text label;

    UseCategory(String code, String zh, String en) {
        this.code = code;
        this.label = Text.of(zh, en);
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    public static Optional<UseCategory> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
