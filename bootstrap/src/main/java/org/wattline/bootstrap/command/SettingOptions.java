package org.wattline.bootstrap.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wattline.bootstrap.Setting;
import org.wattline.bootstrap.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Every setting as an option of a verb, made from its one declaration. */
final class SettingOptions {

    private SettingOptions() {}

    /** @return the verb's command line, with an option for each setting */
    static CommandLine on(Callable<Integer> verb) {
        var line = new CommandLine(verb);
        for (var setting : Setting.values()) {
            line.getCommandSpec().addOption(option(setting));
        }
        return line;
    }

    /** @return the settings that the verb was called with */
    static Settings read(CommandSpec verb, Map<String, String> environment) {
        return Settings.read(flags(verb.commandLine().getParseResult()), environment);
    }

    private static OptionSpec option(Setting setting) {
        var standard = setting.standard().isEmpty() ? "" : "; default " + setting.standard();
        return OptionSpec.builder(setting.flag())
                .paramLabel(setting.argument())
                .type(String.class)
                .hidden(setting.secret())
                .description(setting.text() + standard + " [" + setting.variable() + "]")
                .build();
    }

    private static Map<Setting, String> flags(ParseResult parsed) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            if (parsed.hasMatchedOption(setting.flag())) {
                flags.put(setting, parsed.matchedOptionValue(setting.flag(), ""));
            }
        }
        return flags;
    }
}
