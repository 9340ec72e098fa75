package org.wattline.application.access;

import java.util.List;
import java.util.Optional;

/** Everything that is stored sealed, so that it can be sealed again under a new key. */
public interface SealedValues {
    /** The places where sealed values are, {@code table.column}; none where nothing is sealed. */
    List<String> places();

    /** How many values there are in a place. */
    long count(String place);

    /**
     * Seals values of a place again that were sealed under an old key, and makes their fingerprints anew: one step of limited size, stored at
     * once. A step that is done twice changes nothing the second time. A value that cannot be opened stays as it is, and is named.
     *
     * @param after where the last step ended, empty at the beginning
     */
    Step reseal(String place, Optional<String> after, int limit);

    /**
     * What one step did.
     *
     * @param seen how many values it looked at
     * @param resealed how many of them it sealed again
     * @param unopened keys of rows whose value was altered, or sealed under a key that is not there any more, parts by slashes
     * @param next where the next step begins, empty after the last
     */
    record Step(int seen, int resealed, List<String> unopened, Optional<String> next) {
        public Step {
            unopened = List.copyOf(unopened);
        }
    }
}
