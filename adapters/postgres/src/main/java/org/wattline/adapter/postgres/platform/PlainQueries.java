package org.wattline.adapter.postgres.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Two queries in one round trip, the second of which sees what the first has waited for. The parameters of both follow one another. */
public record PlainQueries<A, B>(PlainQuery<A> first, PlainQuery<B> second) {
    /** What they gave. */
    public record Both<A, B>(List<A> first, List<B> second) {}

    Both<A, B> lists(Connection connection, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(first.sql() + ";\n" + second.sql())) {
            Values.bind(statement, List.of(parameters));
            if (!statement.execute()) throw new IllegalStateException("the first of two queries gives no rows");
            List<A> some = rows(statement, first);
            if (!statement.getMoreResults()) throw new IllegalStateException("the second of two queries gives no rows");
            return new Both<>(some, rows(statement, second));
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, PlainQuery<T> query) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) found.add(query.row().of(rows));
        }
        return found;
    }
}
