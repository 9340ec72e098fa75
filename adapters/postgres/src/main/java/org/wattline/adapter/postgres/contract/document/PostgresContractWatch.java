package org.wattline.adapter.postgres.contract.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.contract.document.ContractWatch;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractNotice;
import org.wattline.domain.contract.document.ContractPolicy;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;

/** Watching contracts on PostgreSQL: all at once. */
public final class PostgresContractWatch implements ContractWatch {
    private final PostgresUnits units;

    public PostgresContractWatch(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public List<ContractNotice> tell(ContractPolicy policy, LocalDate day, int limit) {
        return units.handle()
                .createQuery("""
                        with rule as (select * from unnest(:types, :soon, :rolls, :since, :within)
                                        as r(type, soon, rolls, since, within)),
                        found as (
                          select s.*, 'DOCUMENT_MISSING' as cause, s.terms_from as about from contract_standing s join rule r using (type)
                           where s.terms_from >= r.since and s.terms_from + r.within <= :day
                             and (s.from_day is null or s.from_day < s.terms_from)
                          union all
                          select s.*, case when s.runs_until <= :day then 'CONTRACT_EXPIRED' else 'CONTRACT_EXPIRING' end, s.runs_until
                            from contract_standing s join rule r using (type)
                           where not r.rolls and s.runs_until <= :day + r.soon)
                        insert into contract_notice (contract_no, cause, about, account_no, customer_id, unit_path, type, told_on)
                        select f.no, f.cause, f.about, f.account_no, f.customer_id, f.unit_path, f.type, :day from found f
                         where not exists (select 1 from contract_notice n
                                            where n.contract_no = f.no and n.cause = f.cause and n.about = f.about)
                         order by f.no, f.cause limit :limit
                        returning *""")
                .bindArray("types", String.class, each(ContractType::code))
                .bindArray("soon", Integer.class, each(type -> policy.of(type).soonDays()))
                .bindArray(
                        "rolls",
                        Boolean.class,
                        each(type -> policy.of(type).rollsOverMonths().isPresent()))
                .bindArray(
                        "since", LocalDate.class, each(type -> policy.of(type).documentsSince()))
                .bindArray("within", Integer.class, each(type -> policy.of(type).documentWithinDays()))
                .bind("day", day)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::notice)
                .list();
    }

    private static <T> List<T> each(Function<ContractType, T> part) {
        return Arrays.stream(ContractType.values()).map(part).toList();
    }

    @Override
    public Page<ContractNotice> standing(Scope scope, Optional<ContractNotice.Cause> cause, Page.Request page) {
        return Page.of(
                units.read(h -> ScopeSql.bind(scope, h.createQuery("""
                                select n.* from contract_notice n join contract_standing s on s.no = n.contract_no
                                where case n.cause when 'DOCUMENT_MISSING' then s.from_day is null or s.from_day < n.about
                                                   else s.runs_until = n.about end
                                  and (cast(:cause as text) is null or n.cause = :cause)
                                  and (cast(:after as text) is null or n.contract_no || ' ' || n.cause || ' ' || n.about > :after)
                                  and\s""" + ScopeSql.condition("n") + """
                                 order by n.contract_no, n.cause, n.about limit :limit"""))
                        .bind("cause", cause.map(Enum::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(Row::notice)
                        .list()),
                page.limit(),
                each -> each.contract() + " " + each.cause() + " " + each.about());
    }

    /** A row of {@code contract_notice}. */
    public record Row(
            String contractNo,
            String cause,
            LocalDate about,
            String accountNo,
            UUID customerId,
            String unitPath,
            String type,
            LocalDate toldOn) {
        ContractNotice notice() {
            return new ContractNotice(
                    new ContractNo(contractNo),
                    new AccountNo(accountNo),
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    ContractType.ofCode(type).orElseThrow(),
                    ContractNotice.Cause.valueOf(cause),
                    about,
                    toldOn);
        }
    }
}
