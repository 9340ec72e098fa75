package org.wattline.application.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;

/** Sees to it that there is a signing key and that none is used for longer than a quarter of a year. */
public final class RenewingSigningKeys {
    /** So long a key signs. */
    public static final Duration SIGNS = Duration.ofDays(90);

    /** So long its signatures can be checked: longer by more than any token lives. */
    public static final Duration KEPT = Duration.ofDays(97);

    private final UnitOfWork work;
    private final SigningKeys keys;
    private final SigningKeys.Maker maker;
    private final InstantSource time;

    public RenewingSigningKeys(UnitOfWork work, SigningKeys keys, SigningKeys.Maker maker, InstantSource time) {
        this.work = work;
        this.keys = keys;
        this.maker = maker;
        this.time = time;
    }

    /** @return whether a key was made */
    public Outcome<Boolean> handle(Caller who) {
        Instant now = time.instant();
        return work.perform(Act.of(who, "access.renew-signing-key"), () -> {
            keys.forget(now.minus(KEPT));
            boolean wanted = keys.all().stream()
                    .noneMatch(key -> key.madeAt().plus(SIGNS).isAfter(now));
            if (wanted) keys.add(maker.make(now));
            return Outcome.done(wanted);
        });
    }
}
