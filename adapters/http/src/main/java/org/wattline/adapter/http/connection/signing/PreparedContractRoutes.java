package org.wattline.adapter.http.connection.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.contract.AgreedBody;
import org.wattline.adapter.http.contract.document.ContractDocumentBody;
import org.wattline.adapter.http.contract.document.SignatoryBody;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.signing.PreparedContracts;
import org.wattline.application.connection.signing.PreparingSupplyContracts;
import org.wattline.application.contract.ContractPermissions;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.ShowingContracts;
import org.wattline.application.platform.Caller;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.plan.TermsDiffer;
import org.wattline.domain.connection.signing.PreparedContract;
import org.wattline.domain.connection.signing.SigningRefusal;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.EntitlementRefusal;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentRefusal;

/** {@code contract} below {@code /v1/connection-applications/…}: what the parties sign before supply begins. */
public final class PreparedContractRoutes implements Routes {
    private static final String PDF = "application/pdf";

    private final ApplicationPath of;
    private final String one;
    private final PreparingSupplyContracts preparing;
    private final PreparedContracts prepared;
    private final ContractDocuments documents;
    private final ShowingContracts showing;

    public PreparedContractRoutes(
            ApplicationPath of,
            PreparingSupplyContracts preparing,
            PreparedContracts prepared,
            ContractDocuments documents,
            ShowingContracts showing) {
        this.of = of;
        this.one = of.one() + "/contract";
        this.preparing = preparing;
        this.prepared = prepared;
        this.documents = documents;
        this.showing = showing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                of.named(Route.post(one))
                        .creates()
                        .summary("起草供电前的合同", "Prepare the contract of an application to be signed before supply")
                        .description(
                                "编号、户号与条款写入文本；条款取自已确认的供电方案或所填内容，送电后按此计费",
                                "Its number, that of the account and its terms stand on the paper: those of the confirmed supply plan, or those that are told;"
                                        + " supply begins on these terms only")
                        .permission(ContractPermissions.CHANGE)
                        .body(PrepareContract.class, PrepareContract.EXAMPLE)
                        .answers(201, ContractDocumentBody.class, ContractDocumentBody.EXAMPLE)
                        .refuses(
                                of.unknown(),
                                ConnectionRefusal.NOT_ACCEPTED,
                                ConnectionRefusal.ENERGISED,
                                ConnectionRefusal.CLOSED,
                                SigningRefusal.TERMS_NOT_TOLD,
                                SigningRefusal.NOT_AS_APPLIED,
                                ContractRefusal.CONTRADICTORY,
                                new TermsDiffer(1, List.of()),
                                ContractDocumentRefusal.ONE_OPEN,
                                ContractDocumentRefusal.END_NEEDED,
                                ContractDocumentRefusal.TOO_LONG,
                                ContractDocumentRefusal.ENDS_FIRST,
                                ContractDocumentRefusal.TEMPLATE_UNKNOWN,
                                ContractDocumentRefusal.SIGNATORY_NEEDED,
                                ContractDocumentRefusal.SIGNATORY_NOT_OF_TYPE,
                                ContractDocumentRefusal.SIGNATORY_NOT_IN_WORDS,
                                ContractDocumentRefusal.VALUES_MISSING)
                        .refuses(EntitlementRefusal.possible())
                        .handle(x -> x.created(
                                preparing.handle(x.caller(), x.body().command(of.no(x))),
                                document -> "/v1/contract-documents/" + document.id(),
                                ContractDocumentBody::of)),
                of.named(Route.get(one))
                        .summary("供电前的合同", "Show the contract that is signed before supply")
                        .description("按 Accept 给出 JSON，或最近文本的 PDF", "As JSON, or its latest document as PDF, by Accept")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, PreparedContractBody.class, PreparedContractBody.EXAMPLE)
                        .answersMedia(200, PDF, "%PDF-1.7")
                        .handle(this::shown));
    }

    private Reply shown(Exchange<Void> x) {
        Optional<PreparedContract> found = of.known(x).flatMap(known -> prepared.find(known.no()));
        List<ContractDocument> all = found.map(
                        contract -> documents.of(contract.numbers().contract()))
                .orElse(List.of());
        if (all.isEmpty() || !x.request().header("Accept").orElse("").contains(PDF))
            return x.found(found.map(contract -> PreparedContractBody.of(contract, all)));
        ContractDocument last = all.getLast();
        boolean clear = x.caller().kind() == Caller.Kind.CUSTOMER
                || x.reveal(last.values()).equals(last.values().clear());
        return new Reply.Bytes(200, PDF, showing.pdf(clear ? last : last.hidden()), Map.of());
    }

    /**
     * What is to be signed.
     *
     * @param type the usual one of voltage and category unless told otherwise
     * @param terms those of the confirmed supply plan unless told
     * @param from first day for which it holds, not after that of supply; today unless told
     * @param to first day after its last
     * @param signatories who signs besides company and customer
     */
    public record PrepareContract(
            Optional<ContractType> type,
            Optional<AgreedBody> terms,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<List<SignatoryBody>> signatories) {
        static final PrepareContract EXAMPLE = new PrepareContract(
                Optional.empty(),
                Optional.of(AgreedBody.EXAMPLE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(SignatoryBody.EXAMPLE)));

        /** @throws IllegalArgumentException if it contradicts itself */
        public PrepareContract {
            if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get()))
                throw new IllegalArgumentException("it ends after it begins");
            signatories.ifPresent(SignatoryBody::check);
        }

        PreparingSupplyContracts.Prepare command(ApplicationNo application) {
            return new PreparingSupplyContracts.Prepare(
                    application, type, terms.map(AgreedBody::agreed), from, to, signatories.map(SignatoryBody::of));
        }
    }
}
