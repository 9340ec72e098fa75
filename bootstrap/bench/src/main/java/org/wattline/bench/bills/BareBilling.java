package org.wattline.bench.bills;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.wattline.bench.CannotMeasure;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.RatedLine;

/**
 * The least that a bill run can be: day arrays out by COPY, each month rated by the product's engine and the account's own tariff, a bill, six
 * lines and a row of the ledger in by COPY, in chunks of 250 that are a transaction each. Tables are logged, with the keys that a bill has: its
 * number, and one for an account and period. Tariffs are known before; contracts, versions, checks, explanations, indexes to find bills by, trail
 * and events are not there.
 */
final class BareBilling implements AutoCloseable {
    private static final int CHUNK = 250;
    private static final int HEADER = 19;
    private static final int LINES = 6;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final CurveCompany company;
    private final KnownTariffs tariffs;
    private final List<Connection> connections = new ArrayList<>();
    private final AtomicLong number = new AtomicLong();

    BareBilling(CurveCompany company, KnownTariffs tariffs, int threads) throws SQLException {
        this.company = company;
        this.tariffs = tariffs;
        company.execute("drop table if exists bench_bill, bench_line, bench_ledger");
        company.execute(
                "create table bench_bill (no bigint primary key, point_no text not null, period_from date not null,"
                        + " total numeric(14, 2) not null, unique (point_no, period_from))");
        company.execute(
                "create table bench_line (bill bigint, line smallint, quantity numeric not null, price numeric not null,"
                        + " amount numeric(14, 2) not null, primary key (bill, line))");
        company.execute(
                "create table bench_ledger (bill bigint primary key, point_no text not null, amount numeric(14, 2) not null)");
        for (int i = 0; i < threads; i++) connections.add(company.open());
        for (Connection connection : connections) connection.setAutoCommit(false);
    }

    /** @return how many bills */
    long bill(List<String> points) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections.size())) {
            List<Future<Long>> under = new ArrayList<>();
            for (Connection connection : connections) under.add(threads.submit(() -> chunks(connection, points, next)));
            long bills = 0;
            for (Future<Long> one : under) bills += one.get();
            return bills;
        } catch (ExecutionException e) {
            throw new CannotMeasure("the bare loop broke off: " + e.getCause());
        }
    }

    private Long chunks(Connection connection, List<String> points, AtomicLong next) throws SQLException {
        long bills = 0;
        for (long from = next.getAndAdd(CHUNK); from < points.size(); from = next.getAndAdd(CHUNK)) {
            int to = (int) Math.min(points.size(), from + CHUNK);
            bills += chunk(connection, points.subList((int) from, to));
        }
        return bills;
    }

    private int chunk(Connection connection, List<String> points) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        Map<String, long[]> months = months(copies, points);
        StringBuilder bills = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        StringBuilder ledger = new StringBuilder();
        months.forEach((point, values) -> {
            long no = number.incrementAndGet();
            RatedBill bill = tariffs.rated(point, CurveCompany.MINUTES, values);
            for (int line = 0; line < LINES; line++) {
                RatedLine each = bill.lines().get(line % bill.lines().size());
                lines.append(no).append('\t').append(line + 1);
                lines.append('\t').append(each.quantity().value().toPlainString());
                lines.append('\t').append(each.price().value().toPlainString());
                lines.append('\t').append(each.amount().yuan().toPlainString()).append('\n');
            }
            String total = bill.total().yuan().toPlainString();
            bills.append(no).append('\t').append(point).append('\t').append(company.from());
            bills.append('\t').append(total).append('\n');
            ledger.append(no)
                    .append('\t')
                    .append(point)
                    .append('\t')
                    .append(total)
                    .append('\n');
        });
        in(copies, "bench_bill", bills);
        in(copies, "bench_line", lines);
        in(copies, "bench_ledger", ledger);
        connection.commit();
        return months.size();
    }

    private static void in(CopyManager copies, String table, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        var copy = copies.copyIn("copy " + table + " from stdin");
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private Map<String, long[]> months(CopyManager copies, List<String> points) throws SQLException {
        String wanted = points.stream().map(point -> "'" + point + "'").collect(Collectors.joining(","));
        CopyOut out = copies.copyOut("copy (select point_no, day, milliwatt_hours from interval_day where point_no in ("
                + wanted
                + ") and channel = 'ACTIVE_IMPORT' and day >= '" + company.from() + "' and day < '" + company.to()
                + "') to stdout (format binary)");
        Map<String, long[]> months = new HashMap<>();
        boolean first = true;
        for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            ByteBuffer bytes = ByteBuffer.wrap(row);
            if (first) bytes.position(HEADER);
            first = false;
            if (bytes.getShort() < 0) continue;
            byte[] text = new byte[bytes.getInt()];
            bytes.get(text);
            long[] month = months.computeIfAbsent(
                    new String(text, StandardCharsets.UTF_8), point -> new long[company.days() * CurveCompany.A_DAY]);
            bytes.getInt();
            int day = (int) (bytes.getInt() + EPOCH_DAY - company.from().toEpochDay());
            add(bytes, month, day * CurveCompany.A_DAY);
        }
        return months;
    }

    /** An array of {@code int8} as PostgreSQL sends it. */
    private static void add(ByteBuffer row, long[] month, int at) {
        row.position(row.position() + 16);
        int values = row.getInt();
        row.getInt();
        for (int i = 0; i < values; i++) {
            row.getInt();
            month[at + i] = row.getLong();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) connection.close();
    }
}
