package org.wattline.adapter.reference.rulebook;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.rulebook.RuleEditions;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;

/**
 * Rules that follow what is published, on every server and without a restart. Whether something was published is asked for once in a while at most, so
 * that rules can be asked for in every bill; another server decides by the new ones that much later.
 */
public final class LiveRules implements Rules {
    private final RuleEditions editions;
    private final long nanosBetween;
    private final LongSupplier nanos;
    private volatile State state;

    /**
     * @param between how long rules may go on to be used without asking whether there are others
     * @param nanos a clock that only goes forward
     */
    public LiveRules(RuleEditions editions, Duration between, LongSupplier nanos) {
        this.editions = editions;
        this.nanosBetween = between.toNanos();
        this.nanos = nanos;
        this.state = read();
    }

    @Override
    public <T> Supplier<T> live(String file, Reading<T> reading) {
        RuleFileName name = new RuleFileName(file);
        if (!RuleFiles.names().contains(name))
            throw new IllegalArgumentException(file + " is missing in the list of files of rules");
        return new Live<>(name, reading);
    }

    private Optional<RuleEdition> inUse(RuleFileName file) {
        State current = state;
        long now = nanos.getAsLong();
        if (now - current.asked >= nanosBetween) {
            current = editions.changes() == current.changes ? current.askedAt(now) : read();
            state = current;
        }
        return Optional.ofNullable(current.own.get(file));
    }

    /** The number is read before what it stands for, so that a state is at most newer than its number says. */
    private State read() {
        long asked = nanos.getAsLong();
        long changes = editions.changes();
        Map<RuleFileName, RuleEdition> own = new HashMap<>();
        if (changes > 0)
            for (RuleFileName name : RuleFiles.names())
                editions.inUse(name).ifPresent(edition -> own.put(name, edition));
        return new State(changes, asked, Map.copyOf(own));
    }

    private record State(long changes, long asked, Map<RuleFileName, RuleEdition> own) {
        State askedAt(long now) {
            return new State(changes, now, own);
        }
    }

    /** What one file says, with the number of the edition that says so; 0 is the product's own. */
    private final class Live<T> implements Supplier<T> {
        private final RuleFileName name;
        private final Reading<T> reading;
        private volatile Held<T> held;

        Live(RuleFileName name, Reading<T> reading) {
            this.name = name;
            this.reading = reading;
            this.held = read(inUse(name));
        }

        @Override
        public T get() {
            Held<T> current = held;
            Optional<RuleEdition> edition = inUse(name);
            if (number(edition) != current.edition) {
                current = read(edition);
                held = current;
            }
            return current.said;
        }

        private Held<T> read(Optional<RuleEdition> edition) {
            ReferenceFile file = edition.map(own ->
                            new ReferenceFile(RuleFiles.fileName(name) + " (edition " + own.number() + ")", own.text()))
                    .orElseGet(() -> ReferenceFile.shipped(RuleFiles.fileName(name)));
            return new Held<>(number(edition), reading.usable(file));
        }

        private static int number(Optional<RuleEdition> edition) {
            return edition.map(RuleEdition::number).orElse(0);
        }
    }

    private record Held<T>(int edition, T said) {}
}
