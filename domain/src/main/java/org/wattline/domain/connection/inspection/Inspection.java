package org.wattline.domain.connection.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.Deadline;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.inspection.InspectionReport.Finding;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;

/**
 * A round of an inspection (检验轮次). Begun by an inspector, concluded with a finding for every item of the checklist; passed when no defect is
 * left, otherwise the applicant corrects the defects, reports each, and another round looks at them again.
 *
 * @param round 1, 2, 3 … of this kind for this application
 * @param inspector login of whoever has it
 * @param due last day by the company's promise, or else by law
 * @param legal last day by law
 * @param findings once it is concluded
 * @param defects of this round and of all before it, by number
 */
public record Inspection(
        ApplicationNo application,
        UnitPath unit,
        InspectionKind kind,
        int round,
        String inspector,
        Instant begunAt,
        Optional<LocalDate> due,
        Optional<LocalDate> legal,
        Map<String, Finding> findings,
        List<Defect> defects,
        Stage stage,
        Version version)
        implements Versioned<Inspection> {
    public Inspection {
        findings = Map.copyOf(findings);
        defects = List.copyOf(defects);
    }

    /** @param last the round before, if there was one */
    public static Outcome<Change<Inspection>> begin(
            AnyApplication application,
            Checklist checklist,
            Optional<Inspection> last,
            String inspector,
            Instant at,
            StatutoryClock clock) {
        if (application.closed()) return Outcome.refused(ConnectionRefusal.CLOSED);
        if (last.filter(each -> each.stage == Stage.UNDER_WAY).isPresent())
            return Outcome.refused(InspectionRefusal.UNDER_WAY);
        if (last.filter(each -> each.stage == Stage.PASSED).isPresent())
            return Outcome.refused(InspectionRefusal.PASSED);
        List<Defect> carried = last.map(Inspection::defects).orElse(List.of());
        if (carried.stream().anyMatch(defect -> defect.state() == Defect.State.OPEN))
            return Outcome.refused(InspectionRefusal.NOT_CORRECTED);
        Optional<LocalDate> committed = checklist
                .limit()
                .flatMap(limit -> clock.deadline(at, limit.strictest(), List.of()))
                .map(Deadline::day);
        Optional<LocalDate> legal = checklist
                .limit()
                .flatMap(limit -> limit.legal())
                .flatMap(allowed -> clock.deadline(at, allowed, List.of()))
                .map(Deadline::day);
        Inspection begun = new Inspection(
                application.no(),
                application.unit(),
                checklist.kind(),
                last.map(Inspection::round).orElse(0) + 1,
                inspector,
                at,
                committed,
                legal,
                Map.of(),
                carried,
                Stage.UNDER_WAY,
                Version.NEW);
        return Outcome.done(Change.of(begun, InspectionEvent.of(begun, "begun")));
    }

    /** Its inspector says what was found. */
    public Outcome<Change<Inspection>> concluding(String by, InspectionReport report, Checklist checklist, Instant at) {
        if (stage != Stage.UNDER_WAY) return Outcome.refused(InspectionRefusal.NOT_CONCLUDABLE);
        if (!inspector.equals(by)) return Outcome.refused(InspectionRefusal.ANOTHER_INSPECTOR);
        Set<String> items = checklist.items().stream().map(Checklist.Item::code).collect(Collectors.toSet());
        if (!items.equals(report.findings().keySet())) return Outcome.refused(InspectionRefusal.INCOMPLETE);
        if (!report.defects().isEmpty() && round > checklist.newDefectsUntil())
            return Outcome.refused(InspectionRefusal.NEW_DEFECTS_TOO_LATE);
        Set<Integer> carried = uncleared().stream().map(Defect::number).collect(Collectors.toSet());
        if (!carried.containsAll(report.cleared())) return Outcome.refused(InspectionRefusal.DEFECT_NOT_OPEN);
        LocalDate today = Zone.day(at);
        if (report.defects().stream().anyMatch(found -> found.deadline().isBefore(today)))
            return Outcome.refused(InspectionRefusal.DEADLINE_PAST);
        List<Defect> all = after(report);
        if (!defective(report).equals(itemsOf(all))) return Outcome.refused(InspectionRefusal.DEFECT_NOT_TOLD);
        boolean passed = all.stream().allMatch(defect -> defect.state() == Defect.State.CLEARED);
        Inspection next = with(report.findings(), all, passed ? Stage.PASSED : Stage.FAILED);
        return Outcome.done(Change.of(
                next,
                passed
                        ? InspectionEvent.of(next, "passed", "defects", "0")
                        : InspectionEvent.of(
                                next,
                                "failed",
                                "defects",
                                Integer.toString(next.uncleared().size()),
                                "correctBy",
                                next.correctBy().toString())));
    }

    /** The day by which the first of its defects is to be corrected. */
    private LocalDate correctBy() {
        return uncleared().stream()
                .map(Defect::deadline)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private List<Defect> after(InspectionReport report) {
        List<Defect> all = new ArrayList<>();
        for (Defect defect : defects) {
            boolean gone =
                    defect.state() == Defect.State.CLEARED || report.cleared().contains(defect.number());
            all.add(defect.in(gone ? Defect.State.CLEARED : Defect.State.OPEN));
        }
        int number = defects.size();
        for (InspectionReport.Found found : report.defects())
            all.add(new Defect(
                    ++number,
                    round,
                    found.item(),
                    found.text(),
                    found.severity(),
                    found.photo(),
                    found.deadline(),
                    Defect.State.OPEN,
                    Optional.empty()));
        return all;
    }

    private static Set<String> defective(InspectionReport report) {
        Set<String> items = new TreeSet<>();
        report.findings().forEach((item, finding) -> {
            if (finding == Finding.DEFECTIVE) items.add(item);
        });
        return items;
    }

    private static Set<String> itemsOf(List<Defect> defects) {
        return defects.stream()
                .filter(defect -> defect.state() != Defect.State.CLEARED)
                .map(Defect::item)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The applicant reports a defect as corrected (整改). */
    public Outcome<Change<Inspection>> correcting(int number, String by, String words, Instant at) {
        boolean open = stage == Stage.FAILED
                && defects.stream().anyMatch(each -> each.number() == number && each.state() == Defect.State.OPEN);
        if (!open) return Outcome.refused(InspectionRefusal.DEFECT_NOT_OPEN);
        List<Defect> all = defects.stream()
                .map(each -> each.number() == number ? each.corrected(new Defect.Correction(by, at, words)) : each)
                .toList();
        Inspection next = with(findings, all, stage);
        boolean last = all.stream().noneMatch(each -> each.state() == Defect.State.OPEN);
        return Outcome.done(Change.of(
                next,
                InspectionEvent.of(next, last ? "corrected" : "defect-corrected", "defect", Integer.toString(number))));
    }

    /** Defects that are still there, or of which nobody has seen that they are not. */
    public List<Defect> uncleared() {
        return defects.stream()
                .filter(defect -> defect.state() != Defect.State.CLEARED)
                .toList();
    }

    /** What later steps may ask. @param all rounds of an application @return names are those of {@link #FACTS} */
    public static Map<String, String> facts(List<Inspection> all) {
        Map<String, String> facts = new HashMap<>();
        int open = 0;
        for (InspectionKind kind : InspectionKind.values()) {
            Optional<Inspection> latest =
                    all.stream().filter(each -> each.kind == kind).reduce((older, newer) -> newer);
            facts.put(
                    kind.fact(),
                    Boolean.toString(
                            latest.filter(each -> each.stage == Stage.PASSED).isPresent()));
            open += latest.map(each -> each.uncleared().size()).orElse(0);
        }
        facts.put("openDefects", Integer.toString(open));
        return facts;
    }

    /** Names of {@link #facts}. */
    public static final Set<String> FACTS =
            Set.of("designPassed", "intermediatePassed", "inspectionPassed", "openDefects");

    /** Its name among the application's inspections: {@code COMPLETION-2}. */
    public String code() {
        return kind.name() + "-" + round;
    }

    /** Its name among all inspections. */
    public String key() {
        return application.value() + "-" + code();
    }

    private Inspection with(Map<String, Finding> said, List<Defect> all, Stage next) {
        return new Inspection(application, unit, kind, round, inspector, begunAt, due, legal, said, all, next, version);
    }

    @Override
    public Inspection at(Version stored) {
        return new Inspection(
                application, unit, kind, round, inspector, begunAt, due, legal, findings, defects, stage, stored);
    }

    /** Where the round stands. */
    public enum Stage {
        UNDER_WAY,
        /** There are defects. */
        FAILED,
        PASSED
    }
}
