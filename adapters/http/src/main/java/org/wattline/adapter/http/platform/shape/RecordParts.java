package org.wattline.adapter.http.platform.shape;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** A component of a record, with the handle that reads it. */
record RecordParts(String name, Type type, int min, int max, int each, MethodHandle getter) {
    private static final ClassValue<MethodHandle> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < types.length; i++) types[i] = components[i].getType();
            try {
                return lookup(type)
                        .findConstructor(type, MethodType.methodType(void.class, types))
                        .asSpreader(Object[].class, types.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make " + type, e);
            }
        }
    };

    static List<RecordParts> of(Class<?> type) {
        List<RecordParts> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Size size = component.getAnnotation(Size.class);
            try {
                MethodHandle getter = lookup(type)
                        .unreflect(component.getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
                parts.add(new RecordParts(
                        component.getName(),
                        component.getGenericType(),
                        size == null ? 0 : size.min(),
                        size == null ? 0 : size.max(),
                        size == null ? 0 : size.each(),
                        getter));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return parts;
    }

    boolean sized() {
        return max > 0;
    }

    Object get(Object record) {
        try {
            return getter.invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }

    /** @throws IllegalArgumentException as the record's constructor throws it */
    static Object make(Class<?> type, List<Object> values) {
        try {
            return CONSTRUCTORS.get(type).invokeExact(values.toArray());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }
}
