package org.wattline.application.platform;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Makes a request safe to send again: its answer is stored in the unit of work that carries out the command, so that a crash leaves either
 * both or neither. Answers are kept for at least 24 hours and survive a restart.
 */
public interface Idempotency {
    /**
     * Runs the work the first time; gives the stored answer every other time. Commands given inside join one unit. An answer for which
     * {@link Answer#done()} is false undoes the unit and is stored by itself.
     */
    Result once(Key key, Supplier<Answer> work);

    /**
     * The same, when all that the work does is undone with its unit: a stored answer is looked for only after the work, when the work is refused
     * or fails or when the two answers collide. That spares the usual request, which is sent once, the look. Not for work that reaches out to other
     * systems.
     */
    Result onceUndoably(Key key, Supplier<Answer> work);

    /** Removes answers stored before the given time. @return how many */
    int forget(Instant storedBefore);

    /**
     * Names a request.
     *
     * @param scope the caller
     * @param key what the caller chose
     * @param fingerprint a digest of method, path and body
     */
    record Key(String scope, String key, String fingerprint) {}

    /** An answer as it goes over the wire. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        public boolean done() {
            return status < 400;
        }
    }

    /** What became of a request. */
    sealed interface Result {
        /** It ran now. */
        record First(Answer answer) implements Result {}

        /** It ran before, and this was the answer. */
        record Replayed(Answer answer) implements Result {}

        /** The key was used for another request. */
        record DifferentRequest() implements Result {}

        /** The same request is being dealt with at this moment. */
        record StillRunning() implements Result {}
    }
}
