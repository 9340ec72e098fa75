package org.wattline.domain.access.credential;

import java.time.Duration;

/**
 * When repeated failures lock an account for a while (登录锁定).
 *
 * @param failures so many failures
 * @param within in this time
 * @param lasts lock it for this time
 */
public record LockOut(int failures, Duration within, Duration lasts) {
    /** 5 failures within 15 minutes lock for 15 minutes (GB/T 22239-2019 asks for such a limit and leaves the figures open). */
    public static final LockOut DEFAULT = new LockOut(5, Duration.ofMinutes(15), Duration.ofMinutes(15));

    public LockOut {
        if (failures < 1 || within.isNegative() || within.isZero() || lasts.isNegative() || lasts.isZero())
            throw new IllegalArgumentException("a lock-out has at least one failure and positive times");
    }
}
