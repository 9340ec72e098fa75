package org.wattline.adapter.postgres.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.notification.staff.StaffMessages;
import org.wattline.application.platform.Page;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.notification.staff.StaffMessage;

/** Messages to staff on PostgreSQL. */
public final class PostgresStaffMessages implements StaffMessages {
    private static final PlainQuery<StaffMessage> LIST = new PlainQuery<>("""
            select id, cause, notice, login, unit_path, subject, zh, en, told_at, read_at from staff_message
            where login = ? and (not ?::boolean or read_at is null)
              and (told_at, id) < (?::timestamptz, ?::uuid)
            order by told_at desc, id desc limit ?""", PostgresStaffMessages::message);
    private static final PlainQuery<UUID> READ = new PlainQuery<>("""
            update staff_message set read_at = ?::timestamptz
            where login = ? and read_at is null and told_at <= ?::timestamptz returning id""", row -> row.getObject(1, UUID.class));
    /** Later than any message. */
    private static final String END = "9999999999999.ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final PostgresUnits units;

    public PostgresStaffMessages(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public void addOnce(StaffMessage message) {
        units.write(Write.of("""
                        insert into staff_message (id, cause, notice, login, unit_path, subject, zh, en, told_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (cause, notice, login) do nothing""")
                .with(message.id(), message.cause(), message.notice(), message.login())
                .with(message.unit().path(), message.subject())
                .with(message.text().zh(), message.text().en(), message.at()));
    }

    @Override
    public Page<StaffMessage> of(String login, boolean unread, Page.Request page) {
        String after = page.after().orElse(END);
        List<StaffMessage> found = units.ask(
                LIST,
                login,
                unread,
                Instant.ofEpochMilli(Long.parseLong(after.substring(0, 13))),
                UUID.fromString(after.substring(14)),
                page.limit() + 1);
        return Page.of(found, page.limit(), StaffMessages::position);
    }

    @Override
    public int read(String login, Instant until, Instant now) {
        return units.ask(READ, now, login, until).size();
    }

    private static StaffMessage message(ResultSet row) throws SQLException {
        return new StaffMessage(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                new UnitPath(row.getString(5)),
                row.getString(6),
                Text.of(row.getString(7), row.getString(8)),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                PlainQuery.value(row, 10, OffsetDateTime.class).map(OffsetDateTime::toInstant));
    }
}
