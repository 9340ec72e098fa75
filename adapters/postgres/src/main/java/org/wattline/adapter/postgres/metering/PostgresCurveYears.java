package org.wattline.adapter.postgres.metering;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.intake.CurveYears;

/** Partitions of the tables of curves on PostgreSQL. A year without one is in the last partition, from which it moves when it gets its own. */
public final class PostgresCurveYears implements CurveYears {
    private static final List<String> TABLES = List.of("interval_day", "interval_day_superseded");

    private final PostgresUnits units;

    public PostgresCurveYears(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<Year> make(Year first, Year last) {
        Set<Integer> wanted = new TreeSet<>();
        for (int year = first.getValue(); year <= last.getValue(); year++) wanted.add(year);
        for (String table : TABLES) wanted.addAll(waiting(table));
        List<Year> made = new ArrayList<>();
        for (int year : wanted) {
            boolean some = false;
            for (String table : TABLES) some |= make(table, year);
            if (some) made.add(Year.of(year));
        }
        return made;
    }

    /** The years whose days are in the last partition; found through its key, point by point. */
    private Set<Integer> waiting(String table) {
        return units.handle()
                .createQuery("select distinct extract(year from day)::integer from " + table + "_other")
                .mapTo(Integer.class)
                .collect(Collectors.toSet());
    }

    private boolean make(String table, int year) {
        Handle handle = units.handle();
        String name = table + "_" + year;
        boolean there = handle.createQuery("select to_regclass(:name) is not null")
                .bind("name", name)
                .mapTo(Boolean.class)
                .one();
        if (there) return false;
        String within = "day >= make_date(%1$d, 1, 1) and day < make_date(%1$d + 1, 1, 1)".formatted(year);
        handle.execute("create table " + name + " (like " + table + " including all)");
        handle.execute("with moved as (delete from " + table + "_other where " + within + " returning *) insert into "
                + name + " select * from moved");
        handle.execute("alter table %s attach partition %s for values from ('%d-01-01') to ('%d-01-01')"
                .formatted(table, name, year, year + 1));
        return true;
    }
}
