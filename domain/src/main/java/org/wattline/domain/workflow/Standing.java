package org.wattline.domain.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** Lets a case rest and go on, joins it to another and splits another off. @param process its definition @param at now */
public record Standing(ProcessInstance instance, ProcessDefinition process, StatutoryClock clock, Instant at) {
    /**
     * The customer lets the case rest (挂起): nobody works on it, no clock runs.
     *
     * @param until the first day on which it goes on by itself
     * @param longest how many days it may rest
     */
    public Outcome<Change<ProcessInstance>> suspending(String reason, LocalDate until, int longest) {
        LocalDate today = Zone.day(at);
        if (!until.isAfter(today) || until.isAfter(today.plusDays(longest)))
            return Outcome.refused(CaseRefusal.REST_TOO_LONG);
        return running()
                .map(yes -> waiting(
                        instance.in(ProcessInstance.State.SUSPENDED),
                        Wait.since(Wait.Kind.SUSPENSION, reason, at, Optional.of(until))));
    }

    /** Documents are missing (待补资料): no clock runs, but whoever can may go on. @param reason which ones */
    public Outcome<Change<ProcessInstance>> awaitingDocuments(String reason) {
        if (instance.course().open(Wait.Kind.DOCUMENTS).isPresent())
            return Outcome.refused(WorkflowRefusal.NOT_POSSIBLE);
        return running().map(yes -> waiting(instance, Wait.since(Wait.Kind.DOCUMENTS, reason, at, Optional.empty())));
    }

    /** Ends the rest for which the customer asked, or where it does not rest the wait for documents; clocks run again when nothing is waited for any more. */
    public Outcome<Change<ProcessInstance>> resuming() {
        if (instance.ended()) return Outcome.refused(WorkflowRefusal.PROCESS_ENDED);
        return instance.course().open(Wait.Kind.SUSPENSION).isPresent() ? customerBack() : documentsCame();
    }

    /** The customer who let it rest is back; what else it waits for, it goes on waiting for. */
    public Outcome<Change<ProcessInstance>> customerBack() {
        if (instance.course().open(Wait.Kind.SUSPENSION).isEmpty()) return Outcome.refused(CaseRefusal.NOT_SUSPENDED);
        Course course = instance.course().ending(wait -> wait.kind() == Wait.Kind.SUSPENSION, at);
        ProcessInstance next = instance.in(ProcessInstance.State.RUNNING).on(course);
        return Outcome.done(advance(next).settledAfter(CaseEvent.resumed(instance)));
    }

    /** The documents are there that it waited for; whatever else it waits for goes on. */
    public Outcome<Change<ProcessInstance>> documentsCame() {
        if (instance.course().open(Wait.Kind.DOCUMENTS).isEmpty()) return Outcome.refused(CaseRefusal.NOT_SUSPENDED);
        Course course = instance.course().ending(wait -> wait.kind() == Wait.Kind.DOCUMENTS, at);
        return Outcome.done(advance(instance.on(course)).settledAfter(CaseEvent.resumed(instance)));
    }

    /** Ends the case; another of the same kind and unit carries it on (并案). */
    public Outcome<Change<ProcessInstance>> joining(ProcessInstance into) {
        boolean fits = !into.no().equals(instance.no())
                && into.subject().equals(instance.subject())
                && into.unit().equals(instance.unit())
                && !into.ended();
        if (!fits) return Outcome.refused(CaseRefusal.NOT_JOINABLE);
        if (instance.ended()) return Outcome.refused(WorkflowRefusal.PROCESS_ENDED);
        ProcessInstance ended = instance.stopped(ProcessInstance.State.JOINED, Optional.of("→ " + into.no()), at);
        return Outcome.done(
                Change.of(ended.on(ended.course().joining(into.no())), CaseEvent.joined(instance, into.no())));
    }

    /**
     * Another case with a copy of what this one knows (拆分), from the first step on; it names the case and the state of its history from which it was
     * taken, so that neither can be forged without the other.
     *
     * @param head hash of the last entry of this one's history
     */
    public Outcome<Split> splitting(Parting parting, String head) {
        return running().map(yes -> {
            Map<String, String> data = new TreeMap<>(instance.data());
            data.putAll(parting.parted());
            data.put(Parting.FROM, instance.no().value());
            data.put(Parting.FROM_HASH, head);
            Change<ProcessInstance> fresh =
                    ProcessInstance.start(parting.no(), process, instance.unit(), data, at, clock);
            SortedMap<String, String> kept = new TreeMap<>(instance.data());
            kept.putAll(parting.kept());
            return new Split(Change.of(instance.collecting(kept), CaseEvent.split(instance, parting.no())), fresh);
        });
    }

    /** What became of a split: the case as it goes on, and the new one. */
    public record Split(Change<ProcessInstance> rest, Change<ProcessInstance> part) {}

    private Change<ProcessInstance> waiting(ProcessInstance next, Wait wait) {
        return advance(next.on(next.course().waiting(wait))).settledAfter(CaseEvent.suspended(instance, wait));
    }

    private Outcome<Boolean> running() {
        if (instance.ended()) return Outcome.refused(WorkflowRefusal.PROCESS_ENDED);
        if (instance.state() == ProcessInstance.State.SUSPENDED) return Outcome.refused(CaseRefusal.SUSPENDED);
        return Outcome.done(true);
    }

    private Advance advance(ProcessInstance next) {
        return new Advance(next.own(process), next, clock, at);
    }
}
