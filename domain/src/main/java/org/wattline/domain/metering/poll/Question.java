package org.wattline.domain.metering.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.AssetNo;

/**
 * That a meter is to be asked for something of a day (采集任务).
 *
 * @param unit the unit whose meter it is
 * @param day whose beginning a freeze shows, and before which a curve lies
 * @param tries how often it will have been asked after this time
 */
public record Question(AssetNo meter, UnitPath unit, LocalDate day, Wanted wanted, int tries) {
    public Question {
        if (tries < 1) throw new IllegalArgumentException("a question is asked at least once: " + tries);
    }

    /** Its place among the questions of a day. */
    public String position() {
        return meter.value() + " " + wanted.name();
    }

    /** The meter answered; what it said is kept before anything is made of it. */
    public PolledAnswer received(Heard heard, Instant at) {
        return new PolledAnswer(this, PolledAnswer.State.RECEIVED, "", at, Optional.empty(), Optional.of(heard));
    }

    /** Nothing came. @param again when it is asked once more; never, if empty */
    public PolledAnswer missed(String words, Instant at, Optional<Instant> again) {
        return new PolledAnswer(this, PolledAnswer.State.MISSING, words, at, again, Optional.empty());
    }

    /** The meter or its protocol has nothing of the kind. */
    public PolledAnswer nothing(String words, Instant at) {
        return new PolledAnswer(this, PolledAnswer.State.NONE, words, at, Optional.empty(), Optional.empty());
    }

    /** It came another way; the meter need not be asked. */
    public PolledAnswer known(Instant at) {
        return new PolledAnswer(this, PolledAnswer.State.ANSWERED, "known", at, Optional.empty(), Optional.empty());
    }
}
