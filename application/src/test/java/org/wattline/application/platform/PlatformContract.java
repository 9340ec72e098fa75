package org.wattline.application.platform;

import java.util.UUID;
import java.util.function.Supplier;
import org.wattline.domain.kernel.Outcome;

/** What the contracts of the platform share. */
public abstract class PlatformContract {
    protected static final Act ACT = Act.of(Caller.system("tester"), "platform.note");

    /** The platform under test; the contracts leave their rows behind and never count on an empty store. */
    protected abstract Platform platform();

    protected final <T> T done(Supplier<T> work) {
        return value(platform().units().perform(ACT, () -> Outcome.done(work.get())));
    }

    protected static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    protected final UUID noted(String text) {
        UUID id = UUID.randomUUID();
        return done(() -> {
            platform().notes().add(Note.fresh(id, text));
            return id;
        });
    }

    protected final Note read(UUID id) {
        return platform().notes().find(id).orElseThrow();
    }
}
