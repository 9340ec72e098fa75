package org.wattline.domain.metering.exception;

import java.time.Instant;
import java.util.Map;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * That a person puts other values in the place of those that are stored (数据编辑), with a reason. By policy a second person has to agree; what
 * was applied is a new version and can be undone, as another one.
 *
 * @param base version of the values that it is laid over
 * @param by login of whoever proposed it
 * @param second whether a second person has to agree
 */
public record ReadingEdit(
        ReadingEditId id,
        Place place,
        VeeTarget target,
        int base,
        Edited edited,
        String reason,
        String by,
        Instant at,
        boolean second,
        State state,
        Version version)
        implements Versioned<ReadingEdit> {

    /** Where it stands. */
    public sealed interface State {
        /** It waits for a second person. */
        record Proposed() implements State {}

        /** Its values are stored. @param made the version that they are @param by who agreed, or proposed it where nobody had to */
        record Applied(int made, String by) implements State {}

        /** The second person did not agree. */
        record Declined(String by, String reason) implements State {}

        /** What was there before is stored again. @param made the version that it is */
        record Undone(int made, String by, String reason) implements State {}
    }

    public static Change<ReadingEdit> proposed(
            ReadingEditId id,
            Place place,
            VeeTarget target,
            int base,
            Edited edited,
            String reason,
            String by,
            Instant at,
            boolean second) {
        return new ReadingEdit(
                        id, place, target, base, edited, reason, by, at, second, new State.Proposed(), Version.NEW)
                .change("metering.edit-proposed");
    }

    /** Its values may be stored. @param current the version of the values now @param made the version that they become */
    public Outcome<Change<ReadingEdit>> apply(String login, int current, int made) {
        if (!(state instanceof State.Proposed)) return Outcome.refused(VeeRefusal.EDIT_DECIDED);
        if (second && login.equals(by)) return Outcome.refused(VeeRefusal.OWN_EDIT);
        if (current != base) return Outcome.refused(VeeRefusal.VALUES_CHANGED);
        return Outcome.done(with(new State.Applied(made, login)).change("metering.edit-applied"));
    }

    public Outcome<Change<ReadingEdit>> decline(String login, String why) {
        if (!(state instanceof State.Proposed)) return Outcome.refused(VeeRefusal.EDIT_DECIDED);
        return Outcome.done(with(new State.Declined(login, why)).change("metering.edit-declined"));
    }

    /** What was there before may be stored again, while nothing came after it. */
    public Outcome<Change<ReadingEdit>> undo(String login, String why, int current, int made) {
        if (!(state instanceof State.Applied(int applied, String agreed)))
            return Outcome.refused(VeeRefusal.EDIT_NOT_APPLIED);
        if (current != applied) return Outcome.refused(VeeRefusal.VALUES_CHANGED);
        return Outcome.done(with(new State.Undone(made, login, why)).change("metering.edit-undone"));
    }

    private ReadingEdit with(State next) {
        return new ReadingEdit(id, place, target, base, edited, reason, by, at, second, next, version);
    }

    private Change<ReadingEdit> change(String type) {
        return Change.of(
                this,
                new VeeEvent(
                        type,
                        id.toString(),
                        Map.of(
                                "edit", id.toString(),
                                "meteringPointNo", place.point().value(),
                                "target", target.key(),
                                "unit", place.unit().path())));
    }

    @Override
    public ReadingEdit at(Version next) {
        return new ReadingEdit(id, place, target, base, edited, reason, by, at, second, state, next);
    }
}
