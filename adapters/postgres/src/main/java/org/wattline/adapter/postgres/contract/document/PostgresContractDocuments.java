package org.wattline.adapter.postgres.contract.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.DocumentKind;
import org.wattline.domain.contract.document.InterruptibleAnnex;
import org.wattline.domain.contract.document.OfChange;
import org.wattline.domain.contract.document.Party;
import org.wattline.domain.contract.document.Signature;

/** Documents of contracts on PostgreSQL; their values are sealed. */
public final class PostgresContractDocuments implements ContractDocuments {
    private static final String RESOURCE = "contract-document";

    /** What the history of the case vouches for that a document was made for. */
    private static final CaseRecords RECORDS = CaseRecords.of(
            List.of("contract_document", "contract_signature"),
            "customer_id",
            "change_state",
            "begun_on",
            "state",
            "signed_on",
            "runs_until",
            "revoked_at",
            "revoked_why",
            "reference",
            "sent_at",
            "way",
            "signed_by",
            "signed_at",
            "proof");

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresContractDocuments(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<ContractDocument> find(ContractDocumentId id) {
        return documents("c.id = :id", "c.id", query -> query.bind("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public List<ContractDocument> of(ContractNo contract) {
        return documents("c.contract_no = :no", "c.number", query -> query.bind("no", contract.value()));
    }

    @Override
    public List<ContractDocument> ofChange(String application) {
        return documents("c.change_no = :no", "c.contract_no, c.number", query -> query.bind("no", application));
    }

    @Override
    public Page<ContractDocument> list(Scope scope, Filter filter, Page.Request page) {
        return Page.of(
                documents(
                        ScopeSql.condition("c") + """
                                 and (cast(:kind as text) is null or c.kind = :kind)
                                 and (cast(:state as text) is null or c.state = :state)
                                 and (cast(:after as uuid) is null or c.id < cast(:after as uuid))""",
                        "c.id desc limit " + (page.limit() + 1),
                        query -> ScopeSql.bind(scope, query)
                                .bind("kind", filter.kind().map(Enum::name))
                                .bind("state", filter.state())
                                .bind("after", page.after())),
                page.limit(),
                each -> each.id().toString());
    }

    @Override
    public List<ContractDocument> ended(Set<ContractType> types, LocalDate day, int limit) {
        return documents(
                """
                c.id in (select s.document_id from contract_standing s where s.runs_until <= :day and s.type = any(:types)
                         order by s.document_id limit :limit)""",
                "c.id",
                query -> query.bind("day", day)
                        .bind("limit", limit)
                        .bindArray(
                                "types",
                                String.class,
                                types.stream().map(ContractType::code).toList()));
    }

    @Override
    public ContractDocument add(ContractDocument document) {
        Optional<InterruptibleAnnex> annex = document.annex();
        stage(document, units.handle().createUpdate("""
                        insert into contract_document (id, contract_no, number, account_no, customer_id, unit_path, type, kind, template,
                          contents, from_day, until_day, interruptible_kw, notice_minutes, hours_per_year, compensation_cny_kwh, change_no,
                          change_state, begun_on, sha256, state, signed_on, runs_until, revoked_at, revoked_why, version)
                        values (:id, :contract, :number, :account, :customer, :unit, :type, :kind, :template, :contents, :from, :until,
                          :kw, :notice, :hours, :compensation, :change, :changeState, :begunOn, :sha256, :state, :signedOn, :runsUntil, :revokedAt, :revokedWhy, 1)"""))
                .bind("contract", document.contract().value())
                .bind("number", document.number())
                .bind("account", document.account().value())
                .bind("customer", document.customer().value())
                .bind("unit", document.unit().path())
                .bind("type", document.type().code())
                .bind("kind", document.kind().name())
                .bind("template", document.template().toString())
                .bind("contents", vault.seal(document.values().clear(), ContractDocumentRow.CONTENTS))
                .bind("from", document.from())
                .bind("until", document.until())
                .bind("kw", annex.map(each -> each.power().kw()))
                .bind("notice", annex.map(InterruptibleAnnex::noticeMinutes))
                .bind("hours", annex.map(InterruptibleAnnex::hoursPerYear))
                .bind("compensation", annex.map(each -> each.compensation().yuanPerKwh()))
                .bind("change", document.change().map(OfChange::application))
                .bind("sha256", document.sha256())
                .execute();
        putSignatures(document);
        enter(document);
        return units.added(RESOURCE, document.id(), document);
    }

    @Override
    public ContractDocument save(ContractDocument document) {
        int rows = stage(document, units.handle().createUpdate("""
                        update contract_document set state = :state, signed_on = :signedOn, runs_until = :runsUntil,
                          revoked_at = :revokedAt, revoked_why = :revokedWhy, change_state = :changeState, begun_on = :begunOn, customer_id = :customer, version = version + 1
                        where id = :id and version = :version"""))
                .bind("customer", document.customer().value())
                .bind("version", document.version().number())
                .execute();
        if (rows > 0) putSignatures(document);
        ContractDocument stored = units.stored(RESOURCE, document.id(), document, rows);
        enter(document);
        return stored;
    }

    private void enter(ContractDocument document) {
        document.change()
                .map(OfChange::application)
                .or(() -> preparedFor(document))
                .ifPresent(no -> RECORDS.enter(units, no, document.contract() + "/" + document.number() + "/"));
    }

    /** The application for supply whose contract it is. */
    private Optional<String> preparedFor(ContractDocument document) {
        return document.kind() == DocumentKind.CONTRACT
                ? units.read(h -> h.createQuery("select application_no from prepared_contract where contract_no = :no")
                        .bind("no", document.contract().value())
                        .mapTo(String.class)
                        .findOne())
                : Optional.empty();
    }

    private static Update stage(ContractDocument document, Update statement) {
        Optional<ContractDocument.Stage.Signed> signed =
                document.stage() instanceof ContractDocument.Stage.Signed both ? Optional.of(both) : Optional.empty();
        Optional<ContractDocument.Stage.Revoked> revoked =
                document.stage() instanceof ContractDocument.Stage.Revoked over ? Optional.of(over) : Optional.empty();
        Optional<OfChange.Stage> change = document.change().map(OfChange::stage);
        return statement
                .bind("changeState", change.map(OfChange.Stage::label))
                .bind("begunOn", change.flatMap(PostgresContractDocuments::begun))
                .bind("id", document.id().value())
                .bind("state", document.stage().label())
                .bind("signedOn", signed.map(ContractDocument.Stage.Signed::signedOn))
                .bind("runsUntil", signed.flatMap(ContractDocument.Stage.Signed::runsUntil))
                .bind("revokedAt", revoked.map(ContractDocument.Stage.Revoked::at))
                .bind("revokedWhy", revoked.map(ContractDocument.Stage.Revoked::reason));
    }

    private static Optional<LocalDate> begun(OfChange.Stage stage) {
        return stage instanceof OfChange.Stage.Begun(LocalDate on) ? Optional.of(on) : Optional.empty();
    }

    private void putSignatures(ContractDocument document) {
        PreparedBatch batch = units.handle().prepareBatch("""
                insert into contract_signature (document_id, party, reference, sent_at, way, signed_by, signed_at, proof)
                values (:document, :party, :reference, :sentAt, :way, :by, :at, :proof)
                on conflict (document_id, party) do update set reference = coalesce(excluded.reference, contract_signature.reference),
                  sent_at = coalesce(excluded.sent_at, contract_signature.sent_at), way = excluded.way, signed_by = excluded.signed_by,
                  signed_at = excluded.signed_at, proof = excluded.proof""");
        boolean any = false;
        for (Party party : Party.values()) {
            Optional<ContractDocument.Sending> sent = document.stage() instanceof ContractDocument.Stage.Open open
                    ? Optional.ofNullable(open.sent().get(party))
                    : Optional.empty();
            Optional<Signature> signature =
                    Optional.ofNullable(signatures(document).get(party));
            if (sent.isEmpty() && signature.isEmpty()) continue;
            any = true;
            batch.bind("document", document.id().value())
                    .bind("party", party.name())
                    .bind("reference", sent.map(ContractDocument.Sending::reference))
                    .bind("sentAt", sent.map(ContractDocument.Sending::at))
                    .bind("way", signature.map(each -> each.way().name()))
                    .bind("by", signature.map(Signature::by))
                    .bind("at", signature.map(Signature::at))
                    .bind("proof", signature.map(Signature::proof))
                    .add();
        }
        if (any) batch.execute();
    }

    private static Map<Party, Signature> signatures(ContractDocument document) {
        return switch (document.stage()) {
            case ContractDocument.Stage.Open open -> open.signatures();
            case ContractDocument.Stage.Signed signed -> signed.signatures();
            case ContractDocument.Stage.Revoked revoked -> Map.of();
        };
    }

    private List<ContractDocument> documents(String condition, String order, UnaryOperator<Query> binding) {
        Map<UUID, ContractDocumentRow> rows = new LinkedHashMap<>();
        units.read(h -> binding.apply(h.createQuery(
                                "select * from contract_document c where " + condition + " order by " + order))
                        .mapTo(ContractDocumentRow.class)
                        .list())
                .forEach(row -> rows.put(row.id(), row));
        if (rows.isEmpty()) return List.of();
        Map<UUID, List<ContractDocumentRow.SignatureRow>> signatures = new LinkedHashMap<>();
        units.read(h -> h.createQuery("select * from contract_signature where document_id = any(:ids)")
                        .bindArray("ids", UUID.class, rows.keySet())
                        .mapTo(ContractDocumentRow.SignatureRow.class)
                        .list())
                .forEach(row -> signatures
                        .computeIfAbsent(row.documentId(), id -> new ArrayList<>())
                        .add(row));
        return rows.values().stream()
                .map(row -> row.document(vault, signatures.getOrDefault(row.id(), List.of())))
                .map(document -> units.loaded(RESOURCE, document.id(), document))
                .toList();
    }
}
