package org.wattline.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table "Who may know whom" of {@code docs/architecture.md}: the document is the rule. */
final class CapabilityGraph {
    private CapabilityGraph() {}

    static Map<String, Set<String>> fromDocument() {
        Map<String, Set<String>> graph = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : lines()) {
            if (line.equals("<!-- capability-graph -->")) inside = true;
            else if (line.equals("<!-- /capability-graph -->")) inside = false;
            else if (inside && line.startsWith("| ") && !line.startsWith("| capability")) {
                String[] cells = line.split("\\|", -1);
                graph.put(cells[1].strip(), words(cells[2]));
            }
        }
        return graph;
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Iterable<String> lines() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "architecture.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
