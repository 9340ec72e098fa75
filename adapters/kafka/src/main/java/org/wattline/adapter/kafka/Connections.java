package org.wattline.adapter.kafka;

import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/** Whether a consumer is connected to any broker: it waits silently for brokers that are away. */
final class Connections {
    private final Consumer<?, ?> consumer;
    private Optional<Metric> count = Optional.empty();

    Connections(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    boolean any() {
        if (count.isEmpty())
            count = consumer.metrics().entrySet().stream()
                    .filter(metric -> metric.getKey().name().equals("connection-count"))
                    .<Metric>map(java.util.Map.Entry::getValue)
                    .findFirst();
        return count.map(metric -> ((Number) metric.metricValue()).doubleValue() > 0)
                .orElse(true);
    }
}
