package org.wattline.domain.metering.intake;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.MeteringRefusal;

/**
 * A file of readings (采集文件). It is received once, taken in batch by batch, and done; after a crash it goes on behind the last line that was
 * dealt with. Good lines go in whatever the others are.
 *
 * @param name what the sender calls it
 * @param bytes its size, of a stream as far as it was read
 * @param unit the unit that sent it
 * @param lastLine number of the last line that was dealt with, from 1; 0 before the first
 * @param counts what became of the lines so far
 * @param header the line that tells what stands where in the others, empty where each tells it itself
 * @param fault why it could not be read at all, empty otherwise
 */
public record MeterDataFile(
        FileDigest digest,
        String name,
        long bytes,
        UnitPath unit,
        Instant receivedAt,
        State state,
        long lastLine,
        LineCounts counts,
        String header,
        Optional<String> fault,
        Version version)
        implements Versioned<MeterDataFile> {

    /** How far it is. */
    public enum State {
        RECEIVED,
        DONE,
        UNREADABLE
    }

    public static Change<MeterDataFile> received(
            FileDigest digest, String name, long bytes, UnitPath unit, Instant at) {
        MeterDataFile file = new MeterDataFile(
                digest, name, bytes, unit, at, State.RECEIVED, 0, LineCounts.NONE, "", Optional.empty(), Version.NEW);
        return Change.of(file, new MeterDataFileReceived(digest, unit));
    }

    /** The same with its header. */
    public MeterDataFile headed(String line) {
        return new MeterDataFile(digest, name, bytes, unit, receivedAt, state, lastLine, counts, line, fault, version);
    }

    /** The same, so many bytes large: of a stream that is known only as it goes. */
    public MeterDataFile sized(long size) {
        return new MeterDataFile(digest, name, size, unit, receivedAt, state, lastLine, counts, header, fault, version);
    }

    /** A line that was turned away was corrected and taken in. @param as what became of it */
    public Outcome<Change<MeterDataFile>> mended(LineCounts as) {
        if (counts.rejected() == 0) return Outcome.refused(MeteringRefusal.LINE_NOT_REJECTED);
        LineCounts all = counts.plus(as).plus(new LineCounts(0, 0, 0, -1));
        return Outcome.done(Change.of(with(state, lastLine, all, fault)));
    }

    /** Some more lines were dealt with. @param line number of the last of them */
    public Outcome<Change<MeterDataFile>> dealtWith(long line, LineCounts more) {
        if (state != State.RECEIVED || line <= lastLine) return Outcome.refused(MeteringRefusal.FILE_ENDED);
        return Outcome.done(Change.of(with(state, line, counts.plus(more), fault)));
    }

    /** There are no more lines. */
    public Outcome<Change<MeterDataFile>> finish() {
        if (state != State.RECEIVED) return Outcome.refused(MeteringRefusal.FILE_ENDED);
        return Outcome.done(
                Change.of(with(State.DONE, lastLine, counts, fault), new MeterDataFileTakenIn(digest, unit, counts)));
    }

    /** It is no file of readings. */
    public Outcome<Change<MeterDataFile>> giveUp(String why) {
        if (state != State.RECEIVED) return Outcome.refused(MeteringRefusal.FILE_ENDED);
        return Outcome.done(Change.of(with(State.UNREADABLE, lastLine, counts, Optional.of(why))));
    }

    private MeterDataFile with(State next, long line, LineCounts all, Optional<String> why) {
        return new MeterDataFile(digest, name, bytes, unit, receivedAt, next, line, all, header, why, version);
    }

    @Override
    public MeterDataFile at(Version next) {
        return new MeterDataFile(digest, name, bytes, unit, receivedAt, state, lastLine, counts, header, fault, next);
    }
}
