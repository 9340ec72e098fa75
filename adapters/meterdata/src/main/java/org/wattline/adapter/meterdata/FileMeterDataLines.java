package org.wattline.adapter.meterdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.intake.FileLine;
import org.wattline.application.metering.intake.MeterDataLines;

/** Reads CSV and NDJSON. The first line tells which: a JSON object, or a header. */
public final class FileMeterDataLines implements MeterDataLines {
    private static final long MOST_BYTES = 16L << 20;

    @Override
    public Open open(InputStream content) throws NotMeterData {
        LineReader lines = new LineReader(content);
        try {
            Optional<LineReader.Line> first = lines.next();
            while (first.isPresent() && first.get().isBlank()) first = lines.next();
            if (first.isEmpty()) throw new NotMeterData("the file is empty");
            return first.get().text().stripLeading().startsWith("{")
                    ? new Reading(lines, new NdjsonFormat(), "", first)
                    : new Reading(
                            lines,
                            CsvFormat.ofHeader(first.get().text()),
                            first.get().text(),
                            Optional.empty());
        } catch (IllegalArgumentException quotes) {
            throw new NotMeterData("the header cannot be read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileLine one(String header, long line, String content) {
        try {
            LineFormat format = header.isEmpty() ? new NdjsonFormat() : CsvFormat.ofHeader(header);
            return format.read(LineReader.Line.of(line, content));
        } catch (IllegalArgumentException | NotMeterData why) {
            return unreadable(line, content, why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLine unreadable(long line, String content, Exception why) {
        return new FileLine.Unreadable(
                line, content, Optional.ofNullable(why.getMessage()).orElse("unreadable"));
    }

    private static final class Reading implements Open {
        private final LineReader lines;
        private final LineFormat format;
        private final String header;
        private Optional<LineReader.Line> held;

        Reading(LineReader lines, LineFormat format, String header, Optional<LineReader.Line> held) {
            this.lines = lines;
            this.format = format;
            this.header = header;
            this.held = held;
        }

        @Override
        public String header() {
            return header;
        }

        @Override
        public void skipTo(long line) {
            if (held.isPresent() && held.get().number() <= line) held = Optional.empty();
            try {
                lines.skipTo(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<FileLine> next(int atMost) {
            List<FileLine> batch = new ArrayList<>();
            try {
                long most = lines.bytes() + MOST_BYTES;
                while (batch.size() < atMost && lines.bytes() < most) {
                    Optional<LineReader.Line> line = held.isPresent() ? held : lines.next();
                    held = Optional.empty();
                    if (line.isEmpty()) return batch;
                    if (!line.get().isBlank()) batch.add(read(line.get()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return batch;
        }

        private FileLine read(LineReader.Line line) throws IOException {
            if (line.tooLong())
                return new FileLine.Unreadable(
                        line.number(), line.text(), "a line has at most " + LineReader.LONGEST + " bytes");
            try {
                return format.read(line);
            } catch (IllegalArgumentException why) {
                return unreadable(line.number(), line.text(), why);
            }
        }

        @Override
        public long bytesRead() {
            return lines.bytes();
        }

        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
