package org.wattline.application.workflow.history;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.workflow.history.Round;
import org.wattline.domain.workflow.history.Tampering;

/** What looks at histories have found, and how far they came. Nothing is ever taken off file. */
public interface Tamperings {
    /** Those on file of some subjects, in no order. */
    List<Tampering> of(Collection<String> subjects);

    /** Puts on file, or in the place of what is there of the same subject. */
    void save(List<Tampering> found);

    /**
     * Those of units within a scope, and those that belong to no unit but the company, by subject.
     *
     * @param present only those that are there still, or only those that are gone; both if empty
     */
    Page<Tampering> list(Scope scope, Optional<Boolean> present, Page.Request page);

    /** How many are there still. */
    long present();

    /** The round that began last. */
    Optional<Round> round();

    /** Puts a round on file, or in the place of the one that began at the same instant. */
    void save(Round round);
}
