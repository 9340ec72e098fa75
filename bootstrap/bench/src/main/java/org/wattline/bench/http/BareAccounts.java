package org.wattline.bench.http;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;

/** The account summary: the query of {@code PostgresAccountViews}, its columns as they are in a JSON object. */
final class BareAccounts {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String SUMMARY = Sql.text("account-summary.sql");

    private BareAccounts() {}

    static String summary(Connection connection, String no) throws SQLException {
        try (var query = connection.prepareStatement(SUMMARY)) {
            LocalDate today = LocalDate.now(CHINA);
            for (int i = 1; i <= 6; i++) query.setObject(i, today);
            query.setString(7, no);
            try (var row = query.executeQuery()) {
                if (!row.next()) throw new SQLException("no account " + no);
                return json(row);
            }
        }
    }

    private static String json(ResultSet row) throws SQLException {
        StringBuilder json = new StringBuilder(512).append('{');
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (i > 1) json.append(',');
            json.append('"').append(columns.getColumnLabel(i)).append("\":\"");
            json.append(value instanceof byte[] sealed ? Base64.getEncoder().encodeToString(sealed) : value)
                    .append('"');
        }
        return json.append('}').toString();
    }
}
