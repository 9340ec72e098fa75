package org.wattline.bench.process;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.wattline.bench.CannotMeasure;

/** How much heap was still in use after a collection, at most: what a run holds on to, whatever it allocates. */
public final class Live implements AutoCloseable {
    private static final long MEBIBYTE = 1L << 20;

    private static final long PAUSE_NANOS = 500_000_000;

    private final AtomicLong most = new AtomicLong();
    private final NotificationListener listener = this::collected;
    private final boolean whole;
    private volatile boolean closed;

    public Live() {
        this(false);
    }

    private Live(boolean whole) {
        this.whole = whole;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
            if (collector instanceof NotificationEmitter emitter) emitter.addNotificationListener(listener, null, null);
    }

    private void collected(Notification told, Object unused) {
        if (!told.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) return;
        var info = GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData());
        if (whole && !info.getGcAction().equals("end of major GC")) return;
        long used = info.getGcInfo().getMemoryUsageAfterGc().values().stream()
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        most.accumulateAndGet(used, Math::max);
    }

    /** Collects all garbage twice a second, so that nothing but what is in use counts; nothing else can be measured meanwhile. */
    public static Live collecting() {
        Live live = new Live(true);
        Thread.ofVirtual().start(() -> {
            while (!live.closed) {
                System.gc();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
        return live;
    }

    public long mebibytes() {
        return most.get() / MEBIBYTE;
    }

    @Override
    public void close() {
        closed = true;
        try {
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans())
                if (collector instanceof NotificationEmitter emitter) emitter.removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            throw new CannotMeasure("a collector forgot who listens");
        }
    }
}
