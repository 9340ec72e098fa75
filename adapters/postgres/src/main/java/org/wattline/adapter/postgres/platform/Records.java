package org.wattline.adapter.postgres.platform;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;

/**
 * Every record of the project maps from a row by the names of its components ({@code unitPath} from {@code unit_path}, {@code Optional} where NULL
 * is allowed). What a record needs is found out once; JDBI's own mapper does it anew for each statement, which costs more than the query.
 */
final class Records implements RowMapperFactory {
    private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> erased = GenericTypes.getErasedType(type);
        if (!erased.isRecord() || !erased.getName().startsWith("org.wattline.")) return Optional.empty();
        RowMapper<?> mapper = known.get(erased);
        if (mapper == null) {
            mapper = RecordMapper.of(erased, config);
            known.put(erased, mapper);
        }
        return Optional.of(mapper);
    }
}
