package org.wattline.application.platform;

import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, 12 bits that count up within one, 62 bits of chance. */
public final class UuidV7Ids implements Ids {
    private final LongSupplier epochMillis;
    private final RandomGenerator chance;
    private long last;

    /** @param epochMillis the machine's clock: ids follow real time, not business time */
    public UuidV7Ids(LongSupplier epochMillis, RandomGenerator chance) {
        this.epochMillis = epochMillis;
        this.chance = chance;
    }

    @Override
    public synchronized UUID next() {
        last = Math.max(last + 1, epochMillis.getAsLong() << 12);
        long high = (last >>> 12 << 16) | 0x7000L | (last & 0xFFFL);
        long low = (chance.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
