package org.wattline.adapter.http.platform.route;

import java.util.List;
import java.util.Optional;

/** The commands of a resource as a front end needs them: which buttons to show, and why others are closed. */
public record AllowedCommands(List<Entry> commands) {
    public static final AllowedCommands EXAMPLE = new AllowedCommands(List.of(
            new Entry("issue", true, Optional.empty()),
            new Entry(
                    "cancel",
                    false,
                    Optional.of(new Reason(
                            "billing.already-paid", Optional.of("BIL-07"), "The bill is paid", "Refund it instead")))));

    /** A command of the resource. */
    public record Entry(String command, boolean allowed, Optional<Reason> reason) {}

    /** Why a command is closed. */
    public record Reason(String code, Optional<String> ruleNo, String title, String remedy) {}
}
