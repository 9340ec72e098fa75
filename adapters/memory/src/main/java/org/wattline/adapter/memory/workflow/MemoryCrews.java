package org.wattline.adapter.memory.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.application.access.StaffAccountViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.supervision.Crews;

/** Who holds a post: everybody is asked. */
public final class MemoryCrews implements Crews {
    private final StaffAccountViews staff;
    private final Posts posts;

    public MemoryCrews(StaffAccountViews staff, Posts posts) {
        this.staff = staff;
        this.posts = posts;
    }

    @Override
    public Map<Post, List<String>> of(Set<Post> wanted, LocalDate day) {
        return wanted.stream().collect(Collectors.toMap(Function.identity(), post -> holding(post, day)));
    }

    private List<String> holding(Post post, LocalDate day) {
        List<String> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<StaffAccountViews.Row> page = staff.list(Scope.EVERYTHING, new Page.Request(500, after));
            for (StaffAccountViews.Row row : page.items()) {
                String login = row.login().value();
                if (posts.in(post.unit(), login, day).contains(post.position())) found.add(login);
            }
            after = page.next();
        } while (after.isPresent());
        return found;
    }
}
