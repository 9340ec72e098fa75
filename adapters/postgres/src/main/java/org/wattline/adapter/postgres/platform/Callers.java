package org.wattline.adapter.postgres.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.UnitPath;

/** A caller as named texts, kept with the jobs that it submitted. */
final class Callers {
    private Callers() {}

    static Map<String, String> texts(Caller caller) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("login", caller.login());
        texts.put("kind", caller.kind().name());
        texts.put("unit", caller.unit().path());
        texts.put("customers", joined(caller.customers()));
        texts.put("permissions", joined(caller.permissions()));
        texts.put("address", caller.origin().address());
        texts.put("request", caller.origin().requestId());
        return texts;
    }

    static Caller caller(Map<String, String> texts) {
        return new Caller(
                text(texts, "login"),
                Caller.Kind.valueOf(text(texts, "kind")),
                new UnitPath(text(texts, "unit")),
                split(text(texts, "customers"), UUID::fromString),
                split(text(texts, "permissions"), Permission::new),
                new Caller.Origin(text(texts, "address"), text(texts, "request")));
    }

    private static String text(Map<String, String> texts, String name) {
        return texts.getOrDefault(name, "");
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static <T> java.util.Set<T> split(String joined, Function<String, T> value) {
        return Stream.of(joined.split(","))
                .filter(text -> !text.isEmpty())
                .map(value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
