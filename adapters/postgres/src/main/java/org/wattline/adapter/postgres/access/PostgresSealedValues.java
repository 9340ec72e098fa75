package org.wattline.adapter.postgres.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.workflow.ResealedRecords;
import org.wattline.application.access.SealedValues;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Vault;
import org.wattline.domain.kernel.Outcome;

/**
 * Sealed columns of whichever tables: goes through them in the order of their keys and writes each step by one statement. Where the history of
 * a case vouches for the row, its chain is told (WFL-66).
 */
public final class PostgresSealedValues implements SealedValues {
    private static final String BETWEEN_KEYS = "\u001f";
    private static final Act ACT = Act.of(Caller.system("vault"), "access.reseal-values");

    private final PostgresUnits units;
    private final Vault vault;
    private final Map<String, SealedColumn> columns;

    public PostgresSealedValues(PostgresUnits units, Vault vault, Collection<SealedColumn> columns) {
        this.units = units;
        this.vault = vault;
        this.columns = columns.stream().collect(Collectors.toUnmodifiableMap(SealedColumn::place, Function.identity()));
    }

    @Override
    public List<String> places() {
        return columns.keySet().stream().sorted().toList();
    }

    @Override
    public long count(String place) {
        String sql = "select count(*) from " + column(place).table();
        return units.read(h -> h.createQuery(sql).mapTo(long.class).one());
    }

    @Override
    public Step reseal(String place, Optional<String> after, int limit) {
        SealedColumn column = column(place);
        int most = Math.min(limit, column.atOnce());
        Outcome<Step> step = units.perform(ACT, () -> Outcome.done(step(units.handle(), column, after, most)));
        return switch (step) {
            case Outcome.Done<Step>(Step done) -> done;
            case Outcome.Refused<Step> refused -> throw new IllegalStateException("resealing was refused");
        };
    }

    private SealedColumn column(String place) {
        return Optional.ofNullable(columns.get(place))
                .orElseThrow(() -> new IllegalArgumentException("nothing is sealed in " + place));
    }

    private Step step(Handle handle, SealedColumn column, Optional<String> after, int limit) {
        List<Held> held = held(handle, column, after, limit);
        List<Held> old = new ArrayList<>();
        List<String> clear = new ArrayList<>();
        List<String> unopened = new ArrayList<>();
        for (Held each : held)
            try {
                if (!vault.outdated(each.sealed)) continue;
                clear.add(vault.open(each.sealed, column.context()));
                old.add(each);
            } catch (IllegalArgumentException unknown) {
                unopened.add(each.key.replace(BETWEEN_KEYS, "/"));
            }
        if (!old.isEmpty()) {
            write(handle, column, old, clear);
            if (ResealedRecords.TABLES.contains(column.table())) vouch(column, old);
        }
        Optional<String> next = held.size() < limit ? Optional.empty() : Optional.of(held.getLast().key);
        return new Step(held.size(), old.size(), unopened, next);
    }

    private static List<Held> held(Handle handle, SealedColumn column, Optional<String> after, int limit) {
        List<String> names = names(column);
        String where = after.isEmpty()
                ? ""
                : "and (%s) > (%s)"
                        .formatted(
                                String.join(", ", names),
                                each(column, i -> "cast(:after" + i + " as " + type(column, i) + ")"));
        String key = each(column, i -> "cast(" + names.get(i) + " as text)");
        Query query = handle.createQuery("""
                        select concat_ws(e'\\x1f', %s) as key, %s as sealed from %s where %s is not null %s
                        order by %s limit :limit for update""".formatted(
                                key, column.sealed(), column.table(), column.sealed(), where, String.join(", ", names)))
                .bind("limit", limit);
        String[] parts = after.orElse("").split(BETWEEN_KEYS, -1);
        if (after.isPresent()) for (int i = 0; i < parts.length; i++) query.bind("after" + i, parts[i]);
        return query.mapTo(Held.class).list();
    }

    private void write(Handle handle, SealedColumn column, List<Held> old, List<String> values) {
        List<byte[]> sealed = new ArrayList<>();
        List<byte[]> fingerprints = new ArrayList<>();
        for (String clear : values) {
            sealed.add(vault.seal(clear, column.context()));
            fingerprints.add(vault.fingerprint(clear, column.context()));
        }
        String found = column.fingerprint()
                .map(name -> ", " + name + " = fresh.fingerprint")
                .orElse("");
        Update update = handle.createUpdate("""
                        update %s as held set %s = fresh.sealed%s
                        from unnest(%s, :sealed, :fingerprints) as fresh (%s, sealed, fingerprint)
                        where %s""".formatted(
                                column.table(),
                                column.sealed(),
                                found,
                                each(column, i -> "cast(:key" + i + " as " + type(column, i) + "[])"),
                                each(column, i -> "key" + i),
                                IntStream.range(0, column.keys().size())
                                        .mapToObj(i -> "held." + names(column).get(i) + " = fresh.key" + i)
                                        .collect(Collectors.joining(" and "))))
                .bindArray("sealed", byte[].class, sealed)
                .bindArray("fingerprints", byte[].class, fingerprints);
        for (int i = 0; i < column.keys().size(); i++) {
            int part = i;
            update.bindArray(
                    "key" + i,
                    String.class,
                    old.stream()
                            .map(each -> each.key.split(BETWEEN_KEYS, -1)[part])
                            .toList());
        }
        update.execute();
    }

    private void vouch(SealedColumn column, List<Held> old) {
        ResealedRecords.enter(
                units,
                column.table(),
                column.sealed(),
                old.stream().map(each -> each.key.split(BETWEEN_KEYS, 2)[0]).toList(),
                old.stream().map(PostgresSealedValues::furtherKeys).toList(),
                old.stream()
                        .map(each -> "\\x" + HexFormat.of().formatHex(each.sealed))
                        .toList());
    }

    private static String furtherKeys(Held held) {
        int first = held.key.indexOf(BETWEEN_KEYS);
        return first < 0 ? "" : held.key.substring(first + 1).replace(BETWEEN_KEYS, "/");
    }

    private static List<String> names(SealedColumn column) {
        return column.keys().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .toList();
    }

    private static String type(SealedColumn column, int i) {
        String key = column.keys().get(i);
        return key.substring(key.indexOf(' ') + 1);
    }

    private static String each(SealedColumn column, Function<Integer, String> part) {
        return IntStream.range(0, column.keys().size()).boxed().map(part).collect(Collectors.joining(", "));
    }

    /** A value as it is stored. */
    public record Held(String key, byte[] sealed) {}
}
