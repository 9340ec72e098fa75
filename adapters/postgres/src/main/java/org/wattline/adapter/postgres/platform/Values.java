package org.wattline.adapter.postgres.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Binds values by plain JDBC. */
final class Values {
    private Values() {}

    /** Binds all, from the first parameter on. */
    static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) bind(statement, i + 1, values.get(i));
    }

    /** Binds a value; an empty {@code Optional} is an absent text. */
    static void bind(PreparedStatement statement, int position, Object value) throws SQLException {
        switch (value) {
            case Optional<?> optional when optional.isPresent() -> bind(statement, position, optional.get());
            case Optional<?> absent -> statement.setNull(position, Types.VARCHAR);
            case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
            case Column column ->
                statement.setArray(position, statement.getConnection().createArrayOf(column.type, column.values));
            default -> statement.setObject(position, value);
        }
    }

    /**
     * An array of PostgreSQL.
     *
     * @param type of its elements, as PostgreSQL names it
     */
    record Column(String type, Object[] values) {
        static <E> Column of(String type, List<E> rows, Function<E, ?> value) {
            if (type.equals("text")) return texts(rows.stream().map(value).toList());
            Object[] values = new Object[rows.size()];
            for (int i = 0; i < values.length; i++) values[i] = value.apply(rows.get(i));
            return new Column(type, values);
        }

        /** The driver sends texts as they are, without quotes and escapes, if it sees that they are texts. */
        static Column texts(Collection<?> texts) {
            return new Column("text", texts.stream().map(Object::toString).toArray(String[]::new));
        }
    }
}
