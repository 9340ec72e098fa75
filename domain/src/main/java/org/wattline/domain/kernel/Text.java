package org.wattline.domain.kernel;

import java.util.Locale;

/**
 * The same words in Chinese and in English: titles of refusals, lines of explanations, names of things in reference data.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) {
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** The wording for a reader: Chinese for any Chinese locale, English for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** Both wordings with others behind them. */
    public Text then(Text other) {
        return new Text(zh + other.zh, en + other.en);
    }

    /** Replaces the positions {@code {0}}, {@code {1}} … in both wordings. */
    public Text with(Object... values) {
        String zhFilled = zh;
        String enFilled = en;
        for (int i = 0; i < values.length; i++) {
            String value = String.valueOf(values[i]);
            zhFilled = zhFilled.replace("{" + i + "}", value);
            enFilled = enFilled.replace("{" + i + "}", value);
        }
        return new Text(zhFilled, enFilled);
    }
}
