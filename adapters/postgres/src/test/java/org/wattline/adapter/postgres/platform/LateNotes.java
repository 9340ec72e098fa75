package org.wattline.adapter.postgres.platform;

import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Note;
import org.wattline.application.platform.Notes;

/** The sample repository, storing by writes that wait for the next round trip. */
final class LateNotes implements Notes {
    private final PostgresUnits units;
    private final PostgresNotes notes;

    LateNotes(PostgresUnits units) {
        this.units = units;
        this.notes = new PostgresNotes(units);
    }

    @Override
    public Optional<Note> find(UUID id) {
        return notes.find(id);
    }

    @Override
    public void add(Note note) {
        units.write(Write.of("insert into note (id, text, version) values (?, ?, 1)")
                .with(note.id(), note.text()));
        units.added("note", note.id(), note);
    }

    @Override
    public Note save(Note note) {
        units.write(Write.of("""
                        with held as (
                            update note set text = ?, version = version + 1 where id = ? and version = ? returning id)
                        select case when (select count(*) from held) = 0 then refuse('WL001', ?) end""")
                .with(note.text(), note.id(), note.version().number())
                .with(PostgresUnits.stale("note", note.id(), note.version())));
        return units.stored("note", note.id(), note);
    }

    @Override
    public void remove(UUID id) {
        notes.remove(id);
    }
}
