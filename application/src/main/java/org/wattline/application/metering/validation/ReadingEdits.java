package org.wattline.application.metering.validation;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.ReadingEdit;
import org.wattline.domain.metering.exception.ReadingEditId;

/** All edits of readings. */
public interface ReadingEdits {
    Optional<ReadingEdit> find(ReadingEditId id);

    void add(ReadingEdit edit);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ReadingEdit save(ReadingEdit edit);

    /** Edits within a scope, newest first. */
    Page<ReadingEdit> list(Scope scope, Optional<MeteringPointNo> point, Optional<Status> status, Page.Request page);

    /** Where an edit stands, by name. */
    enum Status {
        PROPOSED,
        APPLIED,
        DECLINED,
        UNDONE;

        public static Status of(ReadingEdit edit) {
            return switch (edit.state()) {
                case ReadingEdit.State.Proposed proposed -> PROPOSED;
                case ReadingEdit.State.Applied applied -> APPLIED;
                case ReadingEdit.State.Declined declined -> DECLINED;
                case ReadingEdit.State.Undone undone -> UNDONE;
            };
        }
    }
}
