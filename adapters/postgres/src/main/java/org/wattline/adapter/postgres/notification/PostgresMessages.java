package org.wattline.adapter.postgres.notification;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.notification.MessageViews;
import org.wattline.application.notification.Messages;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.notification.Addressee;
import org.wattline.domain.notification.ApplicationNumber;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageId;

/** Messages on PostgreSQL. */
public final class PostgresMessages implements Messages, MessageViews {
    private final PostgresUnits units;
    private final Vault vault;

    public PostgresMessages(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return units.read(h -> h.createQuery("select * from message where id = :id")
                        .bind("id", id.value())
                        .mapTo(MessageRow.class)
                        .findOne())
                .map(row -> units.loaded("message", id, row.message(vault)));
    }

    @Override
    public boolean addOnce(Message message) {
        int rows = stage(
                        to(units.handle().createUpdate("""
                                        insert into message (id, cause, notice, customer_id, account_no, application_no, applicant_login,
                                          unit_path, channel, recipient, template, fields, link, created_at, state, tries, state_at,
                                          provider_id, reason, version)
                                        values (:id, :cause, :notice, :customer, :account, :application, :login,
                                          :unit, :channel, :recipient, :template, cast(:fields as jsonb), :link, :createdAt, :state, :tries, :stateAt, :providerId,
                                          :reason, 1)
                                        on conflict (cause, notice, channel) do nothing"""), message.to())
                                .bind("id", message.id().value())
                                .bind("cause", message.cause())
                                .bind("notice", message.notice())
                                .bind("channel", message.channel().name())
                                .bind(
                                        "recipient",
                                        vault.seal(message.recipient().clear(), MessageRow.CONTEXT))
                                .bind("template", message.template())
                                .bind("fields", Json.write(message.values()))
                                .bind("link", message.link())
                                .bind("createdAt", message.createdAt()),
                        message.stage())
                .execute();
        if (rows > 0) units.added("message", message.id(), message);
        return rows > 0;
    }

    @Override
    public Message save(Message message) {
        int rows = stage(
                        units.handle()
                                .createUpdate("""
                                        update message set state = :state, tries = :tries, state_at = :stateAt,
                                          provider_id = :providerId, reason = :reason, version = version + 1
                                        where id = :id and version = :version""")
                                .bind("id", message.id().value())
                                .bind("version", message.version().number()),
                        message.stage())
                .execute();
        return units.stored("message", message.id(), message, rows);
    }

    @Override
    public List<Message> unconfirmed(Set<String> notices, Instant since, int limit) {
        return units.read(h -> h.createQuery("""
                        select * from message where state = 'SENT' and notice = any(:notices) and state_at > :since
                        order by state_at desc, id limit :limit""")
                .bindArray("notices", String.class, List.copyOf(notices))
                .bind("since", since)
                .bind("limit", limit)
                .mapTo(MessageRow.class)
                .map(row -> row.message(vault))
                .list());
    }

    @Override
    public List<Message> due(Instant now, int limit) {
        return units.read(h -> h.createQuery("""
                        select * from message where state = 'QUEUED' and state_at <= :now
                        order by state_at, created_at, id limit :limit""")
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(MessageRow.class)
                .map(row -> row.message(vault))
                .list());
    }

    @Override
    public Page<Row> list(Filter filter, Reader reader, Page.Request page) {
        Scope scope = reader.scope();
        List<Message> rows = units.read(h -> {
            Query query = h.createQuery("""
                            select * from message
                            where (:account::text is null or account_no = :account)
                              and (:unit::text is null or unit_path = :unit or unit_path like :unit || '/%')
                              and (:application::text is null or application_no = :application)
                              and (:customers::uuid[] is null or customer_id = any(:customers) or applicant_login = :login)
                              and (:at::timestamptz is null
                                or (date_trunc('milliseconds', created_at), id) < (:at::timestamptz, :id::uuid))
                            order by date_trunc('milliseconds', created_at) desc, id desc limit :limit""")
                    .bind("account", filter.account())
                    .bind("application", filter.application())
                    .bind("login", reader.login())
                    .bind("unit", scope.unit().map(u -> u.path().equals("/") ? "" : u.path()))
                    .bind("limit", page.limit() + 1);
            bindCustomers(query, scope);
            bindPosition(query, page.after());
            return query.mapTo(MessageRow.class).map(row -> row.message(vault)).list();
        });
        return Page.of(rows, page.limit(), m -> MessageViews.position(m.createdAt(), m.id().value()))
                .map(Row::of);
    }

    private static <S extends SqlStatement<S>> S to(S statement, Addressee to) {
        statement.bind("unit", to.unit().path());
        return switch (to) {
            case Addressee.OfAccount(CustomerId customer, AccountNo account, UnitPath unit) ->
                statement
                        .bind("customer", customer.value())
                        .bind("account", account.value())
                        .bindNull("application", Types.VARCHAR)
                        .bindNull("login", Types.VARCHAR);
            case Addressee.OfApplication(ApplicationNumber application, Optional<String> login, UnitPath unit) ->
                statement
                        .bindNull("customer", Types.OTHER)
                        .bindNull("account", Types.VARCHAR)
                        .bind("application", application.value())
                        .bind("login", login);
        };
    }

    private static void bindCustomers(Query query, Scope scope) {
        if (scope.customers().isPresent())
            query.bindArray(
                    "customers", UUID.class, List.copyOf(scope.customers().get()));
        else query.bindNull("customers", Types.ARRAY);
    }

    private static void bindPosition(Query query, Optional<String> after) {
        query.bind("at", after.map(key -> Instant.ofEpochMilli(Long.parseLong(key.substring(0, 13)))));
        query.bind("id", after.map(key -> UUID.fromString(key.substring(14))));
    }

    private static <S extends SqlStatement<S>> S stage(S statement, Message.Stage stage) {
        return switch (stage) {
            case Message.Stage.Queued(int tries, Instant dueAt) ->
                stage(statement, "QUEUED", tries, dueAt, Optional.empty(), Optional.empty());
            case Message.Stage.Sent(Instant at, String providerId) ->
                stage(statement, "SENT", 0, at, Optional.of(providerId), Optional.empty());
            case Message.Stage.Delivered(Instant at, String providerId) ->
                stage(statement, "DELIVERED", 0, at, Optional.of(providerId), Optional.empty());
            case Message.Stage.Failed(Instant at, String reason) ->
                stage(statement, "FAILED", 0, at, Optional.empty(), Optional.of(reason));
        };
    }

    private static <S extends SqlStatement<S>> S stage(
            S statement, String state, int tries, Instant at, Optional<String> providerId, Optional<String> reason) {
        return statement
                .bind("state", state)
                .bind("tries", tries)
                .bind("stateAt", at)
                .bind("providerId", providerId)
                .bind("reason", reason);
    }
}
