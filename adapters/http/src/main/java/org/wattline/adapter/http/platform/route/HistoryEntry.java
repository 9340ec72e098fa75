package org.wattline.adapter.http.platform.route;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Histories;

/** One change in the trail of a resource, as it is shown. */
public record HistoryEntry(
        UUID act,
        Instant at,
        String login,
        Caller.Kind kind,
        String address,
        String requestId,
        String command,
        Optional<String> reason,
        String resource,
        String id,
        Map<String, Difference> changes) {
    public static final HistoryEntry EXAMPLE = new HistoryEntry(
            UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
            Instant.parse("2026-03-15T00:30:00Z"),
            "clerk.li",
            Caller.Kind.STAFF,
            "10.1.2.3",
            "7f3a",
            "billing.issue-bill",
            Optional.of("month end"),
            "bill",
            "5000000000017",
            Map.of("stage", new Difference(Optional.of("Drafted"), Optional.of("Issued"))));

    public static HistoryEntry of(Histories.Entry entry) {
        Map<String, Difference> changes = new LinkedHashMap<>();
        entry.changes().forEach((name, change) -> changes.put(name, new Difference(change.before(), change.after())));
        return new HistoryEntry(
                entry.act(),
                entry.at(),
                entry.login(),
                entry.kind(),
                entry.origin().address(),
                entry.origin().requestId(),
                entry.command(),
                entry.reason(),
                entry.resource(),
                entry.id(),
                changes);
    }

    /** A fact before and after. */
    public record Difference(Optional<String> before, Optional<String> after) {}
}
