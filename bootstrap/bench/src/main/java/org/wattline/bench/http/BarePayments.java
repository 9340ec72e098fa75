package org.wattline.bench.http;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A payment that settles part of the one open bill: the statements of {@code PostgresBalances}, {@code PostgresPayments} and {@code PostgresLedger}. */
final class BarePayments {
    private static final String FIND = Sql.text("balance-find.sql");
    private static final String ADD = Sql.text("payment-add.sql");
    private static final String SAVE = Sql.text("balance-save.sql");
    private static final String ENTER = Sql.text("ledger-append.sql");
    private static final String SERIES = "BARE-" + UUID.randomUUID() + "-";
    private static final AtomicLong NUMBERS = new AtomicLong();

    private BarePayments() {}

    static String take(Connection connection, String account, BigDecimal amount) throws SQLException {
        connection.setAutoCommit(false);
        try {
            String no = SERIES + NUMBERS.incrementAndGet();
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            Open open = open(connection, account);
            add(connection, no, account, open, amount, now);
            save(connection, account, open, amount);
            enter(connection, no, account, open, amount, now);
            connection.commit();
            return "{\"no\":\"%s\",\"accountNo\":\"%s\",\"amount\":\"%s\",\"receivedAt\":\"%s\",\"bill\":\"%s\"}"
                    .formatted(no, account, amount, now, open.bill);
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static Open open(Connection connection, String account) throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            query.setString(1, account);
            try (var row = query.executeQuery()) {
                if (!row.next()) throw new SQLException("no balance of " + account);
                return new Open(
                        row.getObject("customer_id", UUID.class),
                        row.getString("unit_path"),
                        row.getBigDecimal("prepaid_cny"),
                        row.getLong("version"),
                        row.getString("bill_no"),
                        row.getString("debtor"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBigDecimal("amount_cny"),
                        row.getBigDecimal("paid_cny"),
                        row.getObject("fee_until", LocalDate.class));
            }
        }
    }

    private static void add(
            Connection connection, String no, String account, Open open, BigDecimal amount, OffsetDateTime now)
            throws SQLException {
        try (var insert = connection.prepareStatement(ADD)) {
            set(insert, 1, no, account, open.customer, open.unit, amount, now);
            set(insert, 7, column(open.bill), column(amount), column(BigDecimal.ZERO));
            insert.executeUpdate();
        }
    }

    private static void save(Connection connection, String account, Open open, BigDecimal amount) throws SQLException {
        Object[] nothing = column(BigDecimal.ZERO);
        try (var update = connection.prepareStatement(SAVE)) {
            set(update, 1, open.prepaid, account, open.version, open.customer, open.unit);
            set(
                    update,
                    6,
                    column(open.bill),
                    column(account),
                    column(open.debtor),
                    column(open.due),
                    column(open.amount));
            set(update, 11, column(open.paid.add(amount)), nothing, nothing, column(open.feeUntil));
            try (var row = update.executeQuery()) {
                if (!row.next() || row.getLong("held") != 1) throw new SQLException("stale: " + account);
            }
        }
    }

    private static void enter(
            Connection connection, String no, String account, Open open, BigDecimal amount, OffsetDateTime now)
            throws SQLException {
        try (var insert = connection.prepareStatement(ENTER)) {
            set(
                    insert,
                    1,
                    column(account),
                    column("PAYMENT"),
                    column(no),
                    column(now.toLocalDate()),
                    column(now),
                    column(2));
            set(
                    insert,
                    7,
                    column(account, account),
                    column("PAYMENT", "PAYMENT"),
                    column(no, no),
                    column(1, 2),
                    column(2, 2));
            set(
                    insert,
                    12,
                    column("CLEARING", "RECEIVABLE"),
                    column("COUNTER", account),
                    column(amount, amount.negate()));
            set(insert, 15, (Object) column("", open.bill));
            insert.executeUpdate();
        }
    }

    /** A column of an array parameter. */
    private static Object[] column(Object... values) {
        return values;
    }

    private static void set(PreparedStatement statement, int from, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Object[] array) {
                String type = switch (array[0]) {
                    case String text -> "text";
                    case BigDecimal number -> "numeric";
                    case LocalDate day -> "date";
                    case OffsetDateTime time -> "timestamptz";
                    default -> "int4";
                };
                statement.setArray(from + i, statement.getConnection().createArrayOf(type, array));
            } else {
                statement.setObject(from + i, values[i]);
            }
        }
    }

    private record Open(
            UUID customer,
            String unit,
            BigDecimal prepaid,
            long version,
            String bill,
            String debtor,
            LocalDate due,
            BigDecimal amount,
            BigDecimal paid,
            LocalDate feeUntil) {}
}
