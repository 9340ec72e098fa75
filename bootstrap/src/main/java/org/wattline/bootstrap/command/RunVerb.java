package org.wattline.bootstrap.command;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Exit;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
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
        var begun = System.nanoTime();
        var settings = SettingOptions.read(spec, environment);
        var progress = Progress.onStandardError();
        Optional<Database> database = Optional.empty();
        var server = Server.start(settings, database, progress);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            database.ifPresent(Database::close);
            stopped.countDown();
        }));
        server.welcome().forEach(System.out::println);
        System.out.printf("Ready after %.1f s. Ctrl-C stops it.%n", (System.nanoTime() - begun) / 1e9);
        stopped.await();
        return Exit.DONE.code();
    }
}
