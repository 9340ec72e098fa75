package org.wattline.adapter.postgres.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Units;
import org.wattline.application.platform.reaction.Places;

/** The places of the subscribers in the table {@code subscriber}. An advisory lock keeps a second server from waiting at the same place. */
final class PostgresPlaces implements Places {
    private final PostgresUnits units;
    private final Units<PostgresTransaction> inner;
    private final Sessions sessions;
    private final Ids ids;

    PostgresPlaces(PostgresUnits units, Units<PostgresTransaction> inner, Jdbi jdbi, Ids ids) {
        this.units = units;
        this.inner = inner;
        this.sessions = new Sessions(jdbi);
        this.ids = ids;
    }

    @Override
    public Place of(String subscriber) {
        return sessions.withHandle(handle -> handle.createQuery(
                                "select name as subscriber, cursor, failures, not_before from subscriber where name = :name")
                        .bind("name", subscriber)
                        .mapTo(Place.class)
                        .findOne())
                .orElseGet(() -> first(subscriber));
    }

    private Place first(String subscriber) {
        sessions.useHandle(handle -> handle.execute(
                "insert into subscriber (name, cursor) values (?, ?) on conflict do nothing",
                subscriber,
                EventFeed.BEGINNING));
        return Place.first(subscriber);
    }

    @Override
    public boolean move(Place from, String cursor, Runnable reaction) {
        try {
            return moved(from, cursor, reaction);
        } catch (RuntimeException e) {
            throw Faults.of(e);
        }
    }

    private boolean moved(Place from, String cursor, Runnable reaction) {
        Act act = Act.of(Caller.system(from.subscriber()), "platform.react");
        return inner.whole(act, transaction -> {
            int rows = transaction
                    .handle()
                    .createUpdate("""
                            update subscriber set cursor = :cursor, failures = 0, not_before = null, last_error = null
                            where name = :name and cursor = :from and failures = :failures
                              and pg_try_advisory_xact_lock(hashtextextended(:name, 4713))""")
                    .bind("cursor", cursor)
                    .bind("name", from.subscriber())
                    .bind("from", from.cursor())
                    .bind("failures", from.failures())
                    .execute();
            if (rows > 0) reaction.run();
            return new Units.Verdict<>(rows > 0, rows > 0);
        });
    }

    @Override
    public void failed(Place from, String error, Instant again) {
        sessions.useHandle(handle -> handle.createUpdate("""
                        update subscriber set failures = failures + 1, not_before = :again, last_error = :error
                        where name = :name and cursor = :from""")
                .bind("again", again)
                .bind("error", error)
                .bind("name", from.subscriber())
                .bind("from", from.cursor())
                .execute());
    }

    @Override
    public void setAside(Place from, EventFeed.Recorded event, String error, Instant at) {
        move(
                from,
                event.cursor(),
                () -> units.handle()
                        .createUpdate("""
                        insert into set_aside_event (id, subscriber, cursor, event, type, subject, error, at)
                        values (:id, :subscriber, :cursor, :event, :type, :subject, :error, :at)""")
                        .bind("id", ids.next())
                        .bind("subscriber", from.subscriber())
                        .bind("cursor", event.cursor())
                        .bind("event", event.id())
                        .bind("type", event.type())
                        .bind("subject", event.subject())
                        .bind("error", error)
                        .bind("at", at)
                        .execute());
    }

    @Override
    public Page<SetAside> setAside(Page.Request page) {
        Optional<UUID> after = page.after().map(UUID::fromString);
        List<SetAside> oneMore = sessions.withHandle(handle -> handle.createQuery("""
                        select * from set_aside_event where cast(:after as uuid) is null or id < :after
                        order by id desc limit :limit""")
                .bind("after", after)
                .bind("limit", page.limit() + 1)
                .mapTo(SetAside.class)
                .list());
        return Page.of(oneMore, page.limit(), one -> one.id().toString());
    }
}
