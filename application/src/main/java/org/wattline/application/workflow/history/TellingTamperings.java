package org.wattline.application.workflow.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.history.Finding;
import org.wattline.domain.workflow.history.Seal;
import org.wattline.domain.workflow.history.Tampering;

/** Looks at cases, part by part, and at the seals of days; puts on file what is found, tells it once (WFL-86), and tells when it is gone. */
public final class TellingTamperings {
    static final int AT_ONCE = 500;

    private final UnitOfWork work;
    private final VerifyingHistories verifying;
    private final CaseHistories histories;
    private final Tamperings tamperings;
    private final Outbox outbox;
    private final BusinessClock clock;

    public TellingTamperings(
            UnitOfWork work,
            VerifyingHistories verifying,
            CaseHistories histories,
            Tamperings tamperings,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.verifying = verifying;
        this.histories = histories;
        this.tamperings = tamperings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks at the cases after another one. @param with is stored together with what is found @return those that it looked at */
    List<InstanceNo> cases(Jobs.Progress progress, Optional<InstanceNo> last, Consequence with) {
        List<InstanceNo> cases = histories.after(last, AT_ONCE);
        Map<InstanceNo, List<Finding>> found = cases.isEmpty() ? Map.of() : verifying.findings(cases);
        Map<InstanceNo, UnitPath> units = found.isEmpty() ? Map.of() : histories.units(List.copyOf(found.keySet()));
        Map<String, List<String>> words = new HashMap<>();
        found.forEach((no, each) ->
                words.put(no.value(), each.stream().map(Finding::words).toList()));
        record(
                progress,
                cases.stream().map(InstanceNo::value).toList(),
                words,
                subject -> Optional.ofNullable(units.get(new InstanceNo(subject))).stream()
                        .toList(),
                () -> with.of(cases));
        return cases;
    }

    /** Looks at all seals. Each is for the whole company, and told to those whose cases fall under it. @param with is stored together with what is found */
    void seals(Jobs.Progress progress, Runnable with) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (Seal seal : histories.seals()) days.put(Tampering.seal(seal.day()), seal.day());
        Map<String, List<String>> found = verifying.broken().stream()
                .collect(Collectors.toMap(
                        seal -> Tampering.seal(seal.day()), seal -> List.of(Finding.Kind.SEAL_BROKEN.name())));
        record(
                progress,
                List.copyOf(days.keySet()),
                found,
                subject -> Optional.ofNullable(days.get(subject))
                        .map(histories::units)
                        .orElse(Set.of()),
                with);
    }

    /** @param found findings in words by subject, for those that have any @param concerned whose cases a subject is about */
    private void record(
            Jobs.Progress progress,
            List<String> subjects,
            Map<String, List<String>> found,
            Function<String, Collection<UnitPath>> concerned,
            Runnable with) {
        for (String subject : subjects)
            for (String words : found.getOrDefault(subject, List.of())) progress.problem(subject, words);
        Outcome<Integer> stored = work.perform(Act.of(progress.who(), VerifyingEverything.KIND), () -> {
            Instant now = clock.now();
            Map<String, Tampering> before =
                    tamperings.of(subjects).stream().collect(Collectors.toMap(Tampering::subject, Function.identity()));
            List<Tampering> after = new ArrayList<>();
            List<Event> events = new ArrayList<>();
            for (String subject : subjects) {
                Optional<Tampering> was = Optional.ofNullable(before.get(subject));
                Optional<List<String>> is = Optional.ofNullable(found.get(subject));
                if (is.isEmpty() && was.filter(Tampering::present).isEmpty()) continue;
                Collection<UnitPath> units = concerned.apply(subject);
                UnitPath unit = units.size() == 1 ? units.iterator().next() : UnitPath.COMPANY;
                Tampering next = is.map(words -> Tampering.found(was, subject, unit, words, now))
                        .orElseGet(() -> was.orElseThrow().missing(now));
                after.add(next);
                events.addAll(next.told(was, units));
            }
            tamperings.save(after);
            outbox.publish(events);
            with.run();
            return Outcome.done(after.size());
        });
        if (stored instanceof Outcome.Refused<Integer>(var why))
            throw new IllegalStateException("findings were refused: " + why.code());
    }

    /** What else is stored with what is found of some cases. */
    @FunctionalInterface
    interface Consequence {
        void of(List<InstanceNo> cases);
    }
}
