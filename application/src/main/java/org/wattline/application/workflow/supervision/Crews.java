package org.wattline.application.workflow.supervision;

import java.time.LocalDate;
import java.util.List;
import org.wattline.application.workflow.Post;

/** Who holds a post, by the accounts of staff. */
public interface Crews {
    /** The logins of those who may act in the position for the unit on a day, in order. */
    List<String> of(Post post, LocalDate day);
}
