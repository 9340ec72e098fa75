package org.wattline.bootstrap.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.wattline.bootstrap.CannotStart;
import org.wattline.bootstrap.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * All verbs of the program. A new verb is a class here, one line in {@link #commandLine} and one line in {@code help.txt}, which the launcher reads too.
 */
@Command(name = "wattline")
public final class Verbs implements Runnable {

    private Verbs() {}

    /** @param environment the process's variables */
    public static CommandLine commandLine(Map<String, String> environment) {
        var line = new CommandLine(new Verbs())
                .addSubcommand("run", SettingOptions.on(new RunVerb(environment)))
                .addSubcommand("seed", SettingOptions.on(new SeedVerb(environment)))
                .addSubcommand("prices", SettingOptions.on(new PricesVerb(environment)))
                .addSubcommand("doctor", SettingOptions.on(new DoctorVerb(environment)))
                .addSubcommand("version", new VersionVerb())
                .addSubcommand("help", new HelpVerb())
                .addSubcommand("warm", SettingOptions.on(new WarmVerb(environment)));
        line.setOverwrittenOptionsAllowed(true);
        line.setParameterExceptionHandler(Verbs::wrongUsage);
        line.setExecutionExceptionHandler(Verbs::failed);
        return line;
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
