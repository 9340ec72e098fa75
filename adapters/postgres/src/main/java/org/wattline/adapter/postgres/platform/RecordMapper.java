package org.wattline.adapter.postgres.platform;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Makes one kind of record from rows. */
final class RecordMapper<T> implements RowMapper<T> {
    private final Class<T> type;
    private final MethodHandle constructor;
    private final String[] names;
    private final ColumnMapper<?>[] mappers;

    private RecordMapper(Class<T> type, MethodHandle constructor, String[] names, ColumnMapper<?>[] mappers) {
        this.type = type;
        this.constructor = constructor;
        this.names = names;
        this.mappers = mappers;
    }

    /** @throws IllegalArgumentException if a component has a type that no column maps to */
    static <T> RecordMapper<T> of(Class<T> type, ConfigRegistry config) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        String[] names = new String[parts.length];
        ColumnMapper<?>[] mappers = new ColumnMapper<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            RecordComponent part = parts[i];
            types[i] = part.getType();
            names[i] = part.getName().replaceAll("(\\p{Upper})", "_$1").toLowerCase(Locale.ROOT);
            mappers[i] = config.get(ColumnMappers.class)
                    .findFor(part.getGenericType())
                    .orElseThrow(() -> new IllegalArgumentException("no column maps to " + part + " of " + type));
        }
        return new RecordMapper<>(type, constructor(type, types), names, mappers);
    }

    private static MethodHandle constructor(Class<?> type, Class<?>[] types) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has its canonical constructor: " + type, e);
        }
    }

    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
        return map(row, columns(row), context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
        int[] columns = columns(rows);
        return (row, same) -> map(row, columns, same);
    }

    private T map(ResultSet row, int[] columns, StatementContext context) throws SQLException {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) values[i] = mappers[i].map(row, columns[i], context);
        try {
            return type.cast((Object) constructor.invokeExact(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a record throws nothing else: " + type, e);
        }
    }

    private int[] columns(ResultSet row) throws SQLException {
        int[] columns = new int[names.length];
        for (int i = 0; i < columns.length; i++) columns[i] = row.findColumn(names[i]);
        return columns;
    }
}
