package org.wattline.adapter.http.platform.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The reader's language from {@code Accept-Language}: Chinese or English, Chinese where nothing is said. */
final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);
    private static final Map<String, Locale> KNOWN = new ConcurrentHashMap<>();

    private Languages() {}

    static Locale of(Optional<String> header) {
        String accepted = header.orElse("zh-CN");
        Locale known = KNOWN.get(accepted);
        if (known != null) return known;
        Locale found = chosen(accepted);
        if (KNOWN.size() < 1000 && accepted.length() < 200) KNOWN.put(accepted, found);
        return found;
    }

    private static Locale chosen(String accepted) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return best != null && best.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
