package org.wattline.application.workflow.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.Posts;

/** Who does the work of some posts on a day, wherever it was moved; looked up once for all of them. */
record CrewsOfDay(Map<Post, List<String>> logins) {
    static CrewsOfDay of(Set<Post> wanted, Crews crews, Posts posts, LocalDate day) {
        if (wanted.isEmpty()) return new CrewsOfDay(Map.of());
        Map<Post, Post> now = posts.now(wanted, day);
        Map<Post, List<String>> held = crews.of(new HashSet<>(now.values()), day);
        Map<Post, List<String>> logins = new HashMap<>();
        now.forEach((post, present) -> logins.put(post, held.getOrDefault(present, List.of())));
        return new CrewsOfDay(logins);
    }

    List<String> of(Post post) {
        return logins.getOrDefault(post, List.of());
    }
}
