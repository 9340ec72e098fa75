package org.wattline.application.workflow;

import java.util.List;
import org.wattline.domain.access.Assignment;

/** Which positions people hold and held (任职), for those who ask nothing else about them. */
@FunctionalInterface
public interface Tenures {
    /** All that was recorded of somebody; nothing if nobody has this login. */
    List<Assignment> of(String login);
}
