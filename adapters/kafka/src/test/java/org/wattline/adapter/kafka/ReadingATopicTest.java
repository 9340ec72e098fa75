package org.wattline.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.in;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.metering.intake.FileLine;
import org.wattline.application.metering.intake.FollowedStream;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.metering.intake.LineCounts;
import org.wattline.domain.metering.intake.MeterDataFile;
import org.wattline.domain.metering.intake.Rejection;
import org.wattline.domain.metering.reading.RegisterReading;

/** Against a broker of Apache Kafka in this process, over its protocol. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingATopicTest {
    private Broker broker;
    private HeadEndStand stand;
    private String topic = "";

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        broker = new Broker(folder);
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @BeforeEach
    void begin(TestInfo test) throws Exception {
        topic = test.getTestMethod().orElseThrow().getName();
        broker.topic(topic, 2);
        stand = new HeadEndStand(broker, topic);
    }

    @AfterEach
    void leave() {
        stand.close();
    }

    @Test
    void what_head_ends_publish_is_taken_in_whatever_its_order() throws Exception {
        broker.publish(topic, 0, line(3, "30"), line(1, "10") + "\n" + line(2, "20"));
        broker.publish(topic, 1, line(4, "40"), line(3, "30"));
        TopicReader server = stand.server();
        stand.untilLines(5);
        assertThat(stand.counts()).isEqualTo(new LineCounts(4, 0, 1, 0));
        assertThat(stored()).hasSize(4);
        assertThat(stand.files())
                .extracting(MeterDataFile::name, MeterDataFile::bytes)
                .containsExactlyInAnyOrder(
                        tuple("kafka " + topic + "-0", 3L * line(1, "10").length() + 1),
                        tuple("kafka " + topic + "-1", 2L * line(1, "10").length()));
        stand.until(() -> server.behind() == 0 && server.reading() == 2);
        assertThat(server.trouble()).isEmpty();
    }

    @Test
    void what_makes_no_sense_becomes_a_rejection_with_its_place_and_the_rest_goes_in() throws Exception {
        broker.publish(topic, 1, "no json\n" + line(1, "10") + "\n{\"meter\":\"T-0\"}", "", line(2, "5"));
        stand.server();
        stand.untilLines(5);
        assertThat(stand.counts()).isEqualTo(new LineCounts(1, 0, 0, 4));
        assertThat(stand.rejections())
                .extracting(Rejection::line, Rejection::code, Rejection::content)
                .containsExactly(
                        tuple(1L, "metering.line-unreadable", "no json"),
                        tuple(3L, "metering.line-unreadable", "{\"meter\":\"T-0\"}"),
                        tuple(100_001L, "metering.line-unreadable", ""),
                        tuple(200_001L, "metering.runs-backwards", line(2, "5")));
        assertThat(stand.rejections().getLast().detail()).endsWith("(" + topic + "/1 offset 2 line 1)");
    }

    @Test
    void a_server_that_dies_before_the_commit_loses_and_doubles_nothing() throws Exception {
        stand.failures.set(3);
        broker.publish(topic, 0, line(1, "10"), "broken", line(2, "20"));
        stand.server();
        stand.untilLines(3);
        assertThat(stand.failures).hasValue(0);
        assertThat(stand.counts()).isEqualTo(new LineCounts(2, 0, 0, 1));
        assertThat(stand.rejections()).hasSize(1);
    }

    @Test
    void the_next_server_goes_on_where_the_last_one_stopped() throws Exception {
        broker.publish(topic, 0, line(1, "10"), line(2, "20"));
        TopicReader first = stand.server();
        stand.untilLines(2);
        stand.stop(first);
        broker.publish(topic, 0, line(3, "30"));
        stand.server();
        stand.untilLines(3);
        assertThat(stand.counts()).isEqualTo(new LineCounts(3, 0, 0, 0));
    }

    @Test
    void two_servers_share_the_partitions_and_one_takes_over_from_the_other() throws Exception {
        TopicReader first = stand.server();
        broker.publish(topic, 0, line(1, "10"));
        broker.publish(topic, 1, line(2, "20"));
        stand.untilLines(2);
        TopicReader second = stand.server();
        stand.until(() -> first.reading() == 1 && second.reading() == 1);
        broker.publish(topic, 0, line(3, "30"));
        broker.publish(topic, 1, line(4, "40"));
        stand.untilLines(4);
        stand.stop(first);
        stand.until(() -> second.reading() == 2);
        broker.publish(topic, 0, line(5, "50"));
        broker.publish(topic, 1, line(6, "60"));
        stand.untilLines(6);
        assertThat(stand.counts()).isEqualTo(new LineCounts(6, 0, 0, 0));
    }

    @Test
    void of_two_servers_that_both_follow_a_partition_only_one_stores() {
        FollowedStream mine = stand.follow("kafka/x/0");
        FollowedStream theirs = stand.follow("kafka/x/0");
        List<FileLine> line = List.of(new FileLine.Unreadable(1, "x", "why"));
        theirs.takeIn(line, 1, number -> "there");
        assertThatThrownBy(() -> mine.takeIn(line, 1, number -> "there")).isInstanceOf(StaleState.class);
        assertThat(stand.counts()).isEqualTo(new LineCounts(0, 0, 0, 1));
        assertThat(stand.follow("kafka/x/0").lastLine()).isEqualTo(1);
    }

    @Test
    void it_waits_for_a_broker_that_is_away_and_says_so() throws Exception {
        TopicReader server = stand.server();
        broker.publish(topic, 0, line(1, "10"));
        stand.untilLines(1);
        broker.goAway();
        stand.until(() -> server.trouble().isPresent());
        broker.comeBack();
        broker.publish(topic, 0, line(2, "20"));
        stand.untilLines(2);
        stand.until(() -> server.trouble().isEmpty());
        assertThat(stand.counts()).isEqualTo(new LineCounts(2, 0, 0, 0));
    }

    @Test
    void records_that_the_broker_deleted_unread_are_told_as_lost() throws Exception {
        broker.publish(topic, 0, line(1, "10"));
        TopicReader first = stand.server();
        stand.untilLines(1);
        stand.stop(first);
        broker.publish(topic, 0, line(2, "20"), line(3, "30"), line(4, "40"));
        broker.forget(topic, 3);
        stand.server();
        stand.untilLines(3);
        assertThat(stand.counts()).isEqualTo(new LineCounts(2, 0, 0, 1));
        assertThat(stand.rejections().getFirst().detail())
                .startsWith("records 1 to 2 were deleted by the broker before they were read");
    }

    @Test
    void a_topic_that_was_made_anew_is_read_from_its_beginning() throws Exception {
        broker.publish(topic, 0, line(1, "10"), line(2, "20"));
        TopicReader first = stand.server();
        stand.untilLines(2);
        stand.stop(first);
        broker.delete(topic);
        broker.topic(topic, 1);
        broker.publish(topic, 0, line(3, "30"));
        stand.server();
        stand.untilLines(3);
        assertThat(stand.counts()).isEqualTo(new LineCounts(3, 0, 0, 0));
    }

    @Test
    void without_its_topic_it_says_so_and_begins_when_there_is_one() throws Exception {
        broker.delete(topic);
        TopicReader server = stand.server();
        stand.until(() -> server.trouble()
                .filter(words -> words.contains("no such topic"))
                .isPresent());
        broker.topic(topic, 1);
        broker.publish(topic, 0, line(1, "10"));
        stand.untilLines(1);
        assertThat(server.trouble()).isEmpty();
    }

    private String line(int day, String kwh) {
        return stand.line(day, kwh);
    }

    private List<RegisterReading> stored() {
        return in(
                stand.store,
                () -> stand.store.readings().around(Set.of(stand.point.no()), at("2026-01-01"), at("2026-03-01")));
    }
}
