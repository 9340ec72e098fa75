package org.wattline.application.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Personal;

/**
 * The state of an aggregate as flat facts for the audit trail: {@code stage.dueOn} → {@code 2026-03-15}. Personal values appear masked.
 * It only ever reads records; nothing is made from facts.
 */
public final class Snapshot {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) component.getAccessor().setAccessible(true);
            return components;
        }
    };

    private Snapshot() {}

    /** The facts of a record, in the order of its components. @throws IllegalArgumentException if it is not a record */
    public static Map<String, String> of(Object aggregate) {
        if (!aggregate.getClass().isRecord())
            throw new IllegalArgumentException("not a record: " + aggregate.getClass());
        Map<String, String> facts = new LinkedHashMap<>();
        components("", aggregate, facts);
        return facts;
    }

    private static void components(String prefix, Object value, Map<String, String> facts) {
        for (RecordComponent component : COMPONENTS.get(value.getClass()))
            put(prefix + component.getName(), read(component, value), facts);
    }

    private static void put(String name, Object value, Map<String, String> facts) {
        switch (value) {
            case Personal personal -> facts.put(name, personal.masked());
            case Optional<?> optional -> optional.ifPresent(inner -> put(name, inner, facts));
            case Collection<?> many -> {
                int i = 0;
                for (Object one : many) put(name + "." + i++, one, facts);
            }
            case Map<?, ?> map -> map.forEach((key, inner) -> put(name + "." + key, inner, facts));
            case Record record
            when COMPONENTS.get(record.getClass()).length > 1 -> components(name + ".", record, facts);
            case Record record -> single(name, record, facts);
            default -> facts.put(name, value.toString());
        }
    }

    /** A record of one component is a value type and stands for its value; one without components stands for its name. */
    private static void single(String name, Record record, Map<String, String> facts) {
        RecordComponent[] components = COMPONENTS.get(record.getClass());
        if (components.length == 0) facts.put(name, record.getClass().getSimpleName());
        else put(name, read(components[0], record), facts);
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
