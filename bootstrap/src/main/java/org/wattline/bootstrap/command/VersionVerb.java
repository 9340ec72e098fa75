package org.wattline.bootstrap.command;

import java.util.concurrent.Callable;
import org.wattline.adapter.postgres.embedded.EmbeddedServer;
import org.wattline.bootstrap.Exit;
import org.wattline.bootstrap.Version;
import picocli.CommandLine.Command;

/** Prints the versions that a fault report needs. */
@Command(name = "version", description = "Prints the versions of Wattline, Java and PostgreSQL.")
final class VersionVerb implements Callable<Integer> {

    @Override
    public Integer call() {
        System.out.printf("Wattline %s%n", Version.current());
        System.out.printf("Java %s (%s)%n", Runtime.version(), System.getProperty("java.vendor"));
        System.out.printf("PostgreSQL %s (embedded)%n", EmbeddedServer.version());
        return Exit.DONE.code();
    }
}
