package org.wattline.bootstrap.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The commands of {@code docs/tour.md}, run by bash one after the other as a reader would type them. A block of bash may be followed by a block of
 * text: each of its lines must stand in what the commands printed.
 */
final class Tour {
    private static final String MARK = "=-=-= end of step ";

    private final List<Step> steps;

    private Tour(List<Step> steps) {
        this.steps = steps;
    }

    static Tour read(Path document) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<String> block = new ArrayList<>();
        String kind = "";
        String heading = "";
        for (String line : Files.readAllLines(document)) {
            if (line.startsWith("#") && kind.isEmpty())
                heading = line.replace("#", "").strip();
            if (!line.startsWith("```")) {
                if (!kind.isEmpty()) block.add(line);
            } else if (kind.isEmpty()) {
                kind = line.substring(3).strip();
            } else {
                if (kind.equals("bash")) steps.add(new Step(heading, String.join("\n", block), new ArrayList<>()));
                if (kind.equals("text")) steps.getLast().expected().addAll(block);
                block.clear();
                kind = "";
            }
        }
        return new Tour(steps);
    }

    List<Step> steps() {
        return steps;
    }

    /** Runs all steps in one shell. @return what each printed, as far as it came */
    List<String> run(Stand stand, Path folder) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        for (int i = 0; i < steps.size(); i++)
            script.append(steps.get(i).commands())
                    .append("\necho\necho '")
                    .append(MARK)
                    .append(i)
                    .append("'\n");
        Path file = folder.resolve("tour.sh");
        Files.writeString(file, script);
        ProcessBuilder bash = new ProcessBuilder("bash", file.toString()).directory(folder.toFile());
        bash.environment().put("WATTLINE", stand.server().address().toString());
        bash.environment()
                .put(
                        "WALLET",
                        stand.providers().wallets().orElseThrow().address().toString());
        Process process = bash.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.SECONDS)) process.destroyForcibly();
        List<String> printed = new ArrayList<>();
        String rest = output;
        for (int i = 0; i < steps.size(); i++) {
            int end = rest.indexOf(MARK + i + "\n");
            if (end < 0) {
                printed.add(rest);
                break;
            }
            printed.add(rest.substring(0, end));
            rest = rest.substring(end + (MARK + i + "\n").length());
        }
        return printed;
    }

    /** One block of commands. */
    record Step(String heading, String commands, List<String> expected) {}
}
