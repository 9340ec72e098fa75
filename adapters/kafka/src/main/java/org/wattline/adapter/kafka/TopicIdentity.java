package org.wattline.adapter.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Which topic it is: one that was deleted and made anew under the same name has another id, and its offsets are not those of the old one. A
 * consumer does not notice, so it is looked at every half minute.
 */
final class TopicIdentity implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final Topic topic;
    private final Admin admin;
    private final Uuid id;
    private Instant looked;
    private Optional<KafkaFuture<Uuid>> asked = Optional.empty();

    /** @throws Unreadable if no broker can be reached or there is no such topic */
    TopicIdentity(Topic topic, Instant now) throws InterruptedException {
        this.topic = topic;
        looked = now;
        admin = Admin.create(topic.admin());
        try {
            id = ask().get();
        } catch (ExecutionException e) {
            admin.close(Duration.ZERO);
            throw new Unreadable(
                    switch (e.getCause()) {
                        case UnknownTopicOrPartitionException unknown -> "there is no such topic";
                        case TimeoutException slow -> "no broker can be reached";
                        case AuthenticationException unknown ->
                            "the broker does not let us in: mend the settings of the client";
                        case AuthorizationException closed ->
                            "we may not read the topic: the group and the topic need READ and DESCRIBE";
                        case null, default -> "the broker cannot be read";
                    },
                    e);
        }
    }

    private KafkaFuture<Uuid> ask() {
        return admin.describeTopics(List.of(topic.name()))
                .allTopicNames()
                .thenApply(found -> Optional.ofNullable(found.get(topic.name()))
                        .orElseThrow()
                        .topicId());
    }

    /** What tells a partition from all others, forever. Brokers before 2.8 give topics no id. */
    String source(int partition) {
        return "kafka/" + (id.equals(Uuid.ZERO_UUID) ? topic.name() : id) + "/" + partition;
    }

    /** Whether it is gone, or another one has its name. Never waits: the answer comes with a later call. */
    boolean changed(Instant now) throws InterruptedException {
        if (asked.isEmpty() && now.isAfter(looked.plus(LOOK))) asked = Optional.of(ask());
        if (asked.isEmpty() || !asked.get().isDone()) return false;
        KafkaFuture<Uuid> answer = asked.get();
        asked = Optional.empty();
        looked = now;
        try {
            return !answer.get().equals(id);
        } catch (ExecutionException e) {
            return e.getCause() instanceof UnknownTopicOrPartitionException;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    /** It cannot be read now; the message says why, for the operator. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
