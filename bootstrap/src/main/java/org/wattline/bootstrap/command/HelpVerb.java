package org.wattline.bootstrap.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wattline.bootstrap.CannotStart;
import org.wattline.bootstrap.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of all verbs, or the options of one. */
@Command(name = "help", description = "Prints all verbs, or the options of one.")
final class HelpVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "VERB", description = "the verb to explain")
    private Optional<String> verb = Optional.empty();

    @Override
    public Integer call() {
        verb.ifPresentOrElse(this::explain, () -> page(System.out));
        return Exit.DONE.code();
    }

    static void page(PrintStream out) {
        try (var text = HelpVerb.class.getResourceAsStream("/org/wattline/bootstrap/help.txt")) {
            out.print(text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void explain(String name) {
        var command = spec.parent().subcommands().get(name);
        if (command != null) {
            command.usage(System.out);
        } else if (name.equals("test")) {
            System.out.println("Usage: ./wattline test [Maven options]");
            System.out.println(
                    "Builds everything with all gates and runs all tests; Maven says what fails. Ends with 0 if nothing did.");
        } else if (name.equals("build")) {
            System.out.println("Usage: ./wattline build");
            System.out.println(
                    "Builds the server, without tests, if a source is newer than the last build. The log is target/build.log.");
        } else {
            throw new CannotStart(Exit.USAGE, "no such verb: " + name + " (./wattline help lists them)");
        }
    }
}
