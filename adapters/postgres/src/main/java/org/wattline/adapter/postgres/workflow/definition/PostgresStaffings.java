package org.wattline.adapter.postgres.workflow.definition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.PlainQueries;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.definition.Staffings;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.definition.Company;

/** Who holds positions, from PostgreSQL. The units at the bottom are found in order of paths, so that no unit is held against all others. */
public final class PostgresStaffings implements Staffings {
    private static final PlainQueries<Post, UnitPath> STAFFING = new PlainQueries<>(
            new PlainQuery<>("""
                    select distinct position, unit_path from staff_assignment
                    where withdrawn_at is null and from_day <= ?::date and (to_day is null or to_day > ?::date)""", row -> new Post(new PositionCode(row.getString(1)), new UnitPath(row.getString(2)))),
            new PlainQuery<>("""
                    with open as (select path, rtrim(path, '/') || '/' as stem from unit
                      where from_day <= ?::date and (to_day is null or to_day > ?::date))
                    select path from (select path, stem, lead(stem) over (order by stem collate "C") as next from open) o
                    where next is null or not starts_with(next, stem)""", row -> new UnitPath(row.getString(1))));

    private final PostgresUnits units;

    public PostgresStaffings(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Company.Staffing on(LocalDate day) {
        PlainQueries.Both<Post, UnitPath> found = units.ask(STAFFING, day, day, day, day);
        Map<PositionCode, Set<UnitPath>> held = found.first().stream()
                .collect(Collectors.groupingBy(Post::position, Collectors.mapping(Post::unit, Collectors.toSet())));
        return new Company.Staffing(held, Set.copyOf(found.second()));
    }
}
