package org.wattline.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.wattline.application.metering.intake.FileLine;
import org.wattline.application.metering.intake.MeterDataLines;

/**
 * The lines of records: each record holds one or more, in JSON. A line's number tells its place: {@code offset × 100 000 + n}, n from 1 within its
 * record. What makes no sense becomes a line that says so; every record has at least one.
 */
final class RecordLines {
    private static final long MOST = 100_000;
    private static final int LONGEST = 64 << 10;

    private final MeterDataLines lines;

    RecordLines(MeterDataLines lines) {
        this.lines = lines;
    }

    /** The offset behind the record of a line; empty if there was no line yet. */
    static Optional<Long> next(long lastLine) {
        return lastLine == 0 ? Optional.empty() : Optional.of(lastLine / MOST + 1);
    }

    static String place(TopicPartition partition, long line) {
        return "%s/%d offset %d line %d".formatted(partition.topic(), partition.partition(), line / MOST, line % MOST);
    }

    /** Offsets that the broker deleted before anybody read them, the last one left out: one line that says so. */
    static FileLine lost(long from, long to) {
        return new FileLine.Unreadable(
                from * MOST + 1,
                "",
                "records %d to %d were deleted by the broker before they were read".formatted(from, to - 1));
    }

    List<FileLine> of(List<ConsumerRecord<byte[], byte[]>> records) {
        List<FileLine> all = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) add(record, all);
        return all;
    }

    private void add(ConsumerRecord<byte[], byte[]> record, List<FileLine> all) {
        int before = all.size();
        byte[] value = record.value();
        String text = value == null ? "" : new String(value, StandardCharsets.UTF_8);
        long number = record.offset() * MOST;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            if (end < 0) end = text.length();
            String line = text.substring(at, end).strip();
            at = end + 1;
            if (line.isEmpty()) continue;
            number++;
            if (number % MOST == MOST - 1) {
                all.add(new FileLine.Unreadable(number, text.substring(end), "a record has too many lines"));
                return;
            }
            all.add(
                    line.length() > LONGEST
                            ? new FileLine.Unreadable(number, line, "a line has at most " + LONGEST + " characters")
                            : lines.one("", number, line));
        }
        if (all.size() == before) all.add(new FileLine.Unreadable(number + 1, "", "the record is empty"));
    }
}
