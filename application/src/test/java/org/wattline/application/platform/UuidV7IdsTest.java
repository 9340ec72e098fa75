package org.wattline.application.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7IdsTest {
    private final AtomicLong millis = new AtomicLong(1_772_337_600_000L);
    private final Ids ids = new UuidV7Ids(millis::get, new Random(1));

    private List<UUID> some(int many) {
        return Stream.generate(ids::next).limit(many).toList();
    }

    @Test
    void they_tell_their_millisecond_version_and_variant() {
        UUID id = ids.next();
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(1_772_337_600_000L);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void they_grow_within_one_millisecond_and_beyond_its_4096() {
        List<UUID> made = some(10_000);
        assertThat(made.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void they_grow_when_the_clock_goes_back() {
        UUID before = ids.next();
        millis.addAndGet(-5_000);
        assertThat(ids.next().toString()).isGreaterThan(before.toString());
    }
}
