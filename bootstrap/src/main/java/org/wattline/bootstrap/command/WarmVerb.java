package org.wattline.bootstrap.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Exit;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
import org.wattline.bootstrap.Underway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts a server, asks it something and ends, so that the JDK sees which classes a start needs, and what is called often; see {@link AheadOfTime}. */
@Command(name = "warm", hidden = true, description = "Starts, answers some requests and ends.")
final class WarmVerb implements Callable<Integer> {

    private static final int REQUESTS = 10;
    private static final List<String> PATHS = List.of("/docs", "/v1/none", "/v1/accounts");

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    WarmVerb(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        var settings = SettingOptions.read(spec, environment);
        var progress = Progress.onStandardError();
        try (var closing = new Closing().onSignal()) {
            Underway<Optional<Database>> opening = Underway.begin(() -> Databases.open(settings, progress));
            closing.add(() -> opening.finished().flatMap(found -> found).ifPresent(Database::close));
            var server = closing.add(Server.start(settings, opening, progress));
            for (var i = 0; i < REQUESTS; i++) {
                for (var path : PATHS) {
                    ask(server.address().resolve(path));
                }
                ask(server.management().resolve("/health/ready"));
            }
            new UsualRequests(server.address()).ask();
        }
        return Exit.DONE.code();
    }

    private static void ask(URI what) throws IOException {
        var connection = (HttpURLConnection) what.toURL().openConnection();
        var fine = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST;
        try (var body = fine ? connection.getInputStream() : connection.getErrorStream()) {
            body.readAllBytes();
        }
    }
}
