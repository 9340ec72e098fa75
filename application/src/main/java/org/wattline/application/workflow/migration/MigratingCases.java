package org.wattline.application.workflow.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.HoldingCases;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.Migration;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Unmovable;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.publication.PublicationRefusal;

/**
 * Moves the running cases of a version to another one (流程迁移): first a rehearsal that says which can be moved and why others cannot, then a job
 * that moves each in a unit of its own and names those that stay.
 */
public final class MigratingCases implements Jobs.Work {
    public static final String KIND = "workflow.migrate-cases";

    /** Most cases of one rehearsal, where nobody says otherwise. */
    public static final int MOST = 10_000;

    private static final int PORTION = 200;

    private final UnitOfWork work;
    private final ProcessDefinitions definitions;
    private final RunningCases running;
    private final HoldingCases cases;
    private final Jobs jobs;
    private final StatutoryClock deadlines;
    private final BusinessClock clock;

    public MigratingCases(
            UnitOfWork work,
            ProcessDefinitions definitions,
            RunningCases running,
            HoldingCases cases,
            Jobs jobs,
            StatutoryClock deadlines,
            BusinessClock clock) {
        this.work = work;
        this.definitions = definitions;
        this.running = running;
        this.cases = cases;
        this.jobs = jobs;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Which cases go where.
     *
     * @param map of steps that have other codes now
     * @param leaveOut whether new steps that a case has passed are left out
     */
    public record Move(ProcessKey from, ProcessKey to, Map<StepCode, StepCode> map, boolean leaveOut) {
        public Move {
            map = Map.copyOf(map);
        }
    }

    /** What would become of the cases. */
    public record Rehearsed(int movable, List<Stays> unmovable, boolean more) {
        public Rehearsed {
            unmovable = List.copyOf(unmovable);
        }
    }

    /** A case that cannot be moved. */
    public record Stays(InstanceNo no, List<Unmovable.Reason> reasons) {
        public Stays {
            reasons = List.copyOf(reasons);
        }
    }

    /** Of the first cases; nothing is changed. @param most of how many */
    public Outcome<Rehearsed> rehearse(Move move, int most) {
        return migration(move).map(migration -> rehearsed(move.from, migration, most));
    }

    /** The same for a definition that is not published yet. */
    public Rehearsed rehearsed(ProcessKey from, Migration migration, int most) {
        List<Stays> stay = new ArrayList<>();
        Optional<InstanceNo> after = Optional.empty();
        int looked = 0;
        List<ProcessInstance> portion;
        do {
            portion = running.whole(from, after, Math.min(PORTION, most - looked));
            for (ProcessInstance instance : portion) {
                refusal(migration.of(instance, cases.definition(instance), deadlines, clock.now()))
                        .ifPresent(why -> stay.add(new Stays(instance.no(), reasons(why))));
                after = Optional.of(instance.no());
            }
            looked += portion.size();
        } while (portion.size() == PORTION && looked < most);
        boolean more = looked == most && !running.of(from, after, 1).isEmpty();
        return new Rehearsed(looked - stay.size(), stay, more);
    }

    /** Starts the job. */
    public Outcome<UUID> handle(Caller who, Move move) {
        return work.perform(
                Act.of(who, "workflow.start-migration"),
                () -> migration(move).map(fine -> jobs.submit(who, KIND, arguments(move))));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** It may begin again at any time: a case that was moved is not one of the old version any more. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        Move move = move(progress.arguments());
        Migration migration = switch (migration(move)) {
            case Outcome.Done<Migration>(Migration fine) -> fine;
            case Outcome.Refused<Migration>(Refusal why) ->
                throw new IllegalArgumentException(why.title().zh());
        };
        Optional<InstanceNo> after = Optional.empty();
        long done = 0;
        List<InstanceNo> portion;
        do {
            portion = running.of(move.from, after, PORTION);
            for (InstanceNo no : portion) {
                if (progress.cancelled()) return Optional.empty();
                Outcome<ProcessInstance> moved = cases.instance(
                        Act.of(progress.who(), "workflow.migrate-case"),
                        no,
                        Optional.empty(),
                        (instance, process) -> migration.of(instance, process, deadlines, clock.now()));
                refusal(moved).ifPresent(why -> progress.problem(no.value(), words(why)));
                progress.done(++done);
                after = Optional.of(no);
            }
        } while (portion.size() == PORTION);
        return Optional.empty();
    }

    private Outcome<Migration> migration(Move move) {
        Optional<ProcessDefinition> to = definitions.find(move.to);
        if (to.isEmpty() || definitions.find(move.from).isEmpty())
            return Outcome.refused(PublicationRefusal.NO_SUCH_VERSION);
        Set<StepCode> targets = new HashSet<>(move.map.values());
        if (targets.size() < move.map.size()
                || targets.stream().anyMatch(step -> to.get().find(step).isEmpty()))
            return Outcome.refused(PublicationRefusal.STEP_MAP_UNFIT);
        return Outcome.done(new Migration(to.get(), move.map, move.leaveOut));
    }

    private static <T> Optional<Refusal> refusal(Outcome<T> outcome) {
        return outcome instanceof Outcome.Refused<T>(Refusal why) ? Optional.of(why) : Optional.empty();
    }

    private static List<Unmovable.Reason> reasons(Refusal why) {
        return why instanceof Unmovable(List<Unmovable.Reason> reasons)
                ? reasons
                : List.of(new Unmovable.Reason(why.code(), why.title()));
    }

    private static String words(Refusal why) {
        return String.join(
                "; ", reasons(why).stream().map(each -> each.message().zh()).toList());
    }

    private static Map<String, String> arguments(Move move) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("from", move.from.toString());
        arguments.put("to", move.to.toString());
        arguments.put("leaveOut", String.valueOf(move.leaveOut));
        move.map.forEach((old, fresh) -> arguments.put("step." + old, fresh.code()));
        return arguments;
    }

    private static Move move(Map<String, String> arguments) {
        Map<StepCode, StepCode> map = new HashMap<>();
        arguments.forEach((name, value) -> {
            if (name.startsWith("step.")) map.put(new StepCode(name.substring("step.".length())), new StepCode(value));
        });
        return new Move(
                key(arguments.getOrDefault("from", "")),
                key(arguments.getOrDefault("to", "")),
                map,
                Boolean.parseBoolean(arguments.get("leaveOut")));
    }

    private static ProcessKey key(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) throw new IllegalArgumentException("not a version of a process: " + text);
        return new ProcessKey(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }
}
