package org.wattline.adapter.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/**
 * Where head-ends publish readings.
 *
 * @param servers addresses of some of the brokers, {@code host:port} with commas
 * @param name of the topic
 * @param group servers of one group share its partitions
 * @param client further settings of the client, such as {@code security.protocol}; they may hold secrets
 */
public record Topic(String servers, String name, String group, Map<String, String> client) {
    /** What one partition hands over at once, so that memory stays small whatever waits at the broker. */
    private static final int BYTES_AT_ONCE = 4 << 20;

    private static final int RECORDS_AT_ONCE = 4000;

    public Topic {
        checkServers(servers);
        checkName(name);
        client = Map.copyOf(client);
    }

    /** @throws IllegalArgumentException unless they are addresses with ports */
    public static void checkServers(String servers) {
        if (!servers.matches("[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*"))
            throw new IllegalArgumentException("must look like host:9092,host:9092");
    }

    /** @throws IllegalArgumentException unless a topic can be called so */
    public static void checkName(String name) {
        if (!name.matches("[A-Za-z0-9._-]{1,249}"))
            throw new IllegalArgumentException("must be letters, digits, points, dashes and underscores");
    }

    /** How far it was read stands in our own database; the broker is neither asked for it nor told. */
    Map<String, Object> consumer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_AT_ONCE);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.putIfAbsent(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5000);
        return settings;
    }

    Map<String, Object> admin() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        return settings;
    }

    /** Without the client's settings, which may hold secrets. */
    @Override
    public String toString() {
        return name + " at " + servers;
    }
}
