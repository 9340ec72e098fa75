package org.wattline.adapter.http.connection.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.connection.survey.Operation;

/** Notes of a device, numbered without gaps. */
public record NotesBody(
        @Size(min = 1, max = 60) String device,
        @Size(min = 1, max = 500) List<NoteBody> notes) {
    static final NotesBody EXAMPLE = new NotesBody("PAD-07", List.of(NoteBody.EXAMPLE));

    List<Operation> operations() {
        return notes.stream().map(NoteBody::operation).toList();
    }

    /**
     * A note. {@code base} is the number of entries that the device knew; without {@code value} the field is taken away. Fields are plain words,
     * {@code load.N.name|kw|count|nature}, {@code position} and {@code photo.SHA-256} (latitude,longitude,accuracy).
     */
    public record NoteBody(long sequence, String field, Optional<String> value, Instant at, long base) {
        static final NoteBody EXAMPLE =
                new NoteBody(1, "load.1.kw", Optional.of("55"), Instant.parse("2026-03-02T01:00:00Z"), 0);

        /** @throws IllegalArgumentException if field or value are none */
        public NoteBody {
            field = new Operation(sequence, field, value, at, base).field();
        }

        Operation operation() {
            return new Operation(sequence, field, value, at, base);
        }
    }
}
