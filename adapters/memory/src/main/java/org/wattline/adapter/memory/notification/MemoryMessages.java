package org.wattline.adapter.memory.notification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.notification.MessageViews;
import org.wattline.application.notification.Messages;
import org.wattline.application.platform.Page;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageId;

/** Messages in memory. */
public final class MemoryMessages implements Messages, MessageViews {
    private final MemoryTable<MessageId, Message> table;

    public MemoryMessages(MemoryStore store) {
        table = store.table("message", Message::id);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return table.find(id);
    }

    @Override
    public boolean addOnce(Message message) {
        boolean there = table.stream()
                .anyMatch(m -> m.cause().equals(message.cause())
                        && m.notice().equals(message.notice())
                        && m.channel() == message.channel());
        if (!there) table.add(message);
        return !there;
    }

    @Override
    public Message save(Message message) {
        return table.save(message);
    }

    @Override
    public List<Message> unconfirmed(Set<String> notices, Instant since, int limit) {
        return table.stream()
                .filter(m -> notices.contains(m.notice()) && sentAt(m).isAfter(since))
                .sorted(Comparator.comparing(MemoryMessages::sentAt).reversed().thenComparing(m -> m.id().value()))
                .limit(limit)
                .toList();
    }

    private static Instant sentAt(Message message) {
        return message.stage() instanceof Message.Stage.Sent(Instant at, String unused) ? at : Instant.MIN;
    }

    @Override
    public List<Message> due(Instant now, int limit) {
        return table.stream()
                .filter(m -> m.stage() instanceof Message.Stage.Queued(int tries, Instant dueAt) && !dueAt.isAfter(now))
                .sorted(Comparator.comparing(MemoryMessages::dueAt)
                        .thenComparing(Message::createdAt)
                        .thenComparing(m -> m.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Page<Row> list(Filter filter, Reader reader, Page.Request page) {
        Stream<Message> wanted = table.stream()
                .filter(m -> named(m, "account", filter.account()) && named(m, "application", filter.application()))
                .filter(m -> reader.knows(m.to()))
                .sorted(Comparator.comparing(Message::createdAt)
                        .thenComparing(m -> m.id().toString())
                        .reversed());
        List<Message> rows = wanted.dropWhile(m -> page.after().isPresent()
                        && key(m).compareTo(page.after().get()) >= 0)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), MemoryMessages::key).map(Row::of);
    }

    private static boolean named(Message message, String fact, Optional<String> wanted) {
        return wanted.isEmpty()
                || wanted.equals(Optional.ofNullable(message.to().facts().get(fact)));
    }

    private static Instant dueAt(Message message) {
        return message.stage() instanceof Message.Stage.Queued(int tries, Instant dueAt) ? dueAt : Instant.MAX;
    }

    private static String key(Message message) {
        return MessageViews.position(message.createdAt(), message.id().value());
    }
}
