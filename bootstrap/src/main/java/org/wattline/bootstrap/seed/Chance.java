package org.wattline.bootstrap.seed;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that depends on the seed and on what it is drawn for alone, so that the same seed gives the same company in any order of work. */
final class Chance {
    private final SplittableRandom random;

    private Chance(long state) {
        random = new SplittableRandom(state);
    }

    static Chance of(long seed, String what, long index) {
        return new Chance(
                seed * 0x9E3779B97F4A7C15L ^ what.hashCode() * 0xC2B2AE3D27D4EB4FL ^ index * 0x165667B19E3779F9L);
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A UUID of version 7 whose time part is the index, so that ids follow each other. */
    UUID id(long index) {
        long high = (index + 1) << 16 | 0x7000L | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
