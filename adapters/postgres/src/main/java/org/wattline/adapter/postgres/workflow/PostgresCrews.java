package org.wattline.adapter.postgres.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.supervision.Crews;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;

/** Who holds posts, on PostgreSQL. */
public final class PostgresCrews implements Crews {
    private static final PlainQuery<Holding> HOLDING = new PlainQuery<>(
            """
            select distinct p.position, p.unit, a.login from unnest(?::text[], ?::text[]) as p(position, unit)
              join staff_assignment s on s.position = p.position and s.withdrawn_at is null
                and s.from_day <= ?::date and (s.to_day is null or s.to_day > ?::date)
                and (s.unit_path = '/' or s.unit_path = p.unit or starts_with(p.unit, s.unit_path || '/'))
              join staff_account a on a.id = s.account_id
            order by a.login""",
            row -> new Holding(
                    new Post(new PositionCode(row.getString(1)), new UnitPath(row.getString(2))), row.getString(3)));

    private final PostgresUnits units;

    public PostgresCrews(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Map<Post, List<String>> of(Set<Post> posts, LocalDate day) {
        List<Post> all = List.copyOf(posts);
        Map<Post, List<String>> found = new HashMap<>();
        for (Post post : all) found.put(post, new ArrayList<>());
        Object positions =
                PlainQuery.array("text", all.stream().map(Post::position).toList());
        Object paths = PlainQuery.array(
                "text", all.stream().map(post -> post.unit().path()).toList());
        for (Holding one : units.ask(HOLDING, positions, paths, day, day))
            found.getOrDefault(one.post, new ArrayList<>()).add(one.login);
        return found;
    }

    private record Holding(Post post, String login) {}
}
