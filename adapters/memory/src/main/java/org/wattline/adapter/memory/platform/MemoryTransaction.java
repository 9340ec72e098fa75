package org.wattline.adapter.memory.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.wattline.application.platform.Draft;
import org.wattline.application.platform.Units;

/** The one unit that has its turn: which tables it wrote, and how to take each write back. */
final class MemoryTransaction implements Units.Transaction {
    private final Lock turn;
    private final Lock visibility;
    private final MemoryFeed feed;
    private final MemoryHistories histories;
    private final Set<Pending> written = new LinkedHashSet<>();
    private final List<Runnable> undos = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();

    MemoryTransaction(Lock turn, Lock visibility, MemoryFeed feed, MemoryHistories histories) {
        this.turn = turn;
        this.visibility = visibility;
        this.feed = feed;
        this.histories = histories;
        turn.lock();
    }

    /** Notes a write. */
    void wrote(Pending table, Runnable undo) {
        written.add(table);
        undos.add(undo);
    }

    /** Does something once the unit has committed. */
    void afterwards(Runnable action) {
        afterwards.add(action);
        undos.add(afterwards::removeLast);
    }

    @Override
    public void mark() {
        marks.push(undos.size());
    }

    @Override
    public void undo() {
        backTo(marks.pop());
    }

    @Override
    public void release() {
        marks.pop();
    }

    @Override
    public void settle() {
        // Everything was done and refused at once.
    }

    @Override
    public void restart() {
        backTo(0);
    }

    private void backTo(int size) {
        while (undos.size() > size) undos.removeLast().run();
    }

    @Override
    public void commit(Draft draft) {
        visibility.lock();
        try {
            for (Pending table : written) table.commit();
            histories.write(draft);
            feed.append(draft);
            undos.clear();
            written.clear();
        } finally {
            visibility.unlock();
        }
        for (Runnable action : afterwards) action.run();
    }

    @Override
    public void close() {
        try {
            backTo(0);
        } finally {
            turn.unlock();
        }
    }

    /** A table with writes that nobody else sees yet. */
    interface Pending {
        void commit();
    }
}
