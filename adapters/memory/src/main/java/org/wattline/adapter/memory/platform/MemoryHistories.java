package org.wattline.adapter.memory.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.wattline.application.platform.Draft;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Page;

/** The audit trail as a list; the position of an entry is its place in the list. */
final class MemoryHistories implements Histories {
    private final List<Entry> entries = new ArrayList<>();

    synchronized void write(Draft draft) {
        entries.addAll(draft.trail());
    }

    @Override
    public synchronized Page<Entry> of(String resource, String id, Page.Request page) {
        int from = page.after().map(MemoryHistories::place).orElse(-1) + 1;
        return page(
                IntStream.range(Math.min(from, entries.size()), entries.size()),
                entry -> entry.resource().equals(resource) && entry.id().equals(id),
                page.limit());
    }

    @Override
    public synchronized Page<Entry> all(Optional<String> login, Page.Request page) {
        int until = Math.clamp(page.after().map(MemoryHistories::place).orElse(entries.size()), 0, entries.size());
        return page(
                IntStream.range(0, until).map(i -> until - 1 - i),
                entry -> login.map(entry.login()::equals).orElse(true),
                page.limit());
    }

    private Page<Entry> page(IntStream places, Predicate<Entry> wanted, int limit) {
        List<Integer> oneMore = places.filter(place -> wanted.test(entries.get(place)))
                .limit(limit + 1L)
                .boxed()
                .toList();
        return Page.of(oneMore, limit, String::valueOf).map(entries::get);
    }

    private static int place(String position) {
        try {
            return Math.max(0, Integer.parseInt(position));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no position in the trail: " + position, e);
        }
    }
}
