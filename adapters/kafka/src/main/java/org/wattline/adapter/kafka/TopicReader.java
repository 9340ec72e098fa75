package org.wattline.adapter.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wattline.application.metering.intake.FollowedStream;
import org.wattline.application.metering.intake.FollowingStreams;
import org.wattline.application.metering.intake.MeterDataLines;
import org.wattline.application.platform.Caller;
import org.wattline.domain.kernel.Outcome;

/**
 * Reads what head-ends publish on a topic. The brokers share its partitions among the servers of a group; how far each was read stands in our
 * database, stored with the readings, so that a server that dies loses and doubles nothing. Partitions are taken in side by side, each one batch
 * after the other. It is moved from outside, step by step.
 */
public final class TopicReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Caller SELF = Caller.system("kafka");
    private static final Duration WAIT = Duration.ofMillis(250);
    private static final Duration WAIT_WHILE_BUSY = Duration.ofMillis(10);
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final Topic topic;
    private final FollowingStreams following;
    private final RecordLines lines;
    private final InstantSource clock;
    private final Duration pause;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Integer, FollowedPartition> partitions = new TreeMap<>();
    private Optional<Opened> opened = Optional.empty();
    private volatile Optional<String> trouble = Optional.of("not read yet");
    private volatile long behind;
    private volatile int reading;

    private record Opened(TopicIdentity identity, Consumer<byte[], byte[]> consumer, Connections connections) {}

    /** @param pause before what failed is tried again */
    public TopicReader(
            Topic topic, FollowingStreams following, MeterDataLines lines, InstantSource clock, Duration pause) {
        this.topic = topic;
        this.following = following;
        this.lines = new RecordLines(lines);
        this.clock = clock;
        this.pause = pause;
    }

    /** What keeps it from reading, in words; empty when all is well. May be asked by any thread. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Records that this server's partitions hold and that are not dealt with yet. May be asked by any thread. */
    public long behind() {
        return behind;
    }

    /** Partitions that this server reads. May be asked by any thread. */
    public int reading() {
        return reading;
    }

    /** Waits a moment for records and begins to take them in. @return false if it cannot read now and should be left alone for a while */
    public synchronized boolean step() {
        try {
            Opened now = opened();
            if (now.identity().changed(clock.instant())) throw new MadeAnew("the topic is gone, or another one");
            settle(now.consumer());
            boolean busy = partitions.values().stream().anyMatch(FollowedPartition::isUnderWay);
            ConsumerRecords<byte[], byte[]> records = now.consumer().poll(busy ? WAIT_WHILE_BUSY : WAIT);
            for (TopicPartition partition : records.partitions())
                begin(now.consumer(), partition, records.records(partition));
            measure(now);
            return true;
        } catch (MadeAnew e) {
            failed(String.valueOf(e.getMessage()), e);
            leave();
            return true;
        } catch (TopicIdentity.Unreadable e) {
            failed(String.valueOf(e.getMessage()), e);
            return false;
        } catch (KafkaException e) {
            failed("the broker cannot be read", e);
            leave();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until what it began is stored. */
    private void settle(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        for (FollowedPartition one : partitions.values()) {
            if (one.ended()) {
                Optional<Throwable> fault = one.settle();
                if (fault.isEmpty()) consumer.resume(Set.of(one.partition()));
                else {
                    failed(one.partition() + " could not be stored from offset " + one.next(), fault.get());
                    one.displace(clock.instant().plus(pause));
                }
            }
            if (!one.isUnderWay() && one.mayBePlaced(clock.instant())) place(consumer, one);
        }
    }

    private void begin(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        FollowedPartition one =
                Optional.ofNullable(partitions.get(partition.partition())).orElseThrow();
        long first = records.getFirst().offset();
        if (first < one.next()) throw new MadeAnew(partition + " begins again before offset " + one.next());
        long beginning = first == one.next() ? first : beginning(consumer, partition);
        consumer.pause(Set.of(partition));
        one.begin(records, beginning, workers);
    }

    private static long beginning(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        return Optional.ofNullable(consumer.beginningOffsets(Set.of(partition)).get(partition))
                .orElse(0L);
    }

    private void place(Consumer<byte[], byte[]> consumer, FollowedPartition one) {
        TopicPartition partition = one.partition();
        consumer.pause(Set.of(partition));
        try {
            one.place(follow(partition), beginning(consumer, partition));
            long end = Optional.ofNullable(
                            consumer.endOffsets(Set.of(partition)).get(partition))
                    .orElse(0L);
            if (end < one.next()) {
                trouble = Optional.of(
                        "%s ends at offset %d, but was read up to %d: the broker lost records; it is not read until it is ahead again"
                                .formatted(partition, end, one.next()));
                one.displace(clock.instant().plus(pause));
                return;
            }
            consumer.seek(partition, one.next());
            consumer.resume(Set.of(partition));
            trouble = Optional.empty();
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            failed(partition + " cannot be begun", e);
            one.displace(clock.instant().plus(pause));
        }
    }

    private FollowedStream follow(TopicPartition partition) {
        String source = opened.orElseThrow().identity().source(partition.partition());
        return switch (following.handle(SELF, new FollowingStreams.Follow(source, "kafka " + partition))) {
            case Outcome.Done<FollowedStream>(FollowedStream stream) -> stream;
            case Outcome.Refused<FollowedStream>(var why) -> throw new IllegalStateException(why.code());
        };
    }

    private void measure(Opened now) {
        long all = 0;
        boolean placed = true;
        for (FollowedPartition one : partitions.values()) {
            placed &= one.placed();
            OptionalLong lag = now.consumer().currentLag(one.partition());
            if (lag.isPresent()) all += lag.getAsLong() + now.consumer().position(one.partition()) - one.next();
        }
        behind = all;
        reading = partitions.size();
        if (!now.connections().any()) trouble = Optional.of("no broker of " + topic + " can be reached");
        else if (placed) trouble = Optional.empty();
    }

    private void failed(String what, Throwable why) {
        trouble = Optional.of(what + "; it is tried again");
        LOG.warn("{}: {}; it is tried again", topic, what, why);
    }

    private Opened opened() throws InterruptedException {
        if (opened.isPresent()) return opened.get();
        TopicIdentity identity = new TopicIdentity(topic, clock.instant());
        Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(topic.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        Opened now = new Opened(identity, consumer, new Connections(consumer));
        opened = Optional.of(now);
        consumer.subscribe(List.of(topic.name()), new Changes());
        return now;
    }

    /** Leaves the group. What is under way is stored first. */
    private void leave() {
        opened.ifPresent(now -> {
            now.consumer().close(CloseOptions.timeout(LEAVE));
            now.identity().close();
        });
        opened = Optional.empty();
        partitions.clear();
        behind = 0;
        reading = 0;
    }

    @Override
    public synchronized void close() {
        leave();
        workers.close();
    }

    /** What the group decides. */
    private final class Changes implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> gained) {
            for (TopicPartition partition : gained) {
                FollowedPartition one = new FollowedPartition(partition, lines);
                partitions.put(partition.partition(), one);
                place(opened.orElseThrow().consumer(), one);
            }
        }

        /** Whoever gets them next begins behind what is stored: what is under way is waited for. */
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> ceded) {
            for (TopicPartition partition : ceded)
                Optional.ofNullable(partitions.remove(partition.partition())).ifPresent(this::await);
        }

        private void await(FollowedPartition one) {
            try {
                one.settle().ifPresent(fault -> failed(one.partition() + " could not be stored", fault));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Somebody else has them already: the database lets only one of two store. */
        @Override
        public void onPartitionsLost(Collection<TopicPartition> gone) {
            gone.forEach(partition -> partitions.remove(partition.partition()));
        }
    }

    /** The topic is not the one that it was. */
    private static final class MadeAnew extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MadeAnew(String what) {
            super(what);
        }
    }
}
