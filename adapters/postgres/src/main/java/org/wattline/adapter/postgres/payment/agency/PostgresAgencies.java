package org.wattline.adapter.postgres.payment.agency;

import java.math.BigDecimal;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.agency.Agencies;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.quantity.Money;

/** Agencies on PostgreSQL; the row is the lock on what an agency holds. */
public final class PostgresAgencies implements Agencies {
    private static final String RESOURCE = "payment-agency";

    private final PostgresUnits units;

    public PostgresAgencies(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Agency> find(AgencyCode code) {
        return one("select * from payment_agency where code = :key", code.value());
    }

    @Override
    public Optional<Agency> of(String login) {
        return one("select * from payment_agency where login = :key", login);
    }

    @Override
    public Optional<Agency> hold(AgencyCode code) {
        return one("select * from payment_agency where code = :key for no key update", code.value());
    }

    private Optional<Agency> one(String query, String key) {
        return units.read(h ->
                        h.createQuery(query).bind("key", key).mapTo(Row.class).findOne())
                .map(row -> units.loaded(RESOURCE, row.code, row.agency()));
    }

    @Override
    public Agency add(Agency agency) {
        bind(units.handle().createUpdate("""
                        insert into payment_agency (code, name, unit_path, login, limit_cny, warn_below_cny, used_cny, deposit_cny, suspended, version)
                        values (:code, :name, :unit, :login, :limit, :warnBelow, :used, :deposit, :suspended, 1)"""), agency)
                .bind("name", agency.name())
                .bind("unit", agency.unit().path())
                .bind("login", agency.login())
                .execute();
        return units.added(RESOURCE, agency.code(), agency);
    }

    @Override
    public Agency save(Agency agency) {
        int rows = bind(units.handle().createUpdate("""
                        update payment_agency set limit_cny = :limit, warn_below_cny = :warnBelow, used_cny = :used, deposit_cny = :deposit,
                               suspended = :suspended, version = version + 1
                         where code = :code and version = :version"""), agency)
                .bind("version", agency.version().number())
                .execute();
        return units.stored(RESOURCE, agency.code(), agency, rows);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Agency agency) {
        return statement
                .bind("code", agency.code().value())
                .bind("limit", agency.limit().yuan())
                .bind("warnBelow", agency.warnBelow().yuan())
                .bind("used", agency.used().yuan())
                .bind("deposit", agency.deposit().yuan())
                .bind("suspended", agency.suspended());
    }

    @Override
    public Page<Agency> list(Scope scope, Page.Request page) {
        String unit = scope.unit().map(UnitPath::path).orElse("/");
        return Page.of(
                units.read(h -> h.createQuery("""
                                select * from payment_agency
                                 where (cast(:after as text) is null or code > :after)
                                   and (:unit = '/' or unit_path = :unit or unit_path like :unit || '/%') and not :own
                                 order by code limit :limit""")
                        .bind("unit", unit)
                        .bind("own", scope.customers().isPresent())
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(Row::agency)
                        .list()),
                page.limit(),
                each -> each.code().value());
    }

    /** A row of {@code payment_agency}. */
    public record Row(
            String code,
            String name,
            String unitPath,
            String login,
            BigDecimal limitCny,
            BigDecimal warnBelowCny,
            BigDecimal usedCny,
            BigDecimal depositCny,
            boolean suspended,
            long version) {
        Agency agency() {
            return new Agency(
                    new AgencyCode(code),
                    name,
                    new UnitPath(unitPath),
                    login,
                    Money.rounded(limitCny),
                    Money.rounded(warnBelowCny),
                    Money.rounded(usedCny),
                    Money.rounded(depositCny),
                    suspended,
                    new Version(version));
        }
    }
}
