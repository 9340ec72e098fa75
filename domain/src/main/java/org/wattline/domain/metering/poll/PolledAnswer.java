package org.wattline.domain.metering.poll;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of a question to a meter (采集结果); the newest try counts.
 *
 * @param words why nothing came, or why what came was turned away; empty otherwise
 * @param at when the meter was asked
 * @param again when it is asked once more; empty if it is not
 * @param heard what it said, until readings were made of it
 */
public record PolledAnswer(
        Question question, State state, String words, Instant at, Optional<Instant> again, Optional<Heard> heard) {
    /** Where a question stands. */
    public enum State {
        /** 已接收: it was answered; readings are made of the answer next. */
        RECEIVED,
        /** 已入库: readings were made of it, or had come another way. */
        ANSWERED,
        /** 缺数: nothing came. */
        MISSING,
        /** 拒收: what came was turned away; it is asked again, for the meter may have been entered late. */
        TURNED_AWAY,
        /** 不支持: the meter or its protocol has none. */
        NONE
    }

    /** @throws IllegalArgumentException unless what was heard is there exactly until readings are made of it */
    public PolledAnswer {
        if ((state == State.RECEIVED) != heard.isPresent())
            throw new IllegalArgumentException(state + " with what was heard: " + heard.isPresent());
    }

    /** Readings were made of it. */
    public PolledAnswer takenIn() {
        return new PolledAnswer(question, State.ANSWERED, "", at, Optional.empty(), Optional.empty());
    }

    /** No readings could be made of it. @param code the refusal */
    public PolledAnswer turnedAway(String code, Optional<Instant> next) {
        return new PolledAnswer(question, State.TURNED_AWAY, code, at, next, Optional.empty());
    }

    /** Where it stands in the list of its day. */
    public String position() {
        return question.position();
    }
}
