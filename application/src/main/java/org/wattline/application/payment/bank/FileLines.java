package org.wattline.application.payment.bank;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.bank.FileLine;
import org.wattline.domain.payment.bank.FileLineId;

/** Lines of banks' files that were not booked. A line of a file is kept once, however often the file is sent. */
public interface FileLines {
    Optional<FileLine> find(FileLineId id);

    /** Those within a scope, newest first. They belong to no customer, so that customers see none. */
    Page<FileLine> list(Scope scope, Optional<FileLine.State> state, Page.Request page);

    /** Keeps those that are not kept yet, all at once. */
    void keep(List<FileLine> lines);

    /** @throws StaleState when it was stored since it was read */
    FileLine save(FileLine line);
}
