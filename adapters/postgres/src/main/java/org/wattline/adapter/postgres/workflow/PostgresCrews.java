package org.wattline.adapter.postgres.workflow;

import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.supervision.Crews;

/** Who holds a post, on PostgreSQL. */
public final class PostgresCrews implements Crews {
    private static final PlainQuery<String> HOLDING = new PlainQuery<>("""
            select distinct a.login from staff_account a join staff_assignment s on s.account_id = a.id
            where s.position = ? and s.withdrawn_at is null and s.from_day <= ?::date and (s.to_day is null or s.to_day > ?::date)
              and (s.unit_path = '/' or s.unit_path = ?::text or starts_with(?::text, s.unit_path || '/')) order by a.login""", row -> row.getString(1));

    private final PostgresUnits units;

    public PostgresCrews(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<String> of(Post post, LocalDate day) {
        String unit = post.unit().path();
        return units.ask(HOLDING, post.position().value(), day, day, unit, unit);
    }
}
