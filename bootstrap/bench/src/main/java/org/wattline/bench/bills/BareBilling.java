package org.wattline.bench.bills;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

/**
 * The least that a bill run can be: day arrays out by COPY, summed by four periods and priced, a bill, six lines and a row of the ledger in by
 * COPY, in chunks of 250 that are a transaction each. It knows no contract, no versions, checks nothing and explains nothing.
 */
final class BareBilling implements AutoCloseable {
    private static final int CHUNK = 250;
    private static final int HEADER = 19;
    private static final long[] PRICES = {12_034, 9_876, 6_543, 3_210};

    private final CurveCompany company;
    private final List<Connection> connections = new ArrayList<>();
    private final AtomicLong number = new AtomicLong();

    BareBilling(CurveCompany company, int threads) throws SQLException {
        this.company = company;
        company.execute("drop table if exists bench_bill, bench_line, bench_ledger");
        company.execute(
                "create table bench_bill (no bigint primary key, point_no text not null, total numeric(14, 2) not null)");
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
        List<Sums> all = rated(copies, points);
        StringBuilder bills = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        StringBuilder ledger = new StringBuilder();
        for (Sums sums : all) {
            long no = number.incrementAndGet();
            long total = 0;
            for (int line = 0; line < 6; line++) {
                long kwh = sums.byPeriod[line % 4] / 1_000_000;
                long fen = (kwh * PRICES[line % 4] + 5_000) / 10_000;
                total += fen;
                lines.append(no)
                        .append('\t')
                        .append(line + 1)
                        .append('\t')
                        .append(kwh)
                        .append('\t');
                lines.append(PRICES[line % 4])
                        .append('\t')
                        .append(fen / 100)
                        .append('.')
                        .append(fen % 100 / 10)
                        .append(fen % 10)
                        .append('\n');
            }
            String amount = total / 100 + "." + total % 100 / 10 + total % 10;
            bills.append(no)
                    .append('\t')
                    .append(sums.point)
                    .append('\t')
                    .append(amount)
                    .append('\n');
            ledger.append(no)
                    .append('\t')
                    .append(sums.point)
                    .append('\t')
                    .append(amount)
                    .append('\n');
        }
        in(copies, "bench_bill", bills);
        in(copies, "bench_line", lines);
        in(copies, "bench_ledger", ledger);
        connection.commit();
        return all.size();
    }

    private static void in(CopyManager copies, String table, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        var copy = copies.copyIn("copy " + table + " from stdin");
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private List<Sums> rated(CopyManager copies, List<String> points) throws SQLException {
        String wanted = points.stream().map(point -> "'" + point + "'").collect(Collectors.joining(","));
        CopyOut out = copies.copyOut("copy (select point_no, milliwatt_hours from interval_day where point_no in ("
                + wanted
                + ") and channel = 'ACTIVE_IMPORT' and day >= '" + company.from() + "' and day < '" + company.to()
                + "' order by point_no) to stdout (format binary)");
        List<Sums> all = new ArrayList<>();
        Sums last = new Sums("", new long[4]);
        boolean first = true;
        for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            ByteBuffer bytes = ByteBuffer.wrap(row);
            if (first) bytes.position(HEADER);
            first = false;
            if (bytes.getShort() < 0) continue;
            byte[] text = new byte[bytes.getInt()];
            bytes.get(text);
            String point = new String(text, StandardCharsets.UTF_8);
            if (!point.equals(last.point)) {
                last = new Sums(point, new long[4]);
                all.add(last);
            }
            last.add(bytes);
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) connection.close();
    }

    private record Sums(String point, long[] byPeriod) {
        /** An array of {@code int8} as PostgreSQL sends it. */
        void add(ByteBuffer row) {
            row.position(row.position() + 16);
            int values = row.getInt();
            row.getInt();
            for (int i = 0; i < values; i++) {
                row.getInt();
                byPeriod[i / 8 % 4] += row.getLong();
            }
        }
    }
}
