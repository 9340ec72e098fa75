package org.wattline.adapter.http.fault;

import java.util.function.Supplier;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.shape.Fault;

/** Personal values as they are told in clear; what is malformed is answered by 400 without repeating it. */
final class Told {
    private Told() {}

    static <T> T of(String pointer, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException malformed) {
            throw Rejected.malformed(Fault.invalid(pointer, malformed));
        }
    }
}
