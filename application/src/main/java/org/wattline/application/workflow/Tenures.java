package org.wattline.application.workflow;

import java.util.List;
import java.util.function.Supplier;
import org.wattline.domain.access.Assignment;
import org.wattline.domain.workflow.organisation.Reorganisation;

/** Which positions people hold and held (任职), for those who ask nothing else about them. */
@FunctionalInterface
public interface Tenures {
    /** All that was recorded of somebody; nothing if nobody has this login. */
    List<Assignment> of(String login);

    /** The same beside the work that was moved, for stores that tell both at once. */
    default Tenure tenure(String login, Supplier<List<Reorganisation>> moved) {
        return new Tenure(of(login), moved.get());
    }

    /** What somebody holds and held, and all work that was moved by day and record. */
    record Tenure(List<Assignment> assignments, List<Reorganisation> moved) {
        public Tenure {
            assignments = List.copyOf(assignments);
            moved = List.copyOf(moved);
        }
    }
}
