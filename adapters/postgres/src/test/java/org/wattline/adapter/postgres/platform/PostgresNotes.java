package org.wattline.adapter.postgres.platform;

import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Note;
import org.wattline.application.platform.Notes;
import org.wattline.domain.kernel.Version;

/** The sample repository as others write theirs. */
final class PostgresNotes implements Notes {
    private final PostgresUnits units;

    PostgresNotes(PostgresUnits units) {
        this.units = units;
    }

    static void createTable(Database database) {
        database.jdbi()
                .useHandle(h -> h.execute(
                        "create table note (id uuid primary key, text text not null, version bigint not null)"));
    }

    @Override
    public Optional<Note> find(UUID id) {
        return units.read(h -> h.createQuery("select id, text, version from note where id = :id")
                        .bind("id", id)
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded("note", id, row.note()));
    }

    @Override
    public void add(Note note) {
        units.handle()
                .createUpdate("insert into note (id, text, version) values (:id, :text, 1)")
                .bind("id", note.id())
                .bind("text", note.text())
                .execute();
        units.added("note", note.id(), note);
    }

    @Override
    public Note save(Note note) {
        int rows = units.handle()
                .createUpdate(
                        "update note set text = :text, version = version + 1 where id = :id and version = :version")
                .bind("id", note.id())
                .bind("text", note.text())
                .bind("version", note.version().number())
                .execute();
        return units.stored("note", note.id(), note, rows);
    }

    @Override
    public void remove(UUID id) {
        units.handle().execute("delete from note where id = ?", id);
        units.removed("note", id);
    }

    /** A row of the table. */
    public record Row(UUID id, String text, long version) {
        Note note() {
            return new Note(id, text, new Version(version));
        }
    }
}
