package org.wattline.adapter.postgres.billing;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as PostgreSQL writes an array of them. */
final class TextArray {
    private TextArray() {}

    static String of(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
