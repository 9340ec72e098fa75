package org.wattline.adapter.memory.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.wattline.application.platform.Numbers;

/** Running numbers that count from 1 in each process. */
final class MemoryNumbers implements Numbers {
    private final Map<String, AtomicLong> series = new ConcurrentHashMap<>();

    @Override
    public long next(String name) {
        return series.computeIfAbsent(name, fresh -> new AtomicLong()).incrementAndGet();
    }
}
