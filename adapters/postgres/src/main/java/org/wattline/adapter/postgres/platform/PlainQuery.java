package org.wattline.adapter.postgres.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A query by plain JDBC, for the few that are asked at every other request: JDBI's care for a statement costs more there than the answer.
 * Parameters and columns by position.
 *
 * @param sql with {@code ?} for parameters
 * @param row makes an element from the present row
 */
public record PlainQuery<T>(String sql, Row<T> row) {
    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    List<T> list(Connection connection, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Values.bind(statement, List.of(parameters));
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) found.add(row.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** A parameter that is an array. @param type of its elements, as PostgreSQL names it */
    public static Object array(String type, Collection<?> elements) {
        return type.equals("text") ? Values.Column.texts(elements) : new Values.Column(type, elements.toArray());
    }

    /** A column that may be NULL. */
    public static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A column that may be NULL, as what JDBC makes of its type. */
    public static <V> Optional<V> value(ResultSet row, int column, Class<V> type) throws SQLException {
        return Optional.ofNullable(row.getObject(column, type));
    }
}
