package org.wattline.bench.faults;

import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What was answered, by what was asked for. */
final class Done {
    /** What clients ask for. */
    enum What {
        PAYMENT("a payment"),
        REVERSAL("a payment taken back"),
        REQUEST("a refund asked for"),
        APPROVAL("a refund approved of"),
        CONFIRMATION("a refund paid out"),
        CANCELLATION("a bill cancelled");

        final String words;

        What(String words) {
            this.words = words;
        }
    }

    private final Map<What, Queue<String>> done = new EnumMap<>(What.class);
    private final Map<What, AtomicInteger> refused = new EnumMap<>(What.class);
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    Done() {
        for (What what : What.values()) {
            done.put(what, new ConcurrentLinkedQueue<>());
            refused.put(what, new AtomicInteger());
        }
    }

    /** @param number of the payment, refund or bill */
    void done(What what, String number) {
        numbers(what).add(number);
    }

    /** By a rule, or because somebody else was first; everything else is a fault. */
    void refused(What what, int status, String body) {
        refused.getOrDefault(what, new AtomicInteger()).incrementAndGet();
        if (status != 404 && status != 409 && status != 412 && status != 422)
            faults.add(what + " → " + status + " " + body);
    }

    void fault(String what) {
        faults.add(what);
    }

    Queue<String> numbers(What what) {
        return done.getOrDefault(what, new ConcurrentLinkedQueue<>());
    }

    int count(What what) {
        return numbers(what).size();
    }

    int refused(What what) {
        return refused.getOrDefault(what, new AtomicInteger()).get();
    }

    Queue<String> faults() {
        return faults;
    }
}
