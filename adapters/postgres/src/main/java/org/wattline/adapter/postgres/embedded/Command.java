package org.wattline.adapter.postgres.embedded;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program that is started and waited for. */
final class Command {

    private final ProcessBuilder builder;
    private String input = "";

    private Command(List<String> words) {
        builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("WATTLINE_"));
        builder.environment().put("LC_ALL", "C");
        builder.directory(new File("/"));
    }

    static Command of(List<String> words) {
        return new Command(words);
    }

    /** @param text what the program reads on its standard input */
    Command reading(String text) {
        input = text;
        return this;
    }

    /** Lets the program and its offspring write to a file that is still there when this process is gone. */
    Command writingTo(Path log) {
        builder.redirectOutput(Redirect.appendTo(log.toFile()));
        return this;
    }

    /** What became of it. */
    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    Result run() throws IOException {
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading all: its status says why.
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(
                    "interrupted while waiting for " + builder.command().getFirst(), e);
        }
    }
}
