package org.wattline.application.platform;

import java.util.UUID;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/** A sample aggregate. */
public record Note(UUID id, String text, Version version) implements Versioned<Note> {
    public static Note fresh(UUID id, String text) {
        return new Note(id, text, Version.NEW);
    }

    @Override
    public Note at(Version next) {
        return new Note(id, text, next);
    }

    public Note saying(String other) {
        return new Note(id, other, version);
    }
}
