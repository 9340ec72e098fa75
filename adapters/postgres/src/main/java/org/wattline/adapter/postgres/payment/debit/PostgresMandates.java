package org.wattline.adapter.postgres.payment.debit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.payment.debit.Mandates;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.MandateNo;
import org.wattline.domain.payment.debit.Payer;

/** Mandates; what money is taken from is sealed. */
public final class PostgresMandates implements Mandates {
    private final PostgresUnits units;
    private final Vault vault;

    public PostgresMandates(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<Mandate> find(MandateNo no) {
        return units.read(h -> h.createQuery("select * from debit_mandate where no = :no")
                        .bind("no", no.value())
                        .mapTo(MandateRow.class)
                        .findOne())
                .map(this::loaded);
    }

    @Override
    public List<Mandate> findAll(Collection<MandateNo> numbers) {
        return units.read(h -> h.createQuery("select * from debit_mandate where no = any(:numbers) order by no")
                .bindArray(
                        "numbers",
                        String.class,
                        numbers.stream().map(MandateNo::value).toList())
                .mapTo(MandateRow.class)
                .map(row -> row.mandate(vault))
                .list());
    }

    @Override
    public Optional<Mandate> active(AccountNo account) {
        return units.read(h -> h.createQuery(
                                "select * from debit_mandate where account_no = :account and state = 'ACTIVE'")
                        .bind("account", account.value())
                        .mapTo(MandateRow.class)
                        .findOne())
                .map(this::loaded);
    }

    private Mandate loaded(MandateRow row) {
        Mandate mandate = row.mandate(vault);
        return units.loaded("debit-mandate", mandate.no(), mandate);
    }

    @Override
    public List<Mandate> active(Optional<MandateNo> after, int limit) {
        return units.read(h -> h.createQuery("""
                        select * from debit_mandate where state = 'ACTIVE' and (cast(:after as text) is null or no > :after)
                         order by no limit :limit""")
                .bind("after", after.map(MandateNo::value))
                .bind("limit", limit)
                .mapTo(MandateRow.class)
                .map(row -> row.mandate(vault))
                .list());
    }

    @Override
    public Page<Mandate> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(
                                scope, h.createQuery("""
                                select * from debit_mandate m
                                 where (cast(:account as text) is null or account_no = :account)
                                   and (cast(:after as text) is null or no < :after)
                                   and\s""" + ScopeSql.condition("m") + " order by no desc limit :limit"))
                        .bind("account", account.map(AccountNo::value))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(MandateRow.class)
                        .map(row -> row.mandate(vault))
                        .list()),
                page.limit(),
                mandate -> mandate.no().value());
    }

    @Override
    public Mandate add(Mandate mandate) {
        String clear = switch (mandate.payer()) {
            case Payer.Bank(var account) -> account.clear();
            case Payer.Wallet(var agreement) -> agreement.clear();
        };
        units.handle()
                .createUpdate("""
                        insert into debit_mandate (no, account_no, customer_id, unit_path, channel, payer, per_debit_cny, per_month_cny,
                                                   consent_by, consent_at, evidence, valid_until, state, version)
                        values (:no, :account, :customer, :unit, :channel, :payer, :perDebit, :perMonth, :by, :at, :evidence, :until,
                                'ACTIVE', 1)""")
                .bind("no", mandate.no().value())
                .bind("account", mandate.account().value())
                .bind("customer", mandate.customer().value())
                .bind("unit", mandate.unit().path())
                .bind("channel", mandate.channel().name())
                .bind("payer", vault.seal(clear, MandateRow.SEALED))
                .bind("perDebit", mandate.limits().perDebit().yuan())
                .bind("perMonth", mandate.limits().perMonth().yuan())
                .bind("by", mandate.consent().by())
                .bind("at", mandate.consent().at())
                .bind("evidence", mandate.consent().evidence())
                .bind("until", mandate.validUntil())
                .execute();
        return units.added("debit-mandate", mandate.no(), mandate);
    }

    @Override
    public Mandate save(Mandate mandate) {
        Optional<Mandate.Ended> ended =
                mandate.stage() instanceof Mandate.Ended over ? Optional.of(over) : Optional.empty();
        int rows = units.handle()
                .createUpdate("""
                        update debit_mandate set state = :state, ended_by = :by, ended_at = :at, ended_why = :why, version = version + 1
                         where no = :no and version = :version""")
                .bind("state", mandate.state().name())
                .bind("by", ended.map(Mandate.Ended::by))
                .bind("at", ended.<Instant>map(Mandate.Ended::at))
                .bind("why", ended.map(Mandate.Ended::why))
                .bind("no", mandate.no().value())
                .bind("version", mandate.version().number())
                .execute();
        return units.stored("debit-mandate", mandate.no(), mandate, rows);
    }
}
