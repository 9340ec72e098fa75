package org.wattline.domain.connection.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Works;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.workflow.definition.FieldFault;

/**
 * A version of the supply plan of an application (供电方案). Drafted, approved level by level, each by another person, answered to the applicant,
 * who confirms it or objects. What is returned or objected to is never altered: a new version is drafted.
 *
 * @param number 1, 2, 3 … within the application
 * @param highVoltage whether the days of high voltage count for its validity
 * @param levels whose holders have to approve one after the other, by the policy of the day of the draft
 * @param approvals as many of the levels as have approved
 */
public record SupplyPlan(
        ApplicationNo application,
        UnitPath unit,
        int number,
        boolean highVoltage,
        PlanContent content,
        List<PositionCode> levels,
        String draftedBy,
        Instant draftedAt,
        List<Approval> approvals,
        Stage stage,
        Version version)
        implements Versioned<SupplyPlan> {
    public SupplyPlan {
        levels = List.copyOf(levels);
        approvals = List.copyOf(approvals);
    }

    /** @param latest the version before, if there is one */
    public static Outcome<Change<SupplyPlan>> draft(
            Works works, Optional<SupplyPlan> latest, PlanContent content, PlanPolicy policy, String by, Instant at) {
        AnyApplication application = works.application();
        if (application.closed()) return Outcome.refused(ConnectionRefusal.CLOSED);
        if (latest.filter(SupplyPlan::underWay).isPresent()) return Outcome.refused(PlanRefusal.UNDER_WAY);
        if (!fits(content, works)) return Outcome.refused(PlanRefusal.SOURCES_DIFFER);
        Map<String, String> data = works.data(content.sources().size());
        List<FieldFault> faults = policy.faults(data, content.statements());
        if (!faults.isEmpty()) return Outcome.refused(new PlanIncomplete(faults));
        SupplyPlan plan = new SupplyPlan(
                application.no(),
                application.unit(),
                latest.map(SupplyPlan::number).orElse(0) + 1,
                works.voltage().high(),
                content,
                policy.levels(data).stream().map(ApprovalLevel::position).toList(),
                by,
                at,
                List.of(),
                new Stage.Drafted(),
                Version.NEW);
        return Outcome.done(Change.of(plan, PlanEvent.of(plan, "drafted")));
    }

    private static boolean fits(PlanContent content, Works works) {
        List<PlannedFeed> sources = content.sources();
        Set<Object> feeders = new HashSet<>();
        for (PlannedFeed source : sources) feeders.add(source.feeder());
        boolean change = works.sources().isEmpty();
        return works.sources().filter(asked -> asked != sources.size()).isEmpty()
                && (change || sources.stream().allMatch(each -> each.there().isZero()))
                && content.approved().equals(works.capacity())
                && feeders.size() == sources.size()
                && sources.stream().anyMatch(each -> each.nature() == PlannedFeed.Nature.MAIN)
                && sources.stream().allMatch(each -> each.voltage() == works.voltage())
                && content.capacity().compareTo(works.capacity()) >= 0;
    }

    /** The next level approves. @param positions those that the approver holds for the unit */
    public Outcome<Change<SupplyPlan>> approving(
            String by, Set<PositionCode> positions, Optional<String> opinion, Instant at) {
        return approver(by, positions).map(level -> {
            List<Approval> all = new ArrayList<>(approvals);
            all.add(new Approval(level, by, at, opinion));
            boolean last = all.size() == levels.size();
            SupplyPlan next = new SupplyPlan(
                    application,
                    unit,
                    number,
                    highVoltage,
                    content,
                    levels,
                    draftedBy,
                    draftedAt,
                    all,
                    last ? new Stage.Approved() : stage,
                    version);
            return Change.of(
                    next,
                    PlanEvent.of(
                            next,
                            last ? "approved" : "level-approved",
                            "level",
                            Integer.toString(all.size()),
                            "position",
                            level.value()));
        });
    }

    /** The next level sends it back with a reason; a new version is to be drafted. */
    public Outcome<Change<SupplyPlan>> returning(String by, Set<PositionCode> positions, String reason, Instant at) {
        return approver(by, positions)
                .map(level -> changed(new Stage.Returned(by, at, reason), "returned", "position", level.value()));
    }

    private Outcome<PositionCode> approver(String by, Set<PositionCode> positions) {
        if (!(stage instanceof Stage.Drafted)) return Outcome.refused(PlanRefusal.NOT_FOR_APPROVAL);
        PositionCode level = levels.get(approvals.size());
        if (!positions.contains(level)) return Outcome.refused(new LevelNotHeld(level));
        if (draftedBy.equals(by)
                || approvals.stream().anyMatch(each -> each.by().equals(by)))
            return Outcome.refused(PlanRefusal.SAME_PERSON);
        return Outcome.done(level);
    }

    /** The applicant is told (答复供电方案); from that day on the plan binds the company. */
    public Outcome<Change<SupplyPlan>> answering(PlanPolicy policy, LocalDate on) {
        if (!(stage instanceof Stage.Approved)) return Outcome.refused(PlanRefusal.NOT_APPROVED);
        LocalDate until = on.plusDays(policy.days(highVoltage));
        return Outcome.done(changed(
                new Stage.Answered(on, until, false), "answered", "on", on.toString(), "validUntil", until.toString()));
    }

    /** The applicant agrees. */
    public Outcome<Change<SupplyPlan>> confirming(String by, Instant at, LocalDate today) {
        if (!(stage instanceof Stage.Answered answered)) return Outcome.refused(PlanRefusal.NOT_ANSWERED);
        if (!today.isBefore(answered.validUntil())) return Outcome.refused(PlanRefusal.EXPIRED);
        return Outcome.done(changed(new Stage.Confirmed(answered, by, at), "confirmed"));
    }

    /** What is signed, and later energised, is what the plan says of it (CON-176). @param told the terms */
    public Outcome<Terms.Agreed> holding(Terms.Agreed told) {
        List<PlanContent.Difference> differences = content.termsOtherwise(told);
        return differences.isEmpty() ? Outcome.done(told) : Outcome.refused(new TermsDiffer(number, differences));
    }

    /** The applicant wants it otherwise (异议); a new version is to be drafted. */
    public Outcome<Change<SupplyPlan>> objecting(String by, String reason, Instant at) {
        if (!(stage instanceof Stage.Answered)) return Outcome.refused(PlanRefusal.NOT_ANSWERED);
        return Outcome.done(changed(new Stage.Objected(by, at, reason), "objected"));
    }

    /** It is valid for as long again, once (方案延期). */
    public Outcome<Change<SupplyPlan>> extending(PlanPolicy policy, LocalDate today) {
        Optional<Stage.Answered> known = answered();
        if (known.isEmpty()) return Outcome.refused(PlanRefusal.NOT_ANSWERED);
        Stage.Answered answered = known.get();
        if (!today.isBefore(answered.validUntil())) return Outcome.refused(PlanRefusal.EXPIRED);
        if (answered.extended() || today.isAfter(answered.validUntil().minusDays(policy.askBeforeDays())))
            return Outcome.refused(PlanRefusal.NOT_EXTENDABLE);
        Stage.Answered longer =
                new Stage.Answered(answered.on(), answered.validUntil().plusDays(policy.days(highVoltage)), true);
        Stage next = stage instanceof Stage.Confirmed confirmed
                ? new Stage.Confirmed(longer, confirmed.by(), confirmed.at())
                : longer;
        return Outcome.done(
                changed(next, "extended", "validUntil", longer.validUntil().toString()));
    }

    /** What the applicant was told, if the version stands. */
    public Optional<Stage.Answered> answered() {
        return switch (stage) {
            case Stage.Answered answered -> Optional.of(answered);
            case Stage.Confirmed(Stage.Answered answered, String by, Instant at) -> Optional.of(answered);
            case Stage.Drafted drafted -> Optional.empty();
            case Stage.Approved approved -> Optional.empty();
            case Stage.Returned returned -> Optional.empty();
            case Stage.Objected objected -> Optional.empty();
        };
    }

    /** What later steps may ask of the latest version. @return names are those of {@link #FACTS} */
    public static Map<String, String> facts(Optional<SupplyPlan> latest, LocalDate today) {
        Optional<Stage.Answered> answered = latest.flatMap(SupplyPlan::answered);
        return Map.of(
                "planDrafted",
                        truth(latest.filter(plan -> plan.underWay() || answered.isPresent())
                                .isPresent()),
                "planApproved",
                        truth(answered.isPresent()
                                || latest.filter(plan -> plan.stage instanceof Stage.Approved)
                                        .isPresent()),
                "planAnswered", truth(answered.isPresent()),
                "planConfirmed",
                        truth(latest.filter(plan -> plan.stage instanceof Stage.Confirmed)
                                .isPresent()),
                "planValid",
                        truth(answered.filter(told -> today.isBefore(told.validUntil()))
                                .isPresent()));
    }

    /** Names of {@link #facts}. */
    public static final Set<String> FACTS =
            Set.of("planDrafted", "planApproved", "planAnswered", "planConfirmed", "planValid");

    private static String truth(boolean so) {
        return Boolean.toString(so);
    }

    private boolean underWay() {
        return stage instanceof Stage.Drafted || stage instanceof Stage.Approved;
    }

    /** Its number within all plans: that of the application with its own behind it. */
    public String key() {
        return application.value() + "-" + number;
    }

    private Change<SupplyPlan> changed(Stage next, String what, String... facts) {
        SupplyPlan plan = new SupplyPlan(
                application,
                unit,
                number,
                highVoltage,
                content,
                levels,
                draftedBy,
                draftedAt,
                approvals,
                next,
                version);
        return Change.of(plan, PlanEvent.of(plan, what, facts));
    }

    @Override
    public SupplyPlan at(Version stored) {
        return new SupplyPlan(
                application,
                unit,
                number,
                highVoltage,
                content,
                levels,
                draftedBy,
                draftedAt,
                approvals,
                stage,
                stored);
    }

    /** A level has approved. @param opinion in words */
    public record Approval(PositionCode position, String by, Instant at, Optional<String> opinion) {}

    /** Where it stands. */
    public sealed interface Stage {
        /** Its name in tables and on the wire. */
        default String label() {
            return switch (this) {
                case Drafted drafted -> "DRAFTED";
                case Approved approved -> "APPROVED";
                case Returned returned -> "RETURNED";
                case Answered answered -> "ANSWERED";
                case Confirmed confirmed -> "CONFIRMED";
                case Objected objected -> "OBJECTED";
            };
        }

        /** Levels are still to approve. */
        record Drafted() implements Stage {}

        record Approved() implements Stage {}

        record Returned(String by, Instant at, String reason) implements Stage {}

        /** @param validUntil first day on which it binds nobody any more */
        record Answered(LocalDate on, LocalDate validUntil, boolean extended) implements Stage {}

        record Confirmed(Answered answered, String by, Instant at) implements Stage {}

        record Objected(String by, Instant at, String reason) implements Stage {}
    }
}
