package org.wattline.bootstrap.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.wattline.bootstrap.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at the machine and the settings and says what would stop the server, with the remedy. The launcher has looked for JDK and Maven before. */
@Command(name = "doctor", description = "Looks at this machine and says what is missing, with the remedy.")
final class DoctorVerb implements Callable<Integer> {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoctorVerb(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var settings = SettingOptions.read(spec, environment);
        System.err.println("ok    settings: " + settings);
        return Exit.DONE.code();
    }
}
