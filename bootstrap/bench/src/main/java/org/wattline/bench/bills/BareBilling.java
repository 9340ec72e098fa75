package org.wattline.bench.bills;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.wattline.bench.CannotMeasure;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.RatedLine;

/**
 * The least that a bill run can be: day arrays, or two readings of registers, out by COPY, each month rated by the product's engine and the account's own tariff, a bill, six
 * lines and a row of the ledger in by COPY, in chunks of 250 that are a transaction each. Tables are logged, with the keys that a bill has: its
 * number, and one for an account and period. Tariffs are known before; contracts, versions, checks, explanations, indexes to find bills by, trail
 * and events are not there.
 */
final class BareBilling implements AutoCloseable {
    private static final int CHUNK = 250;
    private static final int LINES = 6;

    private final CurveCompany company;
    private final List<Connection> connections = new ArrayList<>();
    private final AtomicLong number = new AtomicLong();

    BareBilling(CurveCompany company, int threads) throws SQLException {
        this.company = company;
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

    /** What is read of points, and rated. */
    interface Rated {
        Map<String, RatedBill> of(CopyManager copies, List<String> points) throws SQLException;
    }

    /** @return how many bills */
    long bill(List<String> points, Rated rated) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections.size())) {
            List<Future<Long>> under = new ArrayList<>();
            for (Connection connection : connections)
                under.add(threads.submit(() -> chunks(connection, points, next, rated)));
            long bills = 0;
            for (Future<Long> one : under) bills += one.get();
            return bills;
        } catch (ExecutionException e) {
            throw new CannotMeasure("the bare loop broke off: " + e.getCause());
        }
    }

    private Long chunks(Connection connection, List<String> points, AtomicLong next, Rated rated) throws SQLException {
        long bills = 0;
        for (long from = next.getAndAdd(CHUNK); from < points.size(); from = next.getAndAdd(CHUNK)) {
            int to = (int) Math.min(points.size(), from + CHUNK);
            bills += chunk(connection, points.subList((int) from, to), rated);
        }
        return bills;
    }

    private int chunk(Connection connection, List<String> points, Rated rated) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        Map<String, RatedBill> all = rated.of(copies, points);
        StringBuilder bills = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        StringBuilder ledger = new StringBuilder();
        all.forEach((point, bill) -> {
            long no = number.incrementAndGet();
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
        return all.size();
    }

    private static void in(CopyManager copies, String table, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        var copy = copies.copyIn("copy " + table + " from stdin");
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) connection.close();
    }
}
