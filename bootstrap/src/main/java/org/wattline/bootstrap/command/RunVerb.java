package org.wattline.bootstrap.command;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Exit;
import org.wattline.bootstrap.Phases;
import org.wattline.bootstrap.Port;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
import org.wattline.bootstrap.Settings;
import org.wattline.bootstrap.Underway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the server and keeps it running until Ctrl-C or SIGTERM. */
@Command(name = "run", description = "Starts the server. In brackets: the environment variable that sets the same.")
final class RunVerb implements Callable<Integer> {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunVerb(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = SettingOptions.read(spec, environment);
        var progress = Progress.onStandardError();
        Port.check(settings);
        try (var closing = new Closing().onSignal()) {
            Underway<Optional<Database>> opening = Underway.begin(() -> Databases.open(settings, progress));
            Phases.reached("settings read");
            closing.add(() -> opening.finished().flatMap(found -> found).ifPresent(Database::close));
            var server = closing.add(Server.start(settings, opening, progress));
            closing.nowServing();
            server.welcome().forEach(System.out::println);
            System.out.printf("%nReady after %s s, data %s. Ctrl-C stops it.%n", Phases.seconds(), place(settings));
            closing.add(AheadOfTime.begin());
            new CountDownLatch(1).await();
        }
        return Exit.DONE.code();
    }

    private static String place(Settings settings) {
        return switch (settings.storage()) {
            case MEMORY -> "in memory only";
            case POSTGRES ->
                "in "
                        + settings.external()
                                .map(Settings.External::url)
                                .orElse(settings.data().toString());
        };
    }
}
