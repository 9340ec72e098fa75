package org.wattline.adapter.http.platform.route;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.platform.Page;

/** Reads the parameters of one query, noting what is wrong with them. */
final class Queries {
    private final Route route;
    private final Request request;
    private final QueryFaults faults;

    Queries(Route route, Request request, QueryFaults faults) {
        this.route = route;
        this.request = request;
        this.faults = faults;
    }

    Optional<String> text(String name) {
        faults.asked(name);
        return request.first(name);
    }

    /** What is malformed is answered by 400. */
    <T> Optional<T> parsed(String name, Function<String, T> parse) {
        Optional<T> value;
        try {
            value = request.first(name).map(parse);
        } catch (IllegalArgumentException malformed) {
            return faulty(name, parse, Fault.invalid("query:" + name, malformed));
        } catch (DateTimeException malformed) {
            return faulty(name, parse, Fault.of("query:" + name, "invalid-value", "值无效", "not a valid value"));
        }
        faults.asked(name);
        return value;
    }

    /** One of the names of an enum. */
    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        Optional<String> value = request.first(name);
        for (E constant : type.getEnumConstants())
            if (constant.name().equals(value.orElse(""))) {
                faults.asked(name);
                return Optional.of(constant);
            }
        if (value.isPresent()) {
            String known = String.join(
                    ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
            Fault fault = Fault.of("query:" + name, "unknown-value", "只能是：" + known, "one of: " + known);
            return faulty(name, text -> Enum.valueOf(type, text), fault);
        }
        faults.asked(name);
        return Optional.empty();
    }

    private <T> Optional<T> faulty(String name, Function<String, T> parse, Fault fault) {
        faults.add(name, fault);
        return faults.example(name, parse);
    }

    /** A parameter that was declared as required. */
    <T> T required(String name, Function<String, T> parse) {
        Optional<T> value = parsed(name, parse);
        if (value.isEmpty() && faults.any()) value = faults.example(name, parse);
        return value.orElseThrow(() -> new IllegalStateException(route.name() + " does not require " + name));
    }

    /** Which part of the list is wanted. */
    Page.Request page() {
        int limit = limit();
        Optional<String> cursor = request.first("cursor");
        Optional<String> key = cursor.flatMap(given -> Cursors.decode(route, request, given));
        if (cursor.isPresent() && key.isEmpty())
            faults.add(
                    "cursor",
                    Fault.of(
                            "query:cursor",
                            "bad-cursor",
                            "游标无效或不属于这组筛选条件",
                            "not a cursor of this list with these filters"));
        faults.asked("cursor");
        return key.isEmpty() ? Page.Request.first(limit) : new Page.Request(limit, key);
    }

    private int limit() {
        try {
            int limit = request.first("limit").map(Integer::parseInt).orElse(50);
            if (limit >= 1 && limit <= 500) {
                faults.asked("limit");
                return limit;
            }
            faults.add("limit", Fault.of("query:limit", "out-of-range", "取值 1 到 500", "1 … 500"));
        } catch (NumberFormatException malformed) {
            faults.add("limit", Fault.invalid("query:limit", malformed));
        }
        return 50;
    }
}
