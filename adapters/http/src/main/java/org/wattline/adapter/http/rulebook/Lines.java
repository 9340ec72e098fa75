package org.wattline.adapter.http.rulebook;

import java.util.List;

/** A file as its lines, in which a person finds the fault that is named by its line; blank ones say nothing and are left out. */
final class Lines {
    private Lines() {}

    static List<String> of(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
