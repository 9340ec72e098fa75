package org.wattline.domain.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.premises.Address;

/**
 * A report of a fault (报修工单): a customer or a member of staff tells it, a team is sent, takes the work, arrives, repairs; power is back, the
 * customer is asked, the report is closed. Each step keeps its time.
 *
 * @param unit the unit that has to see to it
 * @param account the account it is about, if it is about one
 * @param customer to whom the account belongs
 * @param steps what happened so far, oldest first; at least that it was reported
 * @param findings what the team told along the way
 */
public record FaultReport(
        FaultNo no,
        UnitPath unit,
        Surroundings surroundings,
        Optional<AccountNo> account,
        Optional<CustomerId> customer,
        Address location,
        PhoneNumber phone,
        Symptom symptom,
        Optional<Remark> remark,
        List<Step> steps,
        Findings findings,
        Version version)
        implements Versioned<FaultReport> {
    public FaultReport {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("a fault was reported at some time");
    }

    /** That a state was reached. */
    public record Step(FaultState state, Instant at) {}

    /**
     * What is known besides.
     *
     * @param team who was sent
     * @param arrival how long the team took
     * @param cause what it found
     * @param expected when it expects power to be back
     * @param score how the customer rates it, 1 … 5
     */
    public record Findings(
            Optional<Team> team,
            Optional<Arrival> arrival,
            Optional<String> cause,
            Optional<Instant> expected,
            Optional<Integer> score) {
        public static final Findings NONE =
                new Findings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Who reports what and where. */
    public record Told(
            UnitPath unit,
            Surroundings surroundings,
            Optional<AccountNo> account,
            Optional<CustomerId> customer,
            Address location,
            PhoneNumber phone,
            Symptom symptom,
            Optional<Remark> remark) {}

    public static Change<FaultReport> report(FaultNo no, Told told, Instant at) {
        FaultReport report = new FaultReport(
                no,
                told.unit(),
                told.surroundings(),
                told.account(),
                told.customer(),
                told.location(),
                told.phone(),
                told.symptom(),
                told.remark(),
                List.of(new Step(FaultState.REPORTED, at)),
                Findings.NONE,
                Version.NEW);
        return Change.of(
                report,
                FaultProgressed.reported(
                        report, Map.of("symptom", told.symptom().name())));
    }

    public FaultState state() {
        return steps.getLast().state();
    }

    /** When it was reported first; being returned does not begin the clock anew. */
    public Instant reportedAt() {
        return steps.getFirst().at();
    }

    public Outcome<Change<FaultReport>> dispatch(Team team, Instant at) {
        return move(
                FaultState.Move.DISPATCH,
                at,
                new Findings(Optional.of(team), findings.arrival, findings.cause, findings.expected, findings.score),
                Map.of("team", team.name()));
    }

    public Outcome<Change<FaultReport>> accept(Instant at) {
        return move(FaultState.Move.ACCEPT, at, findings, Map.of());
    }

    /** It is for another team. */
    public Outcome<Change<FaultReport>> giveBack(Instant at) {
        return move(
                FaultState.Move.RETURN,
                at,
                new Findings(Optional.empty(), findings.arrival, findings.cause, findings.expected, findings.score),
                Map.of());
    }

    /** The team is there; the first arrival is the one that the limits judge. */
    public Outcome<Change<FaultReport>> arrive(Arrival.ArrivalLimit limit, Instant at) {
        Arrival arrival = findings.arrival.orElseGet(() -> Arrival.judge(reportedAt(), at, limit));
        return move(
                FaultState.Move.ARRIVE,
                at,
                new Findings(findings.team, Optional.of(arrival), findings.cause, findings.expected, findings.score),
                Map.of(
                        "minutes", Long.toString(arrival.minutes()),
                        "committedKept", Boolean.toString(arrival.committedKept()),
                        "legalKept", Boolean.toString(arrival.legalKept())));
    }

    public Outcome<Change<FaultReport>> repair(String cause, Optional<Instant> expected, Instant at) {
        if (expected.filter(at::isAfter).isPresent()) return Outcome.refused(FaultRefusal.EXPECTED_IN_THE_PAST);
        return move(
                FaultState.Move.REPAIR,
                at,
                new Findings(findings.team, findings.arrival, Optional.of(cause), expected, findings.score),
                expected.map(when -> Map.of("expected", when.toString())).orElse(Map.of()));
    }

    public Outcome<Change<FaultReport>> restore(Instant at) {
        return move(FaultState.Move.RESTORE, at, findings, Map.of());
    }

    public Outcome<Change<FaultReport>> close(Optional<Integer> score, Instant at) {
        if (score.filter(s -> s < 1 || s > 5).isPresent()) return Outcome.refused(FaultRefusal.NO_SUCH_SCORE);
        return move(
                FaultState.Move.CLOSE,
                at,
                new Findings(findings.team, findings.arrival, findings.cause, findings.expected, score),
                score.map(s -> Map.of("score", s.toString())).orElse(Map.of()));
    }

    private Outcome<Change<FaultReport>> move(
            FaultState.Move move, Instant at, Findings next, Map<String, String> facts) {
        Optional<FaultState> state = state().after(move);
        if (state.isEmpty()) return Outcome.refused(FaultRefusal.STEP_NOT_POSSIBLE);
        if (at.isBefore(steps.getLast().at())) return Outcome.refused(FaultRefusal.STEP_IN_THE_PAST);
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(state.get(), at));
        FaultReport moved = new FaultReport(
                no, unit, surroundings, account, customer, location, phone, symptom, remark, all, next, version);
        return Outcome.done(Change.of(moved, FaultProgressed.by(move, moved, facts)));
    }

    @Override
    public FaultReport at(Version next) {
        return new FaultReport(
                no, unit, surroundings, account, customer, location, phone, symptom, remark, steps, findings, next);
    }
}
