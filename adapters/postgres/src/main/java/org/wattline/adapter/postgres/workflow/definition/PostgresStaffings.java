package org.wattline.adapter.postgres.workflow.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.workflow.definition.Staffings;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.workflow.definition.Company;

/**
 * Who holds positions, counted in PostgreSQL. What lies below a unit follows it in the order of paths, and what covers a unit are its own first parts, so
 * that no unit is held against all others.
 */
public final class PostgresStaffings implements Staffings {
    private static final PlainQuery<Lack> LACKING = new PlainQuery<>(
            """
            with held as (
              select distinct position, unit_path from staff_assignment
              where withdrawn_at is null and from_day <= ?::date and (to_day is null or to_day > ?::date)),
            open as (select path, rtrim(path, '/') || '/' as stem from unit
              where from_day <= ?::date and (to_day is null or to_day > ?::date)),
            bottom as (
              select path from (select path, stem, lead(stem) over (order by stem collate "C") as next from open) o
              where next is null or not starts_with(next, stem)),
            above as (
              select path, '/' as unit_path from bottom
              union
              select path, '/' || array_to_string(part[1:depth], '/')
              from (select path, string_to_array(ltrim(path, '/'), '/') as part from bottom) b,
                generate_series(1, cardinality(part)) depth),
            covered as (select distinct position, path from held join above using (unit_path))
            select position, coalesce(array_agg(b.path order by b.path)
              filter (where b.path is not null and c.path is null), '{}') as units
            from (select distinct position from held) p left join bottom b on true left join covered c using (position, path)
            group by position""",
            row -> new Lack(row.getString(1), List.of((String[]) row.getArray(2).getArray())));

    private final PostgresUnits units;

    public PostgresStaffings(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Company.Staffing on(LocalDate day) {
        Map<PositionCode, List<String>> lacking = units.ask(LACKING, day, day, day, day).stream()
                .collect(Collectors.toMap(row -> new PositionCode(row.position), Lack::units));
        return new Company.Staffing(lacking.keySet(), lacking);
    }

    /** A position that is held, and the units for which it is not. */
    private record Lack(String position, List<String> units) {}
}
