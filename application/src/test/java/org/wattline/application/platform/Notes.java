package org.wattline.application.platform;

import java.util.Optional;
import java.util.UUID;

/** A sample repository. */
public interface Notes {
    Optional<Note> find(UUID id);

    /** @throws AlreadyThere at the latest when the unit ends, when there is one with this id */
    void add(Note note);

    /** @throws StaleState when the note is no longer at its version */
    Note save(Note note);

    void remove(UUID id);
}
