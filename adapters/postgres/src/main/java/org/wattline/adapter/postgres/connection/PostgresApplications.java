package org.wattline.adapter.postgres.connection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.connection.Applications;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Vault;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionApplication.Stage;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.Requested;

/** Connection applications on PostgreSQL. */
public final class PostgresApplications implements Applications, ApplicationViews {
    private static final String RESOURCE = "application";
    private static final List<String> WRITTEN = List.of(
            "stage", "accepted_at", "customer_id", "account_no", "contract_no", "energised_on", "ended_at", "reason");
    private static final List<String> WRITTEN_WITH_CAPACITY =
            Stream.concat(WRITTEN.stream(), Stream.of("capacity_kva")).toList();
    private static final CaseRecords RECORDS =
            CaseRecords.of(List.of("connection_application", "application_document"));

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresApplications(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<ConnectionApplication> find(ApplicationNo no) {
        return units.read(h -> {
                    List<ApplicationRow> rows = h.createQuery("select * from connection_application where no = :no")
                            .bind("no", no.value())
                            .mapTo(ApplicationRow.class)
                            .list();
                    return withDocuments(h, rows).stream().findFirst();
                })
                .map(found -> units.loaded(RESOURCE, no, found));
    }

    @Override
    public void add(ConnectionApplication application) {
        Requested requested = application.requested();
        stage(
                        units.handle()
                                .createUpdate("""
                                        insert into connection_application (no, process_code, process_version, unit_path, channel,
                                          login, applicant_kind, applicant_name, certificate_type, certificate_number, phone,
                                          address, category, voltage, capacity_kva, sources, people, low_income, submitted_at,
                                          stage, accepted_at, customer_id, account_no, contract_no, energised_on, ended_at,
                                          reason, version)
                                        values (:no, :process, :processVersion, :unit, :channel, :login, :kind, :name,
                                          :certificateType, :certificate, :phone, :address, :category, :voltage, :capacity,
                                          :sources, :people, :lowIncome, :submittedAt, :stage, :acceptedAt, :customer, :account,
                                          :contract, :energisedOn, :endedAt, :reason, 1)""")
                                .bind("no", application.no().value())
                                .bind("process", application.process().code())
                                .bind("processVersion", application.process().version())
                                .bind("unit", application.unit().path())
                                .bind("channel", application.channel().value())
                                .bind("login", application.applicant().login())
                                .bind("kind", application.applicant().kind().name())
                                .bind(
                                        "name",
                                        seal(application.applicant().name().clear(), ApplicationRow.NAME))
                                .bind(
                                        "certificateType",
                                        application
                                                .applicant()
                                                .certificate()
                                                .type()
                                                .code())
                                .bind(
                                        "certificate",
                                        seal(
                                                application
                                                        .applicant()
                                                        .certificate()
                                                        .number()
                                                        .clear(),
                                                ApplicationRow.CERTIFICATE))
                                .bind(
                                        "phone",
                                        seal(application.applicant().phone().clear(), ApplicationRow.PHONE))
                                .bind("address", seal(requested.address().clear(), ApplicationRow.ADDRESS))
                                .bind("category", requested.category().code())
                                .bind("voltage", requested.voltage().code())
                                .bind("capacity", requested.capacity().kva())
                                .bind("sources", requested.sources())
                                .bind("people", requested.household().map(Requested.People::people))
                                .bind("lowIncome", requested.household().map(Requested.People::lowIncome))
                                .bind("submittedAt", application.submittedAt()),
                        application.stage())
                .execute();
        ApplicationDocuments.put(units.handle(), application);
        units.added(RESOURCE, application.no(), application);
        RECORDS.enter(units, application.no().value());
    }

    @Override
    public ConnectionApplication save(ConnectionApplication application) {
        int rows = stage(
                        units.handle()
                                .createUpdate("""
                                        update connection_application set stage = :stage, accepted_at = :acceptedAt,
                                          customer_id = :customer, account_no = :account, contract_no = :contract,
                                          energised_on = :energisedOn, ended_at = :endedAt, reason = :reason,
                                          capacity_kva = :capacity,
                                          version = version + 1
                                        where no = :no and version = :version""")
                                .bind("no", application.no().value())
                                .bind(
                                        "capacity",
                                        application.requested().capacity().kva())
                                .bind("version", application.version().number()),
                        application.stage())
                .execute();
        if (rows > 0) ApplicationDocuments.put(units.handle(), application);
        Optional<ConnectionApplication> before =
                units.remembered(RESOURCE, application.no(), ConnectionApplication.class);
        ConnectionApplication stored = units.stored(RESOURCE, application.no(), application, rows);
        // Most completed steps leave it as it is.
        if (before.filter(application::equals).isEmpty())
            RECORDS.enter(units, application.no().value(), "", written(before, application));
        return stored;
    }

    /** Only a split changes the capacity. */
    private static List<String> written(Optional<ConnectionApplication> before, ConnectionApplication application) {
        return before.map(known -> known.requested().capacity())
                        .filter(application.requested().capacity()::equals)
                        .isPresent()
                ? WRITTEN
                : WRITTEN_WITH_CAPACITY;
    }

    @Override
    public Page<ConnectionApplication> list(Filter filter, Reader reader, Page.Request page) {
        List<ConnectionApplication> found = units.read(h -> withDocuments(
                h,
                ScopeSql.bind(reader.scope(), h.createQuery("""
                                        select * from connection_application a
                                        where ((:login::text is not null and a.login = :login) or (%s))
                                          and (:stage::text is null or a.stage = :stage)
                                          and (:process::text is null or a.process_code = :process)
                                          and (:after::text is null or a.no < :after)
                                        order by a.no desc limit :limit""".formatted(ScopeSql.condition("a", "customer_id"))))
                        .bind("login", reader.login())
                        .bind("stage", filter.stage())
                        .bind("process", filter.process())
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(ApplicationRow.class)
                        .list()));
        return Page.of(found, page.limit(), each -> each.no().value());
    }

    private List<ConnectionApplication> withDocuments(Handle handle, List<ApplicationRow> rows) {
        Map<String, List<Document>> documents = ApplicationDocuments.of(
                handle, rows.stream().map(ApplicationRow::no).toList());
        List<ConnectionApplication> applications = new ArrayList<>();
        for (ApplicationRow row : rows)
            applications.add(row.application(vault, documents.getOrDefault(row.no(), List.of())));
        return applications;
    }

    private byte[] seal(String clear, String context) {
        return vault.seal(clear, context);
    }

    private static <S extends SqlStatement<S>> S stage(S statement, Stage stage) {
        Optional<Stage.Energised> supply = switch (stage) {
            case Stage.Energised energised -> Optional.of(energised);
            case Stage.Completed(Stage.Energised energised, Instant at) -> Optional.of(energised);
            case Stage.Submitted submitted -> Optional.empty();
            case Stage.Accepted accepted -> Optional.empty();
            case Stage.Cancelled cancelled -> Optional.empty();
        };
        Optional<Instant> accepted =
                stage instanceof Stage.Accepted(Instant at) ? Optional.of(at) : supply.map(Stage.Energised::acceptedAt);
        Optional<Instant> ended = switch (stage) {
            case Stage.Completed(Stage.Energised energised, Instant at) -> Optional.of(at);
            case Stage.Cancelled(Instant at, String reason) -> Optional.of(at);
            case Stage.Submitted submitted -> Optional.empty();
            case Stage.Accepted a -> Optional.empty();
            case Stage.Energised e -> Optional.empty();
        };
        return statement
                .bind("stage", stage.label())
                .bind("acceptedAt", accepted)
                .bind("customer", supply.map(each -> each.customer().value()))
                .bind("account", supply.map(each -> each.account().value()))
                .bind("contract", supply.map(each -> each.contract().value()))
                .bind("energisedOn", supply.map(Stage.Energised::on))
                .bind("endedAt", ended)
                .bind(
                        "reason",
                        stage instanceof Stage.Cancelled(Instant at, String reason)
                                ? Optional.of(reason)
                                : Optional.empty());
    }
}
