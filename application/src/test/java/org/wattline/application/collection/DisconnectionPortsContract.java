package org.wattline.application.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.application.collection.disconnection.Disconnections;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionBan;
import org.wattline.domain.collection.disconnection.DisconnectionBanId;
import org.wattline.domain.collection.disconnection.DisconnectionId;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.collection.disconnection.Evidence;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.MeterCommandId;
import org.wattline.domain.quantity.Money;

/** What {@link org.wattline.application.collection.disconnection.Disconnections} and its bans promise. */
public abstract class DisconnectionPortsContract {
    private static final Instant NOW = Instant.parse("2026-04-13T02:00:00Z");
    private static final Instant CUT = Instant.parse("2026-04-17T02:00:00Z");

    private static long last;

    private final long own = ++last;
    private final UnitPath unit = new UnitPath("/33/D" + own);

    protected abstract DisconnectionStore store();

    private <T> T in(Supplier<T> work) {
        Outcome<T> done = store().work()
                .perform(Act.of(Caller.system("tester"), "collection.test"), () -> Outcome.done(work.get()));
        return ((Outcome.Done<T>) done).value();
    }

    private Disconnection in(int n, DisconnectionStage stage, Optional<Instant> commandedAt) {
        return new Disconnection(
                new DisconnectionId(new UUID(own, n)),
                AccountNo.of(700 + own),
                new CustomerId(new UUID(7, 7)),
                unit,
                n % 2 == 0 ? Optional.empty() : Optional.of(new AssetNo("M-0001")),
                Money.yuan("236.40"),
                CUT,
                true,
                "wang",
                List.of(proof(Evidence.Notice.FIRST), proof(Evidence.Notice.AUTHORITY)),
                commandedAt,
                stage,
                Version.NEW);
    }

    private static Evidence proof(Evidence.Notice notice) {
        return new Evidence(notice, Evidence.Means.HANDED_OVER, "slip 7", NOW, "wang");
    }

    private static MeterCommandId command(long n) {
        return new MeterCommandId(new UUID(n, 99));
    }

    @Test
    void every_stage_comes_back_as_it_was() {
        List<DisconnectionStage> over = List.of(
                new DisconnectionStage.Closed(NOW, "READY"),
                new DisconnectionStage.Stopped(NOW, "collection.paid", "li"));
        for (int i = 0; i < over.size(); i++) {
            Disconnection each = in(i, over.get(i), Optional.empty());
            in(() -> store().disconnections().add(each));
            assertThat(store().disconnections().find(each.id())).contains(each.at(Version.NEW.next()));
        }
        Disconnection held =
                in(() -> store().disconnections().add(in(5, new DisconnectionStage.Noticed(), Optional.empty())));
        for (DisconnectionStage stage : Stream.of(
                        new DisconnectionStage.Approved("li", NOW, Optional.empty()),
                        new DisconnectionStage.Approved("li", NOW, Optional.of(CUT)),
                        new DisconnectionStage.CommandSent("li", command(own), CUT),
                        new DisconnectionStage.FieldOrder("li", CUT, "EXPIRED"),
                        new DisconnectionStage.Opened(CUT, "OPEN"),
                        new DisconnectionStage.ReconnectRequested(
                                CUT, CUT.plusSeconds(9), Optional.of(command(own)), "paid"),
                        new DisconnectionStage.ReconnectRequested(CUT, CUT.plusSeconds(9), Optional.empty(), "FAILED"))
                .toList()) {
            Disconnection next = in(5, stage, Optional.of(CUT)).at(held.version());
            held = in(() -> {
                assertThat(store().disconnections().find(next.id())).isPresent();
                return store().disconnections().save(next);
            });
            assertThat(store().disconnections().find(held.id())).contains(held);
            assertThat(store().disconnections().standing(held.account())).contains(held);
            assertThat(store().disconnections().standing(Set.of(held.account(), AccountNo.of(99))))
                    .containsExactly(held.account());
            assertThat(store().disconnections().awaiting(command(own)))
                    .isEqualTo(stage.underWay().isPresent() ? Optional.of(held) : Optional.empty());
        }
        assertThat(store().disconnections()
                        .list(Scope.EVERYTHING, Optional.of(held.account()), Optional.empty(), Page.Request.first(9))
                        .items())
                .hasSize(3);
    }

    @Test
    void an_account_has_one_that_is_not_over() {
        in(() -> store().disconnections().add(in(1, new DisconnectionStage.Noticed(), Optional.empty())));
        assertThatThrownBy(() -> in(
                        () -> store().disconnections().add(in(2, new DisconnectionStage.Noticed(), Optional.empty()))))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void approved_ones_whose_time_is_near_are_found_and_commands_are_counted_by_unit() {
        Disconnection due = in(1, new DisconnectionStage.Approved("li", NOW, Optional.empty()), Optional.of(CUT));
        in(() -> store().disconnections().add(due));
        Disconnections.Due key = new Disconnections.Due(CUT, due.id());
        assertThat(store().disconnections().approved(CUT, Optional.empty(), 999))
                .doesNotContain(key);
        Instant after = CUT.plusMillis(1);
        List<Disconnections.Due> all = store().disconnections().approved(after, Optional.empty(), 999);
        assertThat(all).contains(key);
        assertThat(store().disconnections().approved(after, Optional.of(key), 999))
                .containsExactlyElementsOf(all.subList(all.indexOf(key) + 1, all.size()));
        assertThat(store().disconnections().approved(after, Optional.of(new Disconnections.Due(NOW, due.id())), 999))
                .isEqualTo(all);
        assertThat(store().disconnections().approved(after, Optional.empty(), 1))
                .containsExactly(all.getFirst());
        assertThat(store().disconnections().commanded(unit, CUT.minusMillis(1))).isEqualTo(1);
        assertThat(store().disconnections().commanded(unit, CUT)).isZero();
        assertThat(store().disconnections().commanded(new UnitPath("/33"), NOW)).isZero();
    }

    @Test
    void a_ban_holds_in_its_unit_and_below_while_it_is_in_force() {
        DisconnectionBan ban = new DisconnectionBan(
                new DisconnectionBanId(new UUID(own, 1)),
                unit,
                DisconnectionBan.Cause.WEATHER,
                "台风",
                NOW,
                Optional.empty(),
                "li",
                Version.NEW);
        DisconnectionBan stored = in(() -> store().bans().add(ban));
        assertThat(store().bans().find(ban.id())).contains(stored);
        assertThat(store().bans().hold(unit.child("01"), NOW)).isTrue();
        assertThat(store().bans().hold(new UnitPath("/33"), NOW)).isFalse();
        assertThat(store().bans().hold(unit, NOW.minusMillis(1))).isFalse();
        Instant end = NOW.plus(Duration.ofDays(1));
        DisconnectionBan lifted = in(() -> {
            assertThat(store().bans().find(ban.id())).isPresent();
            return store().bans()
                    .save(new DisconnectionBan(
                            ban.id(), unit, ban.cause(), ban.words(), NOW, Optional.of(end), "li", stored.version()));
        });
        assertThat(store().bans().hold(unit, end.minusMillis(1))).isTrue();
        assertThat(store().bans().hold(unit, end)).isFalse();
        assertThat(store().bans()
                        .list(new Scope(Optional.of(unit), Optional.empty()), Page.Request.first(5))
                        .items())
                .containsExactly(lifted);
    }
}
