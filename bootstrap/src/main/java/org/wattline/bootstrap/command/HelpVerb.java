package org.wattline.bootstrap.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
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
    /** Verbs that the launcher carries out by itself; it prints these pages, too. */
    private static final Set<String> LAUNCHED = Set.of("build", "test");

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
        print("help.txt", out);
    }

    private void explain(String name) {
        var command = spec.parent().subcommands().get(name);
        if (command != null) command.usage(System.out);
        else if (LAUNCHED.contains(name)) print("help-" + name + ".txt", System.out);
        else throw new CannotStart(Exit.USAGE, "no such verb: " + name + " (./wattline help lists them)");
    }

    private static void print(String page, PrintStream out) {
        try (var text = HelpVerb.class.getResourceAsStream("/org/wattline/bootstrap/" + page)) {
            out.print(text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
