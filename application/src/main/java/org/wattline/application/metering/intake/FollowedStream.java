package org.wattline.application.metering.intake;

import java.util.List;
import java.util.function.LongFunction;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.MeterDataFile;

/**
 * A stream that is being followed, by one thread at a time. How far it was dealt with is stored in the same unit as what was read, and only by
 * whoever knows where it stood: of two who follow it, one gets {@link StaleState}. After any exception it has to be followed anew.
 */
public final class FollowedStream {
    private final Caller who;
    private final FileDigest digest;
    private final TakingInBatches batches;
    private final LookingAhead ahead;
    private long lastLine;

    FollowedStream(Caller who, MeterDataFile file, TakingInBatches batches) {
        this.who = who;
        this.batches = batches;
        digest = file.digest();
        lastLine = file.lastLine();
        ahead = batches.ahead();
    }

    /** Number of the last line that was dealt with; 0 before the first. */
    public long lastLine() {
        return lastLine;
    }

    /**
     * Takes in what comes next: good lines whatever the others are.
     *
     * @param lines with numbers that rise, all above the last one
     * @param bytes how many they are
     * @param place where a line stands in what the sender keeps, by its number
     * @throws StaleState if somebody else went on with it
     */
    public void takeIn(List<FileLine> lines, long bytes, LongFunction<String> place) {
        long before = lastLine;
        batches.dealWith(
                new TakingInBatches.Batch(
                        who,
                        digest,
                        held -> {
                            if (held.lastLine() != before)
                                throw new StaleState("meter-data-file", digest.hex(), held.version());
                            return held.sized(held.bytes() + bytes);
                        },
                        rejection -> rejection.standing(place.apply(rejection.line())),
                        ahead.at(lines),
                        Turn.FIRST),
                ahead,
                TakingInBatches.Watcher.NOBODY);
        ahead.stored();
        lastLine = lines.getLast().line();
    }
}
