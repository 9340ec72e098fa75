package org.wattline.adapter.postgres.workflow.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.workflow.definition.Staffings;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.workflow.definition.Company;

/** Who holds positions, counted in PostgreSQL. */
public final class PostgresStaffings implements Staffings {
    private final PostgresUnits units;

    public PostgresStaffings(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Company.Staffing on(LocalDate day) {
        List<Lack> all = units.read(
                h -> h.createQuery("""
                        with held as (
                          select distinct position, unit_path from staff_assignment
                          where withdrawn_at is null and from_day <= :day and (to_day is null or to_day > :day)),
                        open as (select path from unit where from_day <= :day and (to_day is null or to_day > :day)),
                        bottom as (select path from open b where not exists (
                          select 1 from open o where b.path <> o.path and (b.path = '/' or starts_with(o.path, b.path || '/'))))
                        select p.position, array(select b.path from bottom b where not exists (
                            select 1 from held h where h.position = p.position
                              and (h.unit_path = '/' or h.unit_path = b.path or starts_with(b.path, h.unit_path || '/')))
                          order by b.path) as units
                        from (select distinct position from held) p""").bind("day", day).mapTo(Lack.class).list());
        Map<PositionCode, List<String>> lacking =
                all.stream().collect(Collectors.toMap(row -> new PositionCode(row.position), Lack::units));
        return new Company.Staffing(lacking.keySet(), lacking);
    }

    /** A position that is held, and the units for which it is not. */
    public record Lack(String position, List<String> units) {}
}
