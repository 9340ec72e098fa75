package org.wattline.bootstrap.command;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Exit;
import org.wattline.bootstrap.Port;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
import org.wattline.bootstrap.Settings;
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
        var clock = new Stopwatch();
        var settings = SettingOptions.read(spec, environment);
        var progress = Progress.onStandardError();
        Port.check(settings);
        try (var closing = new Closing().onSignal()) {
            var database = Databases.open(settings, progress);
            database.ifPresent(closing::add);
            var server = closing.add(Server.start(settings, database, progress));
            closing.nowServing();
            server.welcome().forEach(System.out::println);
            System.out.printf("%nReady after %s s, data %s. Ctrl-C stops it.%n", clock.seconds(), place(settings));
            closing.add(AheadOfTime.begin(settings.external().isEmpty() ? database : Optional.empty()));
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
