package org.wattline.bootstrap.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.wattline.bootstrap.Exit;
import picocli.CommandLine.Command;

/** Prints the versions that a fault report needs. */
@Command(name = "version", description = "Prints the versions of Wattline, Java and PostgreSQL.")
final class VersionVerb implements Callable<Integer> {

    @Override
    public Integer call() {
        System.out.printf("Wattline %s%n", wattline());
        System.out.printf("Java %s (%s)%n", Runtime.version(), System.getProperty("java.vendor"));
        return Exit.DONE.code();
    }

    static String wattline() {
        return Optional.ofNullable(VersionVerb.class.getPackage().getImplementationVersion())
                .orElse("from the sources");
    }
}
