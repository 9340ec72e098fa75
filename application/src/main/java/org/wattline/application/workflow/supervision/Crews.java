package org.wattline.application.workflow.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wattline.application.workflow.Post;

/** Who holds posts, by the accounts of staff. */
public interface Crews {
    /** The logins of those who may act in each position for its unit on a day, in order; a post that nobody holds has an empty list. */
    Map<Post, List<String>> of(Set<Post> posts, LocalDate day);

    /** The same of one post. */
    default List<String> of(Post post, LocalDate day) {
        return of(Set.of(post), day).getOrDefault(post, List.of());
    }
}
