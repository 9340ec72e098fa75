package org.wattline.domain.connection.survey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Power;

/**
 * A survey as the log of the notes that devices made (现场勘查), so that nothing is lost. A note counts unless another device has set the same
 * field since the entry that the note builds on; then it is a conflict, and a surveyor decides. The device's clock decides nothing.
 */
public record Survey(ApplicationNo application, UnitPath unit, List<Entry> log, Version version)
        implements Versioned<Survey> {
    private static final String PHOTO = "photo.";
    private static final String LOAD = "load.";
    private static final String KW = ".kw";

    public Survey {
        log = List.copyOf(log);
    }

    public static Survey of(ApplicationNo application, UnitPath unit) {
        return new Survey(application, unit, List.of(), Version.NEW);
    }

    /** Takes notes of a device; those that it has already change nothing. */
    public Outcome<Change<Survey>> uploading(String device, List<Operation> notes, Instant at) {
        List<Entry> all = new ArrayList<>(log);
        List<Operation> inOrder = new ArrayList<>(notes);
        inOrder.sort(Comparator.comparingLong(Operation::sequence));
        for (Operation note : inOrder) {
            Optional<Entry> known = find(all, device, note.sequence());
            if (known.isPresent()) {
                if (!known.get().operation().equals(note)) return Outcome.refused(SurveyRefusal.ALTERED);
                continue;
            }
            if (note.base() > all.size()) return Outcome.refused(SurveyRefusal.AHEAD);
            if (note.sequence() != last(all, device) + 1) return Outcome.refused(SurveyRefusal.GAP);
            all.add(new Entry(all.size() + 1L, device, note, at, verdict(all, device, note), Optional.empty()));
        }
        Survey next = new Survey(application, unit, all, version);
        if (all.size() == log.size()) return Outcome.done(Change.of(next));
        return Outcome.done(Change.of(next, next.fact("connection.survey-noted")));
    }

    private static Entry.Verdict verdict(List<Entry> all, String device, Operation note) {
        Optional<Entry> there = all.stream()
                .filter(entry -> entry.counts() && entry.operation().field().equals(note.field()))
                .max(Survey.BY_EFFECT);
        if (there.isEmpty()
                || there.get().number() <= note.base()
                || there.get().device().equals(device)) return Entry.Verdict.APPLIED;
        return there.get().operation().value().equals(note.value()) ? Entry.Verdict.SAME : Entry.Verdict.CONFLICT;
    }

    /** What was decided about counts from the decision on, everything else from when the server got it. */
    private static final Comparator<Entry> BY_EFFECT = Comparator.comparing(
                    (Entry entry) -> entry.decision().map(Entry.Decision::at).orElse(entry.receivedAt()))
            .thenComparing(Entry::number);

    /** A surveyor decides whether the later note of a conflict counts. */
    public Outcome<Change<Survey>> deciding(long number, boolean take, String by, Instant at) {
        if (log.stream().noneMatch(entry -> entry.number() == number && entry.conflict()))
            return Outcome.refused(SurveyRefusal.NO_CONFLICT);
        List<Entry> all = log.stream()
                .map(entry -> entry.number() == number ? entry.decided(new Entry.Decision(take, by, at)) : entry)
                .toList();
        Survey next = new Survey(application, unit, all, version);
        return Outcome.done(Change.of(next, next.fact("connection.survey-conflict-decided")));
    }

    /** What was found, field by field. */
    public SortedMap<String, String> fields() {
        SortedMap<String, String> fields = new TreeMap<>();
        log.stream()
                .filter(Entry::counts)
                .sorted(BY_EFFECT)
                .forEach(entry -> entry.operation()
                        .value()
                        .ifPresentOrElse(
                                value -> fields.put(entry.operation().field(), value),
                                () -> fields.remove(entry.operation().field())));
        return fields;
    }

    /** Fingerprints of the pictures that were taken: SHA-256 of their files. */
    public Set<String> photos() {
        return fields().keySet().stream()
                .filter(field -> field.startsWith(PHOTO))
                .map(field -> field.substring(PHOTO.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether somebody took the position of the site. */
    public boolean positioned() {
        return fields().containsKey("position");
    }

    /** What the lines of the load list come to, each times its count; a line without power counts nothing. */
    public Power load() {
        SortedMap<String, String> fields = fields();
        BigDecimal kw = BigDecimal.ZERO;
        for (Map.Entry<String, String> field : fields.entrySet())
            if (field.getKey().startsWith(LOAD) && field.getKey().endsWith(KW)) {
                String count = field.getKey().substring(0, field.getKey().length() - KW.length()) + ".count";
                kw = kw.add(new BigDecimal(field.getValue()).multiply(new BigDecimal(fields.getOrDefault(count, "1"))));
            }
        return new Power(kw);
    }

    /** The number up to which the server has the notes of each device. */
    public SortedMap<String, Long> devices() {
        SortedMap<String, Long> devices = new TreeMap<>();
        for (Entry entry : log) devices.merge(entry.device(), entry.operation().sequence(), Math::max);
        return devices;
    }

    /** Conflicts that wait for a decision. */
    public List<Entry> conflicts() {
        return log.stream().filter(Entry::conflict).toList();
    }

    private static Optional<Entry> find(List<Entry> all, String device, long sequence) {
        return all.stream()
                .filter(entry ->
                        entry.device().equals(device) && entry.operation().sequence() == sequence)
                .findFirst();
    }

    private static long last(List<Entry> all, String device) {
        return all.stream()
                .filter(entry -> entry.device().equals(device))
                .mapToLong(entry -> entry.operation().sequence())
                .max()
                .orElse(0);
    }

    private Happened fact(String type) {
        Map<String, String> facts = new HashMap<>(Map.of("application", application.value(), "unit", unit.path()));
        facts.put("entries", Integer.toString(log.size()));
        facts.put("conflicts", Integer.toString(conflicts().size()));
        return new Happened(type, application.value(), facts);
    }

    @Override
    public Survey at(Version stored) {
        return new Survey(application, unit, log, stored);
    }

    /** Something happened to a survey; the type says what. @param subject number of the application */
    public record Happened(String type, String subject, Map<String, String> facts) implements Event {
        public Happened {
            facts = Map.copyOf(facts);
        }
    }
}
