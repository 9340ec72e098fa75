package org.wattline.application.metering.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.at;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.reading;
import static org.wattline.application.metering.SampleMetering.state;
import static org.wattline.application.metering.route.SampleReadingRoutes.day;
import static org.wattline.application.metering.route.SampleReadingRoutes.plan;
import static org.wattline.application.metering.route.SampleReadingRoutes.planned;
import static org.wattline.application.metering.route.SampleReadingRoutes.point;
import static org.wattline.application.metering.route.SampleReadingRoutes.taskId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.special.SpecialReadings;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.route.MissingReason;
import org.wattline.domain.metering.route.ReadingPosition;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.TaskResult;
import org.wattline.domain.metering.special.SiteReadPolicy;
import org.wattline.domain.metering.special.SpecialReading;
import org.wattline.domain.metering.special.SpecialReason;

/** The promises of the port of readings outside of the rounds. */
public abstract class SpecialReadingsContract {
    private static final SiteReadPolicy POLICY = new SiteReadPolicy(3, 7, true, 2, 7, true);
    private static final Instant NOW = at("2026-03-10");

    protected abstract SpecialStore store();

    private SpecialReadings special() {
        return store().special();
    }

    private <T> T inUnit(Supplier<T> work) {
        return in(store().routes().metering(), work);
    }

    private static SpecialReading asked(MeteringPoint point, String due) {
        return state(
                SpecialReading.asked(point, SpecialReason.TRANSFER, day(due), day("2026-03-10"), POLICY, "clerk", NOW));
    }

    private SpecialReading added(MeteringPoint point, String due) {
        SpecialReading asked = asked(point, due);
        return inUnit(() -> {
            if (store().routes().metering().points().find(point.no()).isEmpty())
                store().routes().metering().points().add(point);
            special().add(asked);
            return special().find(asked.id()).orElseThrow();
        });
    }

    @Test
    void one_is_found_listed_and_saved_with_whatever_came_of_it() {
        MeteringPoint point = point();
        SpecialReading held = added(point, "2026-03-17");
        assertThat(held).isEqualTo(asked(point, "2026-03-17").at(new Version(1)));
        assertThatThrownBy(() -> added(point, "2026-03-17")).isInstanceOf(AlreadyThere.class);
        ReadingProof proof = new ReadingProof(
                Optional.of(new ReadingPosition("30.24512,120.10233")), Optional.of(new FileDigest("0".repeat(64))));
        SpecialReading read =
                state(held.read(point.open().orElseThrow().meter(), at("2026-03-17"), ReadingSource.TERMINAL, proof));
        assertThat(saved(read)).isEqualTo(read.at(new Version(2)));
        assertThat(special().find(held.id())).contains(read.at(new Version(2)));
        assertThatThrownBy(() -> saved(read)).isInstanceOf(StaleState.class);
        SpecialReading later = added(point, "2026-03-20");
        Scope own =
                new Scope(Optional.empty(), Optional.of(Set.of(point.customer().value())));
        Page<SpecialReading> page = special().list(own, all(point), Page.Request.first(1));
        assertThat(page.items()).containsExactly(later);
        assertThat(special()
                        .list(own, all(point), new Page.Request(1, page.next()))
                        .items())
                .containsExactly(read.at(new Version(2)));
    }

    private SpecialReading saved(SpecialReading next) {
        return inUnit(() -> {
            assertThat(special().find(next.id())).isPresent();
            return special().save(next);
        });
    }

    private static SpecialReadings.Filter all(MeteringPoint point) {
        return new SpecialReadings.Filter(
                Optional.of(point.no()), Optional.of(SpecialReason.TRANSFER), Optional.empty());
    }

    @Test
    void bills_of_the_days_around_it_wait_until_a_true_reading_settles_it() {
        MeteringPoint point = point();
        SpecialReading held = added(point, "2026-03-17");
        assertThat(holding(point, "2026-03-01", "2026-03-17")).containsExactly(held);
        assertThat(holding(point, "2026-03-17", "2026-04-01")).containsExactly(held);
        assertThat(holding(point, "2026-03-18", "2026-04-01")).isEmpty();
        store(reading(point, "2026-03-17", ReadingSource.ESTIMATE, Register.ACTIVE_IMPORT, "300"));
        assertThat(settle()).isZero();
        store(reading(point, "2026-03-18", Register.ACTIVE_IMPORT, "310"));
        assertThat(settle()).isEqualTo(1);
        assertThat(settle()).as("again").isZero();
        assertThat(special().find(held.id()).orElseThrow().result())
                .isEqualTo(
                        new TaskResult.Read(point.open().orElseThrow().meter(), at("2026-03-18"), ReadingSource.AUTO));
        assertThat(holding(point, "2026-03-01", "2026-03-17")).isEmpty();
    }

    private List<SpecialReading> holding(MeteringPoint point, String from, String to) {
        return special().holding(List.of(point.account()), Span.of(day(from), day(to)));
    }

    private void store(RegisterReading reading) {
        assertThat(inUnit(() -> store().routes().metering().readings().storeRegisters(List.of(reading), NOW))
                        .added())
                .isEqualTo(1);
    }

    private int settle() {
        return inUnit(() -> special().settle(at("2026-03-01"), at("2026-03-25")));
    }

    @Test
    void somebody_is_sent_once_where_more_rounds_than_allowed_went_without_a_true_reading() {
        MeteringPoint point = point();
        ReadingRoute route = planned(store().routes(), 5, "2026-02-05", point);
        explained(route, point, "2026-02-05");
        explained(route, point, "2026-03-05");
        assertThat(after("2026-03-20")).as("two are allowed").isZero();
        explained(route, point, "2026-04-05");
        assertThat(after("2026-04-20")).isEqualTo(1);
        assertThat(after("2026-04-21")).as("asked for already").isZero();
        SpecialReading sent = special()
                .list(
                        Scope.EVERYTHING,
                        new SpecialReadings.Filter(
                                Optional.of(point.no()), Optional.empty(), Optional.of(TaskResult.State.OPEN)),
                        Page.Request.first(9))
                .items()
                .getFirst();
        assertThat(sent.id()).isEqualTo(taskId(point, "2026-04-27"));
        assertThat(sent.reason()).isEqualTo(SpecialReason.ESTIMATED_TOO_OFTEN);
        assertThat(holding(point, "2026-02-01", "2026-03-05")).isEmpty();
        assertThat(holding(point, "2026-06-01", "2026-07-01")).containsExactly(sent);
        assertThat(saved(state(sent.explained(MissingReason.METER_GONE, "", "clerk", NOW)))
                        .hold())
                .isEmpty();
        assertThat(after("2026-04-22")).as("answered for").isZero();
    }

    private void explained(ReadingRoute route, MeteringPoint point, String due) {
        ReadingTask task = inUnit(() -> {
            if (store().routes()
                    .ports()
                    .plans()
                    .find(SampleReadingRoutes.planId(route, due))
                    .isEmpty()) store().routes().ports().plans().add(plan(route, due));
            assertThat(store().routes().ports().tasks().lay(List.of(route.code())))
                    .isEqualTo(1);
            return store().routes().ports().tasks().find(taskId(point, due)).orElseThrow();
        });
        inUnit(() -> {
            assertThat(store().routes().ports().tasks().find(task.id())).isPresent();
            return store().routes()
                    .ports()
                    .tasks()
                    .save(state(task.explained(MissingReason.NOBODY_HOME, "", "reader", at(due), ReadingProof.NONE)));
        });
    }

    private int after(String today) {
        return inUnit(() -> special()
                .afterEstimates(new SpecialReadings.Search(POLICY, day(today), at("2026-02-01"), "nightly", NOW)));
    }
}
