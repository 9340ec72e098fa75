package org.wattline.application.platform;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The audit trail, read: who changed what, when, from where, why, from what to what. Entries are never changed or removed. */
public interface Histories {
    /** What happened to one resource, oldest first. */
    Page<Entry> of(String resource, String id, Page.Request page);

    /** What happened at all, newest first, optionally by one login only. */
    Page<Entry> all(Optional<String> login, Page.Request page);

    /**
     * One change of one resource by one command.
     *
     * @param act id that all changes of the command share
     * @param changes what differs, by name of fact
     */
    record Entry(
            UUID act,
            Instant at,
            String login,
            Caller.Kind kind,
            Caller.Origin origin,
            String command,
            Optional<String> reason,
            String resource,
            String id,
            Map<String, Difference> changes) {}

    /** A fact before and after; empty where there was or is none. */
    record Difference(Optional<String> before, Optional<String> after) {}
}
