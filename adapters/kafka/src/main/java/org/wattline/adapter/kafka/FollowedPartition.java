package org.wattline.adapter.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.wattline.application.metering.intake.FileLine;
import org.wattline.application.metering.intake.FollowedStream;

/**
 * A partition that this server reads. At most one batch of it is under way; meanwhile the partition is paused, so that what waits waits at the
 * broker.
 */
final class FollowedPartition {
    private final TopicPartition partition;
    private final RecordLines lines;
    private Optional<FollowedStream> stream = Optional.empty();
    private Optional<Future<?>> underWay = Optional.empty();
    private Instant again = Instant.MIN;
    private long next;
    private long end;

    FollowedPartition(TopicPartition partition, RecordLines lines) {
        this.partition = partition;
        this.lines = lines;
    }

    TopicPartition partition() {
        return partition;
    }

    /** The first offset that is not dealt with yet. */
    long next() {
        return next;
    }

    boolean placed() {
        return stream.isPresent();
    }

    boolean isUnderWay() {
        return underWay.isPresent();
    }

    boolean mayBePlaced(Instant now) {
        return stream.isEmpty() && !again.isAfter(now);
    }

    /** From here on it goes. @param beginning the first offset that the broker has */
    void place(FollowedStream found, long beginning) {
        stream = Optional.of(found);
        next = RecordLines.next(found.lastLine()).orElse(beginning);
    }

    /** It has to be found out anew where it stands. */
    void displace(Instant tryAgain) {
        stream = Optional.empty();
        again = tryAgain;
    }

    /** Takes a batch in on another thread. @param beginning the first offset that the broker has */
    void begin(List<ConsumerRecord<byte[], byte[]>> records, long beginning, ExecutorService workers) {
        FollowedStream followed = stream.orElseThrow();
        long from = next;
        end = records.getLast().offset() + 1;
        underWay = Optional.of(workers.submit(() -> {
            List<FileLine> batch = new ArrayList<>();
            if (beginning > from) batch.add(RecordLines.lost(from, beginning));
            batch.addAll(lines.of(records));
            long bytes = records.stream()
                    .mapToLong(record -> Math.max(record.serializedValueSize(), 0))
                    .sum();
            followed.takeIn(batch, bytes, line -> RecordLines.place(partition, line));
        }));
    }

    /** Whether a batch came to its end. */
    boolean ended() {
        return underWay.isPresent() && underWay.get().isDone();
    }

    /** Waits for the batch that is under way, if there is one. @return what went wrong, if it did; then nothing of the batch is stored */
    Optional<Throwable> settle() throws InterruptedException {
        if (underWay.isEmpty()) return Optional.empty();
        try {
            Object ignored = underWay.get().get();
            next = end;
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(Optional.ofNullable(e.getCause()).orElse(e));
        } finally {
            underWay = Optional.empty();
        }
    }
}
