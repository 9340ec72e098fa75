package org.wattline.application.workflow.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.Post;
import org.wattline.domain.access.UnitPath;

/** What everybody has on the desk (在办情况). */
public interface Workers {
    /**
     * Everybody who works on tasks of some units and those below them, by login.
     *
     * @param units none for nobody
     * @param today what was due before is overdue
     * @param soon what is due by then is due soon
     */
    Page<Row> list(Set<UnitPath> units, LocalDate today, LocalDate soon, Page.Request page);

    /** How many tasks somebody works on. */
    long open(String login);

    /**
     * The posts of some units and those below them for which tasks wait that nobody has taken: at least those that nobody holds on a day under their own name, and those whose work
     * may have been moved; by position and unit.
     */
    List<Waiting> waiting(Set<UnitPath> units, LocalDate day);

    /**
     * Tasks that wait for a post.
     *
     * @param oldest the last day of the most urgent one that has any
     */
    record Waiting(Post post, long tasks, Optional<LocalDate> oldest) {}

    /**
     * A desk.
     *
     * @param open tasks that the person works on
     * @param due of these, those due by the next working day and not overdue
     * @param overdue of these, those whose last day is over
     * @param oldest the last day of the most urgent one that has any
     */
    record Row(String login, long open, long due, long overdue, Optional<LocalDate> oldest) {}
}
