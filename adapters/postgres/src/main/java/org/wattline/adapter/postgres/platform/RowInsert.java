package org.wattline.adapter.postgres.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An insert of rows by {@code values}. Rows go in parts of 1, 2, 4 … 64, so that few different statements occur and the server keeps their
 * plans.
 *
 * @param target table and columns
 * @param row the parameters of one row
 */
record RowInsert(String target, String row) {
    static final int PARTS_AT_ONCE = 16;
    private static final int LARGEST = 64;

    List<Part> parts(List<List<Object>> rows) {
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            int size = Math.min(LARGEST, Integer.highestOneBit(rows.size() - from));
            parts.add(new Part(sql(size), rows.subList(from, from + size)));
            from += size;
        }
        return parts;
    }

    private String sql(int rows) {
        return "insert into " + target + " values " + String.join(", ", Collections.nCopies(rows, row));
    }

    /** Binds a value; an empty {@code Optional} is an absent text. */
    static void bind(PreparedStatement statement, int position, Object value) throws SQLException {
        switch (value) {
            case Optional<?> optional when optional.isPresent() -> bind(statement, position, optional.get());
            case Optional<?> absent -> statement.setNull(position, Types.VARCHAR);
            default -> statement.setObject(position, value);
        }
    }

    /** Some rows with the statement that inserts them. */
    record Part(String sql, List<List<Object>> rows) {}
}
