package org.wattline.domain.payment.reconciliation;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;

/**
 * What became of asking a channel for its statement of a day (对账文件获取): asked from the time on at which the channel has it, again and again until it is
 * there; when it is not there in time, that is a finding, and it is still asked for.
 *
 * @param tries how often the channel was asked
 * @param nextAt not asked again before
 * @param told what came of the last try, as long as there is no statement
 */
public record StatementFetch(
        StatementId id, int tries, Instant nextAt, Optional<String> told, Stage stage, Version version)
        implements Versioned<StatementFetch> {

    /** Nobody has asked yet. */
    public static StatementFetch of(StatementId id, FetchPolicy.Terms terms) {
        Instant from =
                id.day().plusDays(1).atTime(terms.askFrom()).atZone(Zone.CHINA).toInstant();
        return new StatementFetch(id, 0, from, Optional.empty(), new Waiting(), Version.NEW);
    }

    /** Whether the channel is to be asked now. */
    public boolean due(Instant now) {
        return !over() && !now.isBefore(nextAt);
    }

    public boolean over() {
        return stage instanceof TakenIn || stage instanceof NothingMoved;
    }

    /** Whether the time is up in which the statement should have been there. */
    public boolean late(FetchPolicy.Terms terms, Instant now) {
        return !now.isBefore(id.day()
                .plusDays(1)
                .atTime(terms.missingFrom())
                .atZone(Zone.CHINA)
                .toInstant());
    }

    /** The statement is there, fetched or taken in by hand. */
    public StatementFetch takenIn(Instant now) {
        return new StatementFetch(id, tries, nextAt, Optional.empty(), new TakenIn(now), version);
    }

    /** The channel has no statement, and the books know of no movement: there was none. */
    public StatementFetch nothingMoved(Instant now) {
        return new StatementFetch(id, tries, nextAt, Optional.empty(), new NothingMoved(now), version);
    }

    /** It was asked for and is not there. When it is missing for the first time, this is told. */
    public Change<StatementFetch> without(String why, FetchPolicy.Terms terms, Instant now) {
        boolean missing = stage instanceof Waiting && late(terms, now);
        Stage next = missing ? new Missing(now) : stage;
        StatementFetch asked =
                new StatementFetch(id, tries + 1, now.plus(terms.pause()), Optional.of(why), next, version);
        return missing ? Change.of(asked, new StatementMissing(id, why)) : Change.of(asked);
    }

    @Override
    public StatementFetch at(Version next) {
        return new StatementFetch(id, tries, nextAt, told, stage, next);
    }

    /** The label of the stage, as it is stored and shown. */
    public State state() {
        return switch (stage) {
            case Waiting() -> State.WAITING;
            case Missing unused -> State.MISSING;
            case TakenIn unused -> State.TAKEN_IN;
            case NothingMoved unused -> State.NOTHING_MOVED;
        };
    }

    /** Labels of the stages. */
    public enum State {
        WAITING,
        MISSING,
        TAKEN_IN,
        NOTHING_MOVED
    }

    /** How far it has come. */
    public sealed interface Stage {}

    /** It is asked for. */
    public record Waiting() implements Stage {}

    /** It should be there and is not (对账文件缺失). */
    public record Missing(Instant since) implements Stage {}

    /** The statement was taken in. */
    public record TakenIn(Instant at) implements Stage {}

    /** Neither the channel nor the books know of a movement on that day. */
    public record NothingMoved(Instant at) implements Stage {}
}
