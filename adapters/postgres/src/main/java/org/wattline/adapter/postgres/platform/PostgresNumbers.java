package org.wattline.adapter.postgres.platform;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.wattline.application.platform.Numbers;

/**
 * Running numbers from sequences, one per series, made when first needed. Each server takes them in blocks, so that most numbers cost no round
 * trip; what is left of a block when a server stops is lost.
 */
final class PostgresNumbers implements Numbers {
    private static final int BLOCK = 20;
    /** Not {@code to_regclass}, whose no would hold on this connection until the unit ends. */
    private static final PlainQuery<Boolean> THERE = new PlainQuery<>(
            "select exists (select from pg_class where relname = cast(? as name) and relkind = 'S' and pg_table_is_visible(oid))",
            row -> row.getBoolean(1));

    private static final Pattern SERIES = Pattern.compile("[a-z][a-z_-]{0,39}");

    private final PostgresUnits units;
    private final Jdbi jdbi;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    PostgresNumbers(PostgresUnits units, Jdbi jdbi) {
        this.units = units;
        this.jdbi = jdbi;
    }

    @Override
    public long next(String series) {
        if (!SERIES.matcher(series).matches()) throw new IllegalArgumentException("no name of a series: " + series);
        return blocks.computeIfAbsent(series, Block::new).next();
    }

    /** A set takes its own numbers, so that blocks stay small. */
    @Override
    public List<Long> next(String series, int count) {
        if (count < BLOCK || !SERIES.matcher(series).matches()) return Numbers.super.next(series, count);
        Block block = blocks.computeIfAbsent(series, Block::new);
        return block.take(count);
    }

    private final class Block {
        private final String sequence;
        private final Queue<Long> left = new ArrayDeque<>();
        private boolean made;

        Block(String series) {
            sequence = "number_" + series.replace('-', '_');
        }

        synchronized long next() {
            if (left.isEmpty()) refill();
            return left.remove();
        }

        private void refill() {
            left.addAll(take(BLOCK));
        }

        synchronized List<Long> take(int count) {
            if (!made && !there()) make();
            made = true;
            // nextval is outside transactions: the numbers stay taken when the surrounding unit is undone.
            return units.read(handle -> handle.createQuery(
                            "select nextval('" + sequence + "') from generate_series(1, " + count + ")")
                    .mapTo(Long.class)
                    .list());
        }

        /** Asked on the unit's own connection: while all others are held by units that wait for this number, there is no second one. */
        private boolean there() {
            return units.ask(THERE, sequence).getFirst();
        }

        /** Beside the unit, so that the series stays when the unit is undone. The series of the migrations never come here. */
        private void make() {
            jdbi.useTransaction(handle -> {
                handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 4712))", sequence);
                handle.execute("create sequence if not exists " + sequence);
            });
        }
    }
}
