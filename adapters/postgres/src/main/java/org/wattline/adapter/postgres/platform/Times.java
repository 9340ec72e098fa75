package org.wattline.adapter.postgres.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Instants as {@code timestamptz}, dates as {@code date}, times of day as {@code time}: they cross as what they are and never as
 * {@code java.sql} types, which mean something else in every zone.
 */
final class Times {
    private Times() {}

    static void install(Jdbi jdbi) {
        jdbi.registerArgument(new Arguments<Instant>(Types.TIMESTAMP_WITH_TIMEZONE) {
            @Override
            Object sql(Instant value) {
                return value.atOffset(ZoneOffset.UTC);
            }
        });
        jdbi.registerArgument(new Arguments<LocalDate>(Types.DATE) {
            @Override
            Object sql(LocalDate value) {
                return value;
            }
        });
        jdbi.registerArgument(new Arguments<LocalTime>(Types.TIME) {
            @Override
            Object sql(LocalTime value) {
                return value;
            }
        });
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> instant(row, column));
        jdbi.registerColumnMapper(LocalDate.class, (row, column, context) -> row.getObject(column, LocalDate.class));
        jdbi.registerColumnMapper(LocalTime.class, (row, column, context) -> row.getObject(column, LocalTime.class));
    }

    @SuppressWarnings(
            "NullAway") // JDBI's mappers answer null for NULL; JDBI turns it into Optional.empty where that is asked
    // for
    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private abstract static class Arguments<T> extends AbstractArgumentFactory<T> {
        Arguments(int sqlType) {
            super(sqlType);
        }

        abstract Object sql(T value);

        @Override
        protected Argument build(T value, ConfigRegistry config) {
            Object sql = sql(value);
            return (int position, PreparedStatement statement, org.jdbi.v3.core.statement.StatementContext context) ->
                    statement.setObject(position, sql);
        }
    }
}
