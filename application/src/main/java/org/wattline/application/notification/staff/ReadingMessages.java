package org.wattline.application.notification.staff;

import java.time.Instant;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;

/** Notes what people have read of what they were told. */
public final class ReadingMessages {
    private final UnitOfWork work;
    private final StaffMessages messages;
    private final BusinessClock clock;

    public ReadingMessages(UnitOfWork work, StaffMessages messages, BusinessClock clock) {
        this.work = work;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return how many were new */
    public Outcome<Integer> handle(Caller who, Read command) {
        return work.perform(Act.of(who, "notification.read-messages"), () -> {
            Instant now = clock.now();
            Instant until = command.until.isAfter(now) ? now : command.until;
            return Outcome.done(messages.read(who.login(), until, now));
        });
    }

    /** All that was told until an instant. */
    public record Read(Instant until) {}
}
