package org.wattline.adapter.postgres.credit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.credit.CreditConsents;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.credit.Authorisation;
import org.wattline.domain.credit.ConsentId;
import org.wattline.domain.credit.CreditConsent;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;

/** Consents; authorisations are sealed. */
public final class PostgresCreditConsents implements CreditConsents {
    private static final String SEALED = "credit_consent.authorisation";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresCreditConsents(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<CreditConsent> find(ConsentId id) {
        return units.read(h -> h.createQuery("select * from credit_consent where id = :id")
                        .bind("id", id.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded("credit-consent", id, row.consent(vault)));
    }

    @Override
    public Optional<CreditConsent> standing(AccountNo account) {
        return units.read(h -> h.createQuery(
                                "select * from credit_consent where account_no = :account and ended_at is null")
                        .bind("account", account.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> row.consent(vault));
    }

    @Override
    public List<CreditConsent> standing(Optional<ConsentId> after, int limit) {
        return units.read(h -> h.createQuery("""
                        select * from credit_consent where ended_at is null and (cast(:after as uuid) is null or id > cast(:after as uuid))
                         order by id limit :limit""")
                .bind("after", after.map(ConsentId::toString))
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(row -> row.consent(vault))
                .list());
    }

    @Override
    public Page<CreditConsent> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select * from credit_consent c
                                 where (cast(:account as text) is null or account_no = :account)
                                   and (cast(:after as uuid) is null or id < cast(:after as uuid))
                                   and\s""" + ScopeSql.condition("c") + " order by id desc limit :limit"))
                        .bind("account", account.map(AccountNo::value))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(row -> row.consent(vault))
                        .list()),
                page.limit(),
                consent -> consent.id().toString());
    }

    @Override
    public CreditConsent add(CreditConsent consent) {
        units.handle()
                .createUpdate("""
                        insert into credit_consent (id, account_no, customer_id, unit_path, authorisation, given_by, given_at, evidence, version)
                        values (:id, :account, :customer, :unit, :authorisation, :by, :at, :evidence, 1)""")
                .bind("id", consent.id().value())
                .bind("account", consent.account().value())
                .bind("customer", consent.customer().value())
                .bind("unit", consent.unit().path())
                .bind("authorisation", vault.seal(consent.authorisation().clear(), SEALED))
                .bind("by", consent.by())
                .bind("at", consent.at())
                .bind("evidence", consent.evidence())
                .execute();
        return units.added("credit-consent", consent.id(), consent);
    }

    @Override
    public CreditConsent save(CreditConsent consent) {
        int rows = units.handle()
                .createUpdate("""
                        update credit_consent set band = :band, band_request = :request, band_at = :bandAt, ended_by = :endedBy,
                               ended_at = :endedAt, ended_why = :why, version = version + 1
                         where id = :id and version = :version""")
                .bind("band", consent.grade().map(CreditConsent.OutsideGrade::band))
                .bind("request", consent.grade().map(CreditConsent.OutsideGrade::request))
                .bind("bandAt", consent.grade().map(CreditConsent.OutsideGrade::at))
                .bind("endedBy", consent.ended().map(CreditConsent.Ended::by))
                .bind("endedAt", consent.ended().map(CreditConsent.Ended::at))
                .bind("why", consent.ended().map(CreditConsent.Ended::why))
                .bind("id", consent.id().value())
                .bind("version", consent.version().number())
                .execute();
        return units.stored("credit-consent", consent.id(), consent, rows);
    }

    /** A consent as it is stored. */
    public record Row(
            UUID id,
            String accountNo,
            UUID customerId,
            String unitPath,
            byte[] authorisation,
            String givenBy,
            Instant givenAt,
            String evidence,
            Optional<String> band,
            Optional<String> bandRequest,
            Optional<Instant> bandAt,
            Optional<String> endedBy,
            Optional<Instant> endedAt,
            Optional<String> endedWhy,
            long version) {
        CreditConsent consent(Vault vault) {
            return new CreditConsent(
                    new ConsentId(id),
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    new Authorisation(vault.open(authorisation, SEALED)),
                    givenBy,
                    givenAt,
                    evidence,
                    bandAt.map(at -> new CreditConsent.OutsideGrade(band.orElseThrow(), bandRequest.orElseThrow(), at)),
                    endedAt.map(at -> new CreditConsent.Ended(endedBy.orElseThrow(), at, endedWhy.orElseThrow())),
                    new Version(version));
        }
    }
}
