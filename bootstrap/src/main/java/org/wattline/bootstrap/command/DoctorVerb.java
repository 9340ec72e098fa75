package org.wattline.bootstrap.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.wattline.bootstrap.CannotStart;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Exit;
import org.wattline.bootstrap.Port;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at the machine and the settings and says what would stop the server, with the remedy. The launcher has looked for JDK and Maven before. */
@Command(name = "doctor", description = "Looks at this machine and says what is missing, with the remedy.")
final class DoctorVerb implements Callable<Integer> {

    private static final long SCANT_DISK_BYTES = 2L << 30;
    private static final long SCANT_HEAP_BYTES = 256L << 20;

    private final Map<String, String> environment;
    private Exit exit = Exit.DONE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoctorVerb(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var settings = SettingOptions.read(spec, environment);
        var progress = Progress.onStandardError();
        check("settings", () -> "storage " + settings.storage());
        check("address", () -> {
            Port.check(settings);
            return settings.host().getHostAddress() + " port " + settings.port();
        });
        check("database", () -> Databases.examine(settings, progress));
        if (settings.storage() == Settings.Storage.POSTGRES
                && settings.external().isEmpty()) {
            disk(settings.data());
        }
        var heap = Runtime.getRuntime().maxMemory();
        tell(
                heap < SCANT_HEAP_BYTES ? "note" : "ok",
                "memory: up to %d MB for the server, %d processors"
                        .formatted(heap >> 20, Runtime.getRuntime().availableProcessors()));
        return exit.code();
    }

    private void check(String what, Supplier<String> look) {
        try {
            tell("ok", what + ": " + look.get());
        } catch (CannotStart e) {
            e.lines().forEach(line -> tell("FAIL", line));
            exit = e.exit();
        }
    }

    private void disk(Path data) {
        var place = data;
        while (!Files.exists(place)) {
            place = Objects.requireNonNullElse(place.getParent(), Path.of("/"));
        }
        try {
            var free = Files.getFileStore(place).getUsableSpace();
            var text = "data: %s, %d MB free".formatted(data, free >> 20);
            if (!Files.isWritable(place)) {
                tell(
                        "FAIL",
                        "%s is not writable for user %s: mend that, or choose another folder with --data"
                                .formatted(place, System.getProperty("user.name")));
                exit = Exit.DATA_FOLDER;
            } else if (free < SCANT_DISK_BYTES) {
                tell("note", text + ": scant, a small company needs 2 GB");
            } else {
                tell("ok", text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(String state, String text) {
        System.err.printf("%-5s %s%n", state, text);
    }
}
