package org.wattline.adapter.http.platform.management;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.wattline.adapter.http.platform.server.Observer;

/** Measures the server: requests by route, memory, threads, processor. Others add what they measure to the registry. */
public final class Measurements implements Observer, AutoCloseable {
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    public Measurements() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    public MeterRegistry registry() {
        return registry;
    }

    /** Shows a number that somebody else knows. */
    public void show(Gauge gauge) {
        io.micrometer.core.instrument.Gauge shown = io.micrometer.core.instrument.Gauge.builder(
                        gauge.name(), gauge, one -> one.value().getAsLong())
                .description(gauge.description())
                .strongReference(true)
                .register(registry);
        assert shown != null;
    }

    @Override
    public void close() {
        registry.close();
    }

    @Override
    public void served(String method, String route, int status, long nanos) {
        Series series = new Series(method, route, status);
        Timer timer = timers.get(series);
        if (timer == null) timer = timers.computeIfAbsent(series, this::timer);
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Series series) {
        return Timer.builder("http.server.requests")
                .description("requests by route template")
                .tag("method", series.method)
                .tag("route", series.route)
                .tag("status", Integer.toString(series.status))
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    /** All measurements in the OpenMetrics text format. */
    String openMetrics() {
        return registry.scrape(Management.OPEN_METRICS);
    }

    private record Series(String method, String route, int status) {}
}
