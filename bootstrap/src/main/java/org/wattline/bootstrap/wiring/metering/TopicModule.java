package org.wattline.bootstrap.wiring.metering;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.wattline.adapter.http.platform.management.Gauge;
import org.wattline.adapter.http.platform.management.HealthCheck;
import org.wattline.adapter.kafka.Topic;
import org.wattline.adapter.kafka.TopicReader;
import org.wattline.adapter.meterdata.FileMeterDataLines;
import org.wattline.application.metering.intake.FollowingStreams;
import org.wattline.application.metering.intake.MeterDataFiles;
import org.wattline.application.metering.intake.TakingInBatches;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Background;

/** What head-ends publish on a topic is read, where the operator says that there is one. */
public final class TopicModule extends AbstractModule {
    private final Optional<Topic> topic;

    public TopicModule(Optional<Topic> topic) {
        this.topic = topic;
    }

    @Override
    protected void configure() {
        topic.ifPresent(named -> install(new Reading(named)));
    }

    private static final class Reading extends AbstractModule {
        /** Before what failed is tried again [D]. */
        private static final Duration PAUSE = Duration.ofSeconds(5);

        private final Topic topic;

        Reading(Topic topic) {
            this.topic = topic;
        }

        @Provides
        @Singleton
        TopicReader reader(
                UnitOfWork work, MeterDataFiles files, TakingInBatches batches, BusinessClock clock, Outbox outbox) {
            return new TopicReader(
                    topic,
                    new FollowingStreams(work, files, batches, clock, outbox),
                    new FileMeterDataLines(),
                    InstantSource.system(),
                    PAUSE);
        }

        @ProvidesIntoSet
        Background reading(TopicReader reader) {
            return new Background("reading-topic", PAUSE, reader::step, reader::close);
        }

        @ProvidesIntoSet
        HealthCheck health(TopicReader reader) {
            return HealthCheck.warning("kafka", reader::trouble);
        }

        @ProvidesIntoSet
        Gauge behind(TopicReader reader) {
            return new Gauge(
                    "wattline.kafka.records.behind",
                    "records of this server's partitions that are not taken in yet",
                    reader::behind);
        }

        @ProvidesIntoSet
        Gauge partitions(TopicReader reader) {
            return new Gauge("wattline.kafka.partitions", "partitions that this server reads", reader::reading);
        }
    }
}
