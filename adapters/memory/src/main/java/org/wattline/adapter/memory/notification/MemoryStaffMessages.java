package org.wattline.adapter.memory.notification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.notification.staff.StaffMessages;
import org.wattline.application.platform.Page;
import org.wattline.domain.notification.staff.StaffMessage;

/** Messages to staff in memory. */
public final class MemoryStaffMessages implements StaffMessages {
    private final MemoryRows<StaffMessage> rows;

    public MemoryStaffMessages(MemoryStore store) {
        rows = store.rows();
    }

    @Override
    public void addOnce(StaffMessage message) {
        if (rows.find(key(message)).isEmpty()) rows.put(key(message), message);
    }

    @Override
    public Page<StaffMessage> of(String login, boolean unread, Page.Request page) {
        List<StaffMessage> found = of(login)
                .filter(message -> !unread || message.readAt().isEmpty())
                .sorted(Comparator.comparing(StaffMessages::position).reversed())
                .filter(before(page))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), StaffMessages::position);
    }

    private static Predicate<StaffMessage> before(Page.Request page) {
        return message -> page.after()
                .map(after -> StaffMessages.position(message).compareTo(after) < 0)
                .orElse(true);
    }

    @Override
    public int read(String login, Instant until, Instant now) {
        List<StaffMessage> fresh = of(login)
                .filter(message -> message.readAt().isEmpty() && !message.at().isAfter(until))
                .toList();
        fresh.forEach(message -> rows.put(key(message), message.read(now)));
        return fresh.size();
    }

    private Stream<StaffMessage> of(String login) {
        return rows.all().stream().filter(message -> message.login().equals(login));
    }

    private static String key(StaffMessage message) {
        return message.cause() + " " + message.notice() + " " + message.login();
    }
}
