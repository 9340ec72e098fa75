package org.wattline.adapter.http.contract.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.contract.ContractPermissions;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.PreparingContracts;
import org.wattline.application.contract.document.ShowingContracts;
import org.wattline.application.platform.Caller;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.ContractDocumentRefusal;
import org.wattline.domain.contract.document.DocumentKind;
import org.wattline.domain.contract.document.Preparation;

/** {@code /v1/contract-documents}: what is signed of contracts, from its making to its end. */
public final class ContractDocumentRoutes implements Routes {
    static final String ONE = "/v1/contract-documents/{documentId}";
    private static final String OF_ONE = "/v1/contracts/{contractNo}/documents";
    private static final String PDF = "application/pdf";
    private static final String HTML = "text/html";
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'";

    private final PreparingContracts preparing;
    private final ContractDocuments documents;
    private final ShowingContracts showing;

    public ContractDocumentRoutes(PreparingContracts preparing, ContractDocuments documents, ShowingContracts showing) {
        this.preparing = preparing;
        this.documents = documents;
        this.showing = showing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(OF_ONE)
                        .creates()
                        .tag("contract")
                        .summary("起草合同文本", "Prepare a document of a contract to be signed")
                        .description(
                                "首签、续签（自到期日起，到期前）、变更（重述条款）或可中断负荷协议；内容取自合同和已发布的模板，以后不变",
                                "The first one, a renewal (from the end of what it renews, before that day), a variation (the terms anew), or an annex on"
                                        + " interruptible load; its words come from the contract and the template of its day and never change")
                        .permission(ContractPermissions.CHANGE)
                        .owned("contractNo", "contract")
                        .body(PrepareDocument.class, PrepareDocument.EXAMPLE)
                        .answers(201, ContractDocumentBody.class, ContractDocumentBody.EXAMPLE)
                        .refuses(
                                ContractRefusal.UNKNOWN,
                                ContractDocumentRefusal.CONTRACT_OVER,
                                ContractDocumentRefusal.ONE_OPEN,
                                ContractDocumentRefusal.DOCUMENTED,
                                ContractDocumentRefusal.NOTHING_BEFORE,
                                ContractDocumentRefusal.RENEWED_TOO_LATE,
                                ContractDocumentRefusal.RENEWED_WITH_A_GAP,
                                ContractDocumentRefusal.END_NEEDED,
                                ContractDocumentRefusal.TOO_LONG,
                                ContractDocumentRefusal.ENDS_FIRST,
                                ContractDocumentRefusal.NO_TERMS,
                                ContractDocumentRefusal.MORE_THAN_CAPACITY,
                                ContractDocumentRefusal.TEMPLATE_UNKNOWN,
                                ContractDocumentRefusal.SIGNATORY_NEEDED,
                                ContractDocumentRefusal.SIGNATORY_NOT_OF_TYPE,
                                ContractDocumentRefusal.SIGNATORY_NOT_IN_WORDS,
                                ContractDocumentRefusal.VALUES_MISSING)
                        .handle(x -> x.created(
                                preparing.handle(x.caller(), x.body().command(x.path("contractNo", ContractNo::new))),
                                document -> "/v1/contract-documents/" + document.id(),
                                ContractDocumentBody::of)),
                Route.get(OF_ONE)
                        .tag("contract")
                        .summary("合同的文本", "Show the documents of a contract, in their order")
                        .permission(ContractPermissions.SEE)
                        .owned("contractNo", "contract")
                        .answers(200, DocumentList.class, new DocumentList(List.of(ContractDocumentBody.EXAMPLE)))
                        .handle(x -> x.ok(new DocumentList(documents.of(x.path("contractNo", ContractNo::new)).stream()
                                .map(ContractDocumentBody::of)
                                .toList()))),
                Route.list("/v1/contract-documents")
                        .tag("contract")
                        .summary("合同文本列表", "List documents of contracts, newest first")
                        .permission(ContractPermissions.SEE)
                        .scoped()
                        .filter("kind", "种类", "kind", "CONTRACT")
                        .filter("state", "状态", "state", "OPEN")
                        .answersPage(ContractDocumentBody.class, ContractDocumentBody.EXAMPLE)
                        .handle(x -> x.page(
                                documents.list(
                                        x.scope(),
                                        new ContractDocuments.Filter(
                                                x.query("kind", DocumentKind.class), x.query("state")),
                                        x.page()),
                                ContractDocumentBody::of)),
                one(Route.get(ONE))
                        .summary("查看合同文本", "Show a document of a contract")
                        .description("按 Accept 给出 PDF、HTML 或 JSON", "As PDF, HTML or JSON, by Accept")
                        .permission(ContractPermissions.SEE)
                        .history("contract-document")
                        .answers(200, ContractDocumentBody.class, ContractDocumentBody.EXAMPLE)
                        .answersMedia(200, PDF, "%PDF-1.7")
                        .answersMedia(200, HTML, "<!DOCTYPE html>")
                        .handle(x -> documents
                                .find(id(x))
                                .map(found -> reply(x, found))
                                .orElseGet(() -> x.found(Optional.empty()))),
                one(Route.get(ONE + "/verification"))
                        .summary("核验合同文本", "Whether template and values still give the words that were signed")
                        .permission(ContractPermissions.SEE)
                        .answers(200, Verification.class, new Verification(true, ContractDocumentBody.EXAMPLE.sha256()))
                        .handle(x -> x.found(documents
                                .find(id(x))
                                .map(found -> new Verification(showing.intact(found), found.sha256())))),
                one(Route.command(ONE, "revoke"))
                        .summary("撤销合同文本", "Revoke a document that is not signed by all")
                        .permission(ContractPermissions.CHANGE)
                        .body(Revoke.class, new Revoke("the customer wants another capacity"))
                        .answers(200, ContractDocumentBody.class, ContractDocumentBody.EXAMPLE)
                        .refuses(ContractDocumentRefusal.UNKNOWN, ContractDocumentRefusal.NOT_OPEN)
                        .handle(x -> x.outcome(
                                preparing.handle(
                                        x.caller(), new PreparingContracts.Revoke(id(x), x.body().reason, x.version())),
                                ContractDocumentBody::of)));
    }

    static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("contract")
                .owned("documentId", "contract-document")
                .path("documentId", "文本编号", "id of the document", ContractDocumentBody.ID);
    }

    static ContractDocumentId id(Exchange<?> x) {
        return new ContractDocumentId(x.pathId("documentId"));
    }

    private Reply reply(Exchange<?> x, ContractDocument found) {
        boolean clear = x.caller().kind() == Caller.Kind.CUSTOMER
                || x.reveal(found.values()).equals(found.values().clear());
        ContractDocument document = clear ? found : found.hidden();
        String wanted = x.request().header("Accept").orElse("");
        if (wanted.contains(PDF))
            return new Reply.Bytes(
                    200,
                    PDF,
                    showing.pdf(document),
                    Map.of(
                            "Content-Disposition",
                            "inline; filename=\"" + found.contract() + "-" + found.number() + ".pdf\""));
        if (wanted.contains(HTML))
            return new Reply.Bytes(
                    200,
                    HTML,
                    showing.html(document).getBytes(StandardCharsets.UTF_8),
                    Map.of("Content-Security-Policy", NOTHING_RUNS));
        return x.found(Optional.of(ContractDocumentBody.of(found)));
    }

    /** The documents of a contract. */
    public record DocumentList(List<ContractDocumentBody> items) {}

    /** @param intact whether the words are those of the fingerprint */
    public record Verification(boolean intact, String sha256) {}

    /** Why. */
    public record Revoke(@Size(min = 1, max = 200) String reason) {}

    /**
     * What is to be signed.
     *
     * @param to first day after its last; a variation keeps the end that was agreed
     * @param interruptible for an annex on interruptible load, and only there
     * @param signatories who signs besides company and customer; left out: those of the document that holds
     */
    public record PrepareDocument(
            DocumentKind kind,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<AnnexBody> interruptible,
            Optional<List<SignatoryBody>> signatories) {
        static final PrepareDocument EXAMPLE = new PrepareDocument(
                DocumentKind.CONTRACT,
                LocalDate.of(2026, 1, 8),
                Optional.of(LocalDate.of(2031, 1, 8)),
                Optional.empty(),
                Optional.empty());

        /** @throws IllegalArgumentException if it contradicts itself */
        public PrepareDocument {
            if (interruptible.isPresent() != (kind == DocumentKind.INTERRUPTIBLE_ANNEX))
                throw new IllegalArgumentException("an annex says what may be interrupted, and nothing else does");
            if (to.isPresent() && !to.get().isAfter(from))
                throw new IllegalArgumentException("it ends after it begins");
            signatories.ifPresent(SignatoryBody::check);
        }

        PreparingContracts.Prepare command(ContractNo contract) {
            return new PreparingContracts.Prepare(
                    contract,
                    new Preparation.Wanted(kind, from, to, signatories.map(SignatoryBody::of)),
                    interruptible.map(AnnexBody::annex));
        }
    }
}
