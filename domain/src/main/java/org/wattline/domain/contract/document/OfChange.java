package org.wattline.domain.contract.document;

import java.time.LocalDate;

/**
 * That a document was made for a change of supply before that is carried out (变更前签订).
 *
 * @param application number of the application for the change
 */
public record OfChange(String application, Stage stage) {
    /** One that is made now. */
    public static OfChange waiting(String application) {
        return new OfChange(application, new Stage.Waiting());
    }

    boolean begun() {
        return stage instanceof Stage.Begun;
    }

    /** What became of the change. */
    public sealed interface Stage {
        /** Its name in tables and on the wire. */
        default String label() {
            return switch (this) {
                case Waiting waiting -> "WAITING";
                case Begun begun -> "BEGUN";
                case GivenUp givenUp -> "GIVEN_UP";
            };
        }

        /** Not carried out yet. */
        record Waiting() implements Stage {}

        /** @param on first day of what was changed */
        record Begun(LocalDate on) implements Stage {}

        record GivenUp() implements Stage {}
    }
}
