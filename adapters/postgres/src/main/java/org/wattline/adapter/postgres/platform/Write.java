package org.wattline.adapter.postgres.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A statement that changes something and whose result nobody waits for. It goes to the database with the next round trip that must be made
 * anyway, at the latest with the commit; what it must refuse, it refuses itself ({@code refuse(…)} of the migrations). Parameters by position.
 */
public final class Write {
    private final String sql;
    private final List<Object> values = new ArrayList<>();

    private Write(String sql) {
        this.sql = sql;
    }

    public static Write of(String sql) {
        return new Write(sql);
    }

    /** One statement of inserts into different tables, or different rows, of which none needs to see another. */
    static Write together(List<Write> inserts) {
        if (inserts.size() == 1) return inserts.getFirst();
        StringBuilder sql = new StringBuilder(2048);
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < inserts.size(); i++) {
            boolean last = i == inserts.size() - 1;
            sql.append(i == 0 ? "with " : last ? " " : ", ");
            sql.append(last ? inserts.get(i).sql : "part" + i + " as (" + inserts.get(i).sql + ")");
            all.addAll(inserts.get(i).values);
        }
        Write together = of(sql.toString());
        together.values.addAll(all);
        return together;
    }

    /** The next parameters: what JDBC knows, instants, and {@code Optional} for texts that may be absent. */
    public Write with(Object... next) {
        values.addAll(Arrays.asList(next));
        return this;
    }

    /** The next parameter, an array with one element for each row. @param type of the elements, as PostgreSQL names it */
    public <E> Write column(String type, List<E> rows, Function<E, ?> value) {
        values.add(Values.Column.of(type, rows, value));
        return this;
    }

    String sql() {
        return sql;
    }

    List<Object> values() {
        return values;
    }
}
