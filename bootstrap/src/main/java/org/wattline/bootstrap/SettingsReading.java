package org.wattline.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One reading of the settings: finds each value in its place of highest rank and gathers every fault instead of stopping at the first. */
final class SettingsReading {

    private final Map<Setting, String> flags;
    private final Map<String, String> environment;
    private final Properties file = new Properties();
    private final List<String> faults = new ArrayList<>();

    SettingsReading(Map<Setting, String> flags, Map<String, String> environment) {
        this.flags = flags;
        this.environment = environment;
        var config = found(Setting.CONFIG).text();
        if (!config.isEmpty()) {
            load(config);
        }
    }

    /** @return the checked value, or the stand-in when the value is wrong (then it is among the faults) */
    <T> T value(Setting setting, T standIn, Function<String, T> check) {
        var found = found(setting);
        try {
            return check.apply(found.text());
        } catch (IllegalArgumentException e) {
            var shown = setting.secret() ? "***" : found.text();
            var why = e instanceof InvalidPathException ? "must be a path" : e.getMessage();
            fault("%s: \"%s\" (from %s) %s".formatted(setting.key(), shown, found.place(), why));
            return standIn;
        }
    }

    boolean given(Setting setting) {
        return !found(setting).text().isEmpty();
    }

    void fault(String line) {
        faults.add(line);
    }

    /** Throws all faults together, if there are any. */
    void complain() {
        if (!faults.isEmpty()) {
            throw new CannotStart(Exit.USAGE, faults);
        }
    }

    private record Found(String text, String place) {}

    private Found found(Setting setting) {
        var flag = flags.get(setting);
        if (flag != null) {
            return new Found(flag.strip(), setting.flag());
        }
        var variable = environment.get(setting.variable());
        if (variable != null && !variable.isBlank()) {
            return new Found(variable.strip(), setting.variable());
        }
        var line = file.getProperty(setting.key(), "").strip();
        return line.isEmpty() ? new Found(setting.standard(), "the default") : new Found(line, "the settings file");
    }

    private void load(String config) {
        try (var reader = Files.newBufferedReader(Path.of(config), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            fault("config: cannot read \"%s\": give an existing properties file in UTF-8".formatted(config));
        }
        var known = Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.toSet());
        file.stringPropertyNames().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> fault("%s: no such setting (from the settings file); ./wattline help run lists them"
                        .formatted(name)));
    }
}
