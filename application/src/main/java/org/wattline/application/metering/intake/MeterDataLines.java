package org.wattline.application.metering.intake;

import java.io.InputStream;
import java.util.List;

/** Reads the lines of a file of readings, in memory that does not grow with the file. Implemented by the file gateway. */
public interface MeterDataLines {
    /** Begins a file; closing what comes back closes the stream. @throws NotMeterData if it is no file of readings */
    Open open(InputStream content) throws NotMeterData;

    /** One line for itself. @param header that of its file, empty if it has none */
    FileLine one(String header, long line, String content);

    /** A file that is being read. */
    interface Open extends AutoCloseable {
        /** The line that tells what stands where in the others; empty where each tells it itself. */
        String header();

        /** Passes over everything up to and including a line. */
        void skipTo(long line);

        /** The next lines, at most so many and some 16 MiB; none at the end. Blank lines are passed over. */
        List<FileLine> next(int atMost);

        /** How many bytes were read. */
        long bytesRead();

        @Override
        void close();
    }

    /** A file that holds no readings in any known format. */
    final class NotMeterData extends Exception {
        private static final long serialVersionUID = 1L;

        /** @param why in words for the sender */
        public NotMeterData(String why) {
            super(why);
        }

        /** Why, in words for the sender. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }
}
