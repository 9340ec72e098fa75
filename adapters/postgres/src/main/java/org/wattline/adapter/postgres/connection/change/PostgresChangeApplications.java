package org.wattline.adapter.postgres.connection.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.connection.ApplicationDocuments;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangeApplication.Stage;
import org.wattline.domain.customer.AccountNo;

/** Change applications on PostgreSQL. */
public final class PostgresChangeApplications implements ChangeApplications, ChangeViews {
    private static final CaseRecords RECORDS = CaseRecords.of(
            List.of("change_application", "application_document"),
            "lines",
            "stage",
            "carried_out_on",
            "expires_on",
            "opened_account",
            "ended_at",
            "reason");
    private static final String RESOURCE = "change-application";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresChangeApplications(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<ChangeApplication> find(ApplicationNo no) {
        return one("select * from change_application where no = :value", no.value());
    }

    @Override
    public Optional<ChangeApplication> open(AccountNo account) {
        return one(
                "select * from change_application where account_no = :value and stage = 'SUBMITTED'", account.value());
    }

    private Optional<ChangeApplication> one(String select, String value) {
        return units
                .read(h -> withDocuments(
                        h,
                        h.createQuery(select)
                                .bind("value", value)
                                .mapTo(ChangeRow.class)
                                .list()))
                .stream()
                .findFirst()
                .map(found -> units.loaded(RESOURCE, found.no(), found));
    }

    @Override
    public Set<AccountNo> toldAmong(Collection<AccountNo> accounts) {
        return units
                .read(h -> h.createQuery("""
                        select distinct account_no from change_application
                        where account_no = any(:accounts) and (stage = 'SUBMITTED' or expires_on is not null)""")
                        .bindArray(
                                "accounts",
                                String.class,
                                accounts.stream().map(AccountNo::value).toList())
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(AccountNo::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<ChangeApplication> expiring(LocalDate day, Optional<ApplicationNo> after, int limit) {
        return units.read(h -> withDocuments(
                h,
                h.createQuery("""
                        select * from change_application
                        where expires_on <= :day and (:after::text is null or no > :after)
                        order by no limit :limit""")
                        .bind("day", day)
                        .bind("after", after.map(ApplicationNo::value))
                        .bind("limit", limit)
                        .mapTo(ChangeRow.class)
                        .list()));
    }

    @Override
    public List<ChangeApplication> ending(String type, LocalDate after, LocalDate last, int limit) {
        return units.read(h -> withDocuments(
                h,
                h.createQuery("""
                        select * from change_application
                        where type = :type and expires_on > :after and expires_on <= :last and not announced
                        order by no limit :limit""")
                        .bind("type", type)
                        .bind("after", after)
                        .bind("last", last)
                        .bind("limit", limit)
                        .mapTo(ChangeRow.class)
                        .list()));
    }

    private List<ChangeApplication> withDocuments(Handle handle, List<ChangeRow> rows) {
        Map<String, List<Document>> documents =
                ApplicationDocuments.of(handle, rows.stream().map(ChangeRow::no).toList());
        return rows.stream()
                .map(row -> row.application(vault, documents.getOrDefault(row.no(), List.of())))
                .toList();
    }

    @Override
    public void add(ChangeApplication application) {
        stage(
                        units.handle()
                                .createUpdate("""
                        insert into change_application (no, type, process_code, process_version, unit_path, account_no,
                          customer_id, channel, asked, party, submitted_at, lines, stage, carried_out_on, expires_on,
                          opened_account, announced, ended_at, reason, version)
                        values (:no, :type, :process, :processVersion, :unit, :account, :customer, :channel,
                          cast(:asked as jsonb), :party, :submittedAt, :lines, :stage, :on, :expires, :opened, :announced, :endedAt,
                          :reason, 1)""")
                                .bind("no", application.no().value())
                                .bind("type", application.type())
                                .bind("process", application.process().code())
                                .bind("processVersion", application.process().version())
                                .bind("unit", application.unit().path())
                                .bind("account", application.account().value())
                                .bind("customer", application.customer().value())
                                .bind("channel", application.channel().value())
                                .bind("asked", Json.write(application.asked().data()))
                                .bind("party", vault.seal(PartyText.of(application.party()), ChangeRow.PARTY))
                                .bind("submittedAt", application.submittedAt()),
                        application)
                .execute();
        ApplicationDocuments.put(units.handle(), application);
        units.added(RESOURCE, application.no(), application);
        RECORDS.enter(units, application.no().value());
    }

    @Override
    public ChangeApplication save(ChangeApplication application) {
        int rows = stage(
                        units.handle()
                                .createUpdate("""
                        update change_application set lines = :lines, stage = :stage, carried_out_on = :on,
                          expires_on = :expires, opened_account = :opened, announced = :announced, ended_at = :endedAt, reason = :reason,
                          version = version + 1
                        where no = :no and version = :version""")
                                .bind("no", application.no().value())
                                .bind("version", application.version().number()),
                        application)
                .execute();
        if (rows > 0) ApplicationDocuments.put(units.handle(), application);
        Optional<ChangeApplication> before = units.remembered(RESOURCE, application.no(), ChangeApplication.class);
        ChangeApplication stored = units.stored(RESOURCE, application.no(), application, rows);
        if (before.filter(application::equals).isEmpty())
            RECORDS.enter(units, application.no().value());
        return stored;
    }

    @Override
    public Page<ChangeApplication> list(Filter filter, Scope scope, Page.Request page) {
        List<ChangeApplication> found = units.read(h -> withDocuments(
                h,
                ScopeSql.bind(scope, h.createQuery("""
                                select * from change_application c where %s
                                  and (:account::text is null or c.account_no = :account)
                                  and (:type::text is null or c.type = :type)
                                  and (:stage::text is null or c.stage = :stage)
                                  and (:after::text is null or c.no < :after)
                                order by c.no desc limit :limit""".formatted(ScopeSql.condition("c", "customer_id"))))
                        .bind("account", filter.account().map(AccountNo::value))
                        .bind("type", filter.type())
                        .bind("stage", filter.stage())
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(ChangeRow.class)
                        .list()));
        return Page.of(found, page.limit(), each -> each.no().value());
    }

    private static <S extends SqlStatement<S>> S stage(S statement, ChangeApplication application) {
        Stage stage = application.stage();
        Optional<Stage.CarriedOut> done = application.done();
        Optional<Instant> ended = switch (stage) {
            case Stage.Completed(Stage.CarriedOut carried, Instant at) -> Optional.of(at);
            case Stage.Cancelled(Instant at, String reason) -> Optional.of(at);
            case Stage.Submitted s -> Optional.empty();
            case Stage.CarriedOut c -> Optional.empty();
        };
        return statement
                .bindArray("lines", String.class, ChangeRow.text(application.lines()))
                .bind("stage", stage.label())
                .bind("on", done.map(Stage.CarriedOut::on))
                .bind("expires", done.flatMap(Stage.CarriedOut::expires))
                .bind("opened", done.flatMap(Stage.CarriedOut::opened).map(AccountNo::value))
                .bind("announced", done.filter(Stage.CarriedOut::announced).isPresent())
                .bind("endedAt", ended)
                .bind(
                        "reason",
                        stage instanceof Stage.Cancelled(Instant at, String reason)
                                ? Optional.of(reason)
                                : Optional.empty());
    }
}
