package org.wattline.adapter.postgres.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What JDBI has to know: every record of the project maps from a row by the names of its components ({@code unitPath} from
 * {@code unit_path}, {@code Optional} where NULL is allowed), and collections bind as arrays for {@code unnest} and {@code = any}.
 */
final class Types {
    private Types() {}

    static void install(Jdbi jdbi) {
        RowMapperFactory records = (type, config) -> {
            Class<?> erased = GenericTypes.getErasedType(type);
            if (!erased.isRecord() || !erased.getName().startsWith("org.wattline.")) return Optional.empty();
            return ConstructorMapper.factory(erased).build(type, config);
        };
        jdbi.registerRowMapper(records);
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Integer.class, "int4");
        jdbi.registerArrayType(Long.class, "int8");
        jdbi.registerArrayType(Boolean.class, "bool");
        jdbi.registerArrayType(BigDecimal.class, "numeric");
        jdbi.registerArrayType(
                byte[].class, "bytea", bytes -> "\\x" + HexFormat.of().formatHex(bytes));
        jdbi.registerArrayType(Instant.class, "timestamptz", Instant::toString);
        jdbi.registerArrayType(LocalDate.class, "date", LocalDate::toString);
    }
}
