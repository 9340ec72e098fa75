package org.wattline.adapter.postgres.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What JDBI has to know: rows map to {@link Records}, and collections bind as arrays for {@code unnest} and {@code = any}.
 */
final class Types {
    private Types() {}

    static void install(Jdbi jdbi) {
        jdbi.registerRowMapper(new Records());
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
