package org.wattline.application.rulebook;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;

/** The company's own editions of files of rules, drafts among them; all of them stay. */
public interface RuleEditions {
    /** The edition published last; empty while the one that the product brings along is in use. */
    Optional<RuleEdition> inUse(RuleFileName file);

    Optional<RuleEdition> find(int number);

    /** Adds a draft under the next number. */
    RuleEdition add(RuleEdition edition);

    /**
     * Stores that one was published; editions of a file are published one after the other.
     *
     * @throws org.wattline.application.platform.StaleState when it was stored since it was read
     */
    RuleEdition save(RuleEdition edition);

    /** Editions, newest first. @param file only those of a file */
    Page<RuleEdition> list(Optional<RuleFileName> file, Page.Request page);

    /** Another number whenever an edition was published; cheap to ask. */
    long changes();
}
