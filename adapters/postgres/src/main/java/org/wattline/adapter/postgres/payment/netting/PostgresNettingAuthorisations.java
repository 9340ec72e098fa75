package org.wattline.adapter.postgres.payment.netting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.netting.NettingAuthorisations;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.netting.AuthorisationId;
import org.wattline.domain.payment.netting.NettingAuthorisation;

/** Authorisations on PostgreSQL. */
public final class PostgresNettingAuthorisations implements NettingAuthorisations {
    private static final String RESOURCE = "netting-authorisation";

    private final PostgresUnits units;

    public PostgresNettingAuthorisations(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<NettingAuthorisation> find(AuthorisationId id) {
        return units.read(h -> h.createQuery("select * from netting_authorisation where id = :id")
                        .bind("id", id.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.authorisation()));
    }

    @Override
    public NettingAuthorisation add(NettingAuthorisation fresh) {
        units.handle()
                .createUpdate("""
                        insert into netting_authorisation (id, customer_id, unit_path, from_no, to_no, from_day, to_day, document, filed_by, version)
                        values (:id, :customer, :unit, :from, :to, :fromDay, :toDay, :document, :by, 1)""")
                .bind("id", fresh.id().value())
                .bind("customer", fresh.customer().value())
                .bind("unit", fresh.unit().path())
                .bind("from", fresh.from().value())
                .bind("to", fresh.to().value())
                .bind("fromDay", fresh.during().from())
                .bind("toDay", fresh.during().to())
                .bind("document", fresh.document())
                .bind("by", fresh.filedBy())
                .execute();
        return units.added(RESOURCE, fresh.id(), fresh);
    }

    @Override
    public NettingAuthorisation save(NettingAuthorisation changed) {
        int rows = units.handle()
                .createUpdate("""
                        update netting_authorisation set ended_on = :ended, version = version + 1
                         where id = :id and version = :version""")
                .bind("ended", changed.ended())
                .bind("id", changed.id().value())
                .bind("version", changed.version().number())
                .execute();
        return units.stored(RESOURCE, changed.id(), changed, rows);
    }

    @Override
    public Page<NettingAuthorisation> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<NettingAuthorisation> rows = units.read(h -> ScopeSql.bind(
                        scope, h.createQuery("""
                        select * from netting_authorisation n
                         where (cast(:account as text) is null or :account in (from_no, to_no))
                           and (cast(:after as uuid) is null or id < :after)
                           and\s""" + ScopeSql.condition("n") + " order by id desc limit :limit"))
                .bind("account", account.map(AccountNo::value))
                .bind("after", page.after().map(UUID::fromString))
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .map(Row::authorisation)
                .list());
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }

    /** A row of {@code netting_authorisation}. */
    public record Row(
            UUID id,
            UUID customerId,
            String unitPath,
            String fromNo,
            String toNo,
            LocalDate fromDay,
            Optional<LocalDate> toDay,
            String document,
            String filedBy,
            Optional<LocalDate> endedOn,
            long version) {
        NettingAuthorisation authorisation() {
            return new NettingAuthorisation(
                    new AuthorisationId(id),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    new AccountNo(fromNo),
                    new AccountNo(toNo),
                    new Span(fromDay, toDay),
                    document,
                    filedBy,
                    endedOn,
                    new Version(version));
        }
    }
}
