package org.wattline.domain.workflow.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.calendar.Deadline;
import org.wattline.domain.calendar.Pause;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.workflow.LastDay;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Start;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.definition.Verdict;

/**
 * Lets a past case go through a definition once more (流程仿真): conditions decide on all data that the case had in the end, each step takes as
 * long as it took, a step that the case never had takes no time and is named, and the limits are those of the definition. The time between steps
 * is left out, as a step is ready when those before it are done. The customer's time that fell into a step is taken off where the step stands now.
 * What a case went back to took from the first time that it came up until it was done for good, and days count from the first acceptance (WFL-80).
 */
public final class Replay {
    private final ProcessDefinition process;
    private final PastCase past;
    private final StatutoryClock clock;
    private final Map<StepCode, Instant> ends = new HashMap<>();
    /** When the steps were done for good in the past case. */
    private final Map<StepCode, Instant> pastEnds = new HashMap<>();

    private Optional<Instant> firstAccepted = Optional.empty();
    private final List<Replayed.Breach> breaches = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<StepCode> skipped = new ArrayList<>();
    private final List<StepCode> added = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();

    private Replay(ProcessDefinition process, PastCase past, StatutoryClock clock) {
        this.process = process;
        this.past = past;
        this.clock = clock;
    }

    public static Replayed of(ProcessDefinition process, PastCase past, StatutoryClock clock) {
        return new Replay(process, past, clock).replayed();
    }

    private Replayed replayed() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Step step : process.steps())
                if (!ends.containsKey(step.code()) && ends.keySet().containsAll(step.after())) {
                    pass(step);
                    moved = true;
                }
        }
        Instant end = ends.values().stream().max(Instant::compareTo).orElse(past.startedAt());
        judge(Optional.empty(), process.totals(), accepted(), end);
        List<StepCode> gone = past.worked().keySet().stream()
                .filter(step -> process.find(step).isEmpty())
                .toList();
        skipped.addAll(gone);
        return new Replayed(past.no(), breaches, skipped, added, undecided, Duration.between(past.startedAt(), end));
    }

    private void pass(Step step) {
        Instant ready = step.after().stream()
                .flatMap(before -> Optional.ofNullable(ends.get(before)).stream())
                .max(Instant::compareTo)
                .orElse(past.startedAt());
        Verdict verdict = step.when().of(past.data());
        verdict.fault().ifPresent(fault -> undecided.add(step.code() + " " + fault));
        List<PastCase.Worked> rounds = past.worked().getOrDefault(step.code(), List.of());
        Instant before = pastEnd(step);
        pastEnds.put(step.code(), rounds.isEmpty() ? before : rounds.getLast().doneAt());
        if (!verdict.holds()) {
            if (!rounds.isEmpty()) skipped.add(step.code());
            ends.put(step.code(), ready);
            return;
        }
        if (rounds.isEmpty()) {
            added.add(step.code());
            ends.put(step.code(), ready);
            judge(Optional.of(step.code()), step.limits(), ready, ready);
            return;
        }
        worked(step, rounds, before, ready);
    }

    /** Its own limit counts from when it came up last, as it did. @param before when the steps before it were done for good */
    private void worked(Step step, List<PastCase.Worked> rounds, Instant before, Instant ready) {
        PastCase.Worked last = rounds.getLast();
        PastCase.Worked first = rounds.stream()
                .filter(round -> !round.readyAt().isBefore(before))
                .findFirst()
                .orElse(last);
        Instant done = ready.plus(Duration.between(first.readyAt(), last.doneAt()));
        pauses(new PastCase.Worked(first.readyAt(), last.doneAt()), ready);
        ends.put(step.code(), done);
        if (step.equals(process.first()))
            firstAccepted = Optional.of(ready.plus(Duration.between(first.readyAt(), first.doneAt())));
        judge(
                Optional.of(step.code()),
                step.limits(),
                done.minus(Duration.between(last.readyAt(), last.doneAt())),
                done);
    }

    private Instant pastEnd(Step step) {
        return step.after().stream()
                .flatMap(before -> Optional.ofNullable(pastEnds.get(before)).stream())
                .max(Instant::compareTo)
                .orElse(past.startedAt());
    }

    private Optional<Instant> counted(StepCode step) {
        return step.equals(process.first().code()) && firstAccepted.isPresent()
                ? firstAccepted
                : Optional.ofNullable(ends.get(step));
    }

    /** The customer's time in a step, as far from its beginning as it was. */
    private void pauses(PastCase.Worked times, Instant ready) {
        for (Pause pause : past.pauses()) {
            Instant from = pause.from().isBefore(times.readyAt()) ? times.readyAt() : pause.from();
            Instant to = pause.to().filter(end -> end.isBefore(times.doneAt())).orElse(times.doneAt());
            if (from.isBefore(to))
                pauses.add(Pause.of(
                        ready.plus(Duration.between(times.readyAt(), from)),
                        ready.plus(Duration.between(times.readyAt(), to))));
        }
    }

    private Instant accepted() {
        return counted(process.first().code()).orElse(past.startedAt());
    }

    private void judge(Optional<StepCode> step, List<Limit> limits, Instant ready, Instant done) {
        limits.stream()
                .filter(limit -> limit.applies(past.data()))
                .findFirst()
                .ifPresent(limit -> judge(step, limit.rule(), limit.start(), ready, done));
    }

    private void judge(Optional<StepCode> step, TimeLimit limit, Start start, Instant ready, Instant done) {
        LastDay due = new LastDay(clock, this::counted, past.data(), pauses);
        limit.committed()
                .flatMap(allowed -> due.of(start, ready, allowed))
                .ifPresent(last -> judge(step, limit.id(), false, last, done));
        limit.legal()
                .flatMap(allowed -> due.of(start, ready, allowed))
                .ifPresent(last -> judge(step, limit.id(), true, last, done));
    }

    private void judge(Optional<StepCode> step, String id, boolean legal, Deadline last, Instant done) {
        if (!done.isBefore(last.end())) breaches.add(new Replayed.Breach(step, id, legal, last.day(), done));
    }
}
