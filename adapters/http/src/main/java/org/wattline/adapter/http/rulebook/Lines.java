package org.wattline.adapter.http.rulebook;

import java.util.Arrays;
import java.util.List;

/** A file as its lines, in which a person finds the fault that is named by its line. */
final class Lines {
    private Lines() {}

    static List<String> of(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    static String joined(List<String> lines) {
        return String.join("\n", lines);
    }
}
