package org.wattline.bootstrap.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.wattline.bootstrap.CannotStart;
import org.wattline.bootstrap.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * All verbs of the program. A new verb is a class here, one line in {@link #all} and one line in {@code help.txt}, which the launcher reads too.
 */
@Command(name = "wattline")
public final class Verbs implements Runnable {

    private Verbs() {}

    /** @param environment the process's variables */
    public static CommandLine commandLine(Map<String, String> environment) {
        return with(all(environment));
    }

    /**
     * The same for one call. Only the verb that it names is made: the options of the others are not needed, and making them takes its time.
     *
     * @param arguments of the program
     */
    static CommandLine commandLine(Map<String, String> environment, String... arguments) {
        var verbs = all(environment);
        if (arguments.length > 0 && !arguments[0].equals("help") && verbs.containsKey(arguments[0]))
            verbs.keySet().retainAll(Set.of(arguments[0]));
        return with(verbs);
    }

    /** Does what the program was called for. @return the exit status */
    public static int execute(Map<String, String> environment, String... arguments) {
        return commandLine(environment, arguments).execute(arguments);
    }

    private static Map<String, Supplier<CommandLine>> all(Map<String, String> environment) {
        var verbs = new LinkedHashMap<String, Supplier<CommandLine>>();
        verbs.put("run", () -> SettingOptions.on(new RunVerb(environment)));
        verbs.put("seed", () -> SettingOptions.on(new SeedVerb(environment)));
        verbs.put("prices", () -> SettingOptions.on(new PricesVerb(environment)));
        verbs.put("rate", () -> new CommandLine(new RateVerb()));
        verbs.put("verify", () -> SettingOptions.on(new VerifyVerb(environment)));
        verbs.put("doctor", () -> SettingOptions.on(new DoctorVerb(environment)));
        verbs.put("version", () -> new CommandLine(new VersionVerb()));
        verbs.put("help", () -> new CommandLine(new HelpVerb()));
        verbs.put("warm", () -> SettingOptions.on(new WarmVerb(environment)));
        return verbs;
    }

    private static CommandLine with(Map<String, Supplier<CommandLine>> verbs) {
        var line = new CommandLine(new Verbs());
        verbs.forEach((name, verb) -> line.addSubcommand(name, withHelp(verb.get())));
        line.setOverwrittenOptionsAllowed(true);
        line.setParameterExceptionHandler(Verbs::wrongUsage);
        line.setExecutionExceptionHandler(Verbs::failed);
        return line;
    }

    /** Whoever asks a verb itself gets the page that {@code help VERB} shows. */
    private static CommandLine withHelp(CommandLine verb) {
        verb.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("shows this page")
                        .build());
        return verb;
    }

    @Override
    public void run() {
        HelpVerb.page(System.out);
    }

    private static int wrongUsage(ParameterException e, String[] arguments) {
        var command = e.getCommandLine();
        var verb = command.getParent() == null ? "" : " " + command.getCommandName();
        print(
                command.getErr(),
                Objects.toString(e.getMessage(), "").replaceAll("\\s*[\\r\\n]+\\s*", " ") + " (./wattline help" + verb
                        + " tells more)");
        return Exit.USAGE.code();
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof CannotStart known) {
            known.lines().forEach(line -> print(command.getErr(), line));
            return known.exit().code();
        }
        LoggerFactory.getLogger(Verbs.class).error("the verb {} failed", command.getCommandName(), e);
        print(command.getErr(), "failed unexpectedly: the log line above says where; please report it");
        return Exit.FAILED.code();
    }

    private static void print(PrintWriter err, String line) {
        err.println("wattline: " + line);
        err.flush();
    }
}
