package org.wattline.adapter.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;

/** A broker of Apache Kafka within this process, that can go away and come back; and whoever publishes on it. */
final class Broker implements AutoCloseable {
    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qg";

    private final int port = freePort();
    private final KafkaConfig config;
    private Optional<KafkaRaftServer> server = Optional.empty();
    private final KafkaProducer<String, String> producer;
    private final Admin admin;

    Broker(Path folder) throws Exception {
        int controller = freePort();
        config = new KafkaConfig(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.bootstrap.servers", "127.0.0.1:" + controller),
                Map.entry(
                        "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller)),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("log.cleaner.enable", "false"),
                Map.entry("log.message.timestamp.type", "LogAppendTime"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0")));
        new Formatter()
                .setClusterId(CLUSTER)
                .setNodeId(1)
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName("CONTROLLER")
                .setHasDynamicQuorum(true)
                .setInitialControllers(DynamicVoters.parse("1@127.0.0.1:%d:%s".formatted(controller, CLUSTER)))
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
        comeBack();
        Map<String, Object> settings = Map.of("bootstrap.servers", servers(), "reconnect.backoff.max.ms", 100);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        admin = Admin.create(settings);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String servers() {
        return "127.0.0.1:" + port;
    }

    void comeBack() {
        KafkaRaftServer started = new KafkaRaftServer(config, Time.SYSTEM);
        started.startup();
        server = Optional.of(started);
    }

    void goAway() {
        server.ifPresent(running -> {
            running.shutdown();
            running.awaitShutdown();
        });
        server = Optional.empty();
    }

    void topic(String name, int partitions) throws Exception {
        Object ignored = admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .get();
    }

    /** Until nobody is told of it any more: the controller answers before the broker knows. */
    void delete(String topic) throws Exception {
        Object ignored = admin.deleteTopics(List.of(topic)).all().get();
        for (boolean known = true; known; )
            known = admin.listTopics().names().get().contains(topic);
    }

    /** Forgets all records of partition 0 before an offset. */
    void forget(String topic, long before) throws Exception {
        Object ignored = admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(before)))
                .all()
                .get();
    }

    /** Publishes records on a partition, in this order. */
    void publish(String topic, int partition, String... records) throws Exception {
        for (String record : records) {
            Object ignored = producer.send(new ProducerRecord<>(topic, partition, null, record));
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        goAway();
    }
}
