package org.wattline.application.workflow.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wattline.application.platform.Page;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.publication.ProcessVersion;

/** What there is of processes: all versions, whether written here or brought along; the standard steps that they share; and what applicants choose from. */
public final class ProcessCatalogue {
    private final ShippedVersions shipped;
    private final ProcessVersions versions;
    private final ProcessDefinitions definitions;

    public ProcessCatalogue(ShippedVersions shipped, ProcessVersions versions, ProcessDefinitions definitions) {
        this.shipped = shipped;
        this.versions = versions;
        this.definitions = definitions;
    }

    public Optional<ProcessVersion> find(ProcessKey key) {
        return versions.find(key)
                .or(() -> shipped.versions().stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst());
    }

    /** Whether it was brought along and so is not changed here. */
    public boolean shipped(ProcessKey key) {
        return shipped.versions().stream().anyMatch(each -> each.key().equals(key));
    }

    /** By code and version, of one state or of all. */
    public Page<ProcessVersion> list(Optional<String> state, Page.Request page) {
        Page<ProcessVersion> stored = versions.list(state, page);
        List<ProcessVersion> rows = Stream.concat(
                        shipped.versions().stream()
                                .filter(each ->
                                        state.map(each.stage().label()::equals).orElse(true))
                                .filter(each -> page.after()
                                        .map(after -> place(each.key()).compareTo(after) > 0)
                                        .orElse(true)),
                        stored.items().stream())
                .sorted(Comparator.comparing(each -> place(each.key())))
                .toList();
        boolean more = rows.size() > page.limit() || stored.next().isPresent();
        List<ProcessVersion> items = rows.subList(0, Math.min(rows.size(), page.limit()));
        return new Page<>(items, more ? Optional.of(place(items.getLast().key())) : Optional.empty());
    }

    /** The catalogue of standard steps (业务标准环节): the steps of all processes, by code, named as the latest of them says. */
    public List<StandardStep> steps() {
        Map<StepCode, StandardStep> steps = new TreeMap<>();
        for (ProcessDefinition process : definitions.all())
            for (Step step : process.steps()) {
                List<String> used = new ArrayList<>(Optional.ofNullable(steps.get(step.code()))
                        .map(StandardStep::processes)
                        .orElse(List.of()));
                if (!used.contains(process.key().code())) used.add(process.key().code());
                steps.put(step.code(), new StandardStep(step.code(), step.name(), used));
            }
        return List.copyOf(steps.values());
    }

    /** What applicants choose from on a day (标准业务): each business with its processes, the one to be chosen first first. */
    public List<StandardBusiness> businesses(LocalDate day) {
        List<ProcessDefinition> now = definitions.inForce(day);
        return new TreeSet<>(now.stream().map(each -> each.purpose().business()).toList())
                .stream()
                        .map(code -> {
                            List<ProcessDefinition> serving = definitions.serving(code, day);
                            return new StandardBusiness(
                                    code, serving.getFirst().purpose().name(), serving);
                        })
                        .toList();
    }

    private static String place(ProcessKey key) {
        return key.code() + String.format(Locale.ROOT, "/%09d", key.version());
    }

    /** A step that processes share. @param processes codes of those that have it */
    public record StandardStep(StepCode code, Text name, List<String> processes) {
        public StandardStep {
            processes = List.copyOf(processes);
        }
    }

    /** A business and the processes by which its cases may go. */
    public record StandardBusiness(String code, Text name, List<ProcessDefinition> processes) {
        public StandardBusiness {
            processes = List.copyOf(processes);
        }
    }
}
