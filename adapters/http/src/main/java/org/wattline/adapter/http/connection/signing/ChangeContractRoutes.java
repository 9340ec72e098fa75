package org.wattline.adapter.http.connection.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.contract.document.SignatoryBody;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.signing.PreparingChangeContracts;
import org.wattline.application.contract.ContractPermissions;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.signing.SigningRefusal;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentRefusal;

/** {@code contract} below {@code /v1/change-applications/…}: what the parties sign before a change is carried out. */
public final class ChangeContractRoutes implements Routes {
    private final ApplicationPath of;
    private final String one;
    private final PreparingChangeContracts preparing;
    private final ContractDocuments documents;

    public ChangeContractRoutes(ApplicationPath of, PreparingChangeContracts preparing, ContractDocuments documents) {
        this.of = of;
        this.one = of.one() + "/contract";
        this.preparing = preparing;
        this.documents = documents;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                of.named(Route.post(one))
                        .creates()
                        .summary(
                                "起草变更合同",
                                "Prepare what a change alters in contracts, to be signed before it is carried out")
                        .description(
                                "变更条款，或另订合同；分户时两份。条款取自申请与已确认的供电方案",
                                "The terms anew of the contract that there is, another contract, or both where an account is split, on the terms to which the"
                                        + " change comes; it is carried out on these terms only")
                        .permission(ContractPermissions.CHANGE)
                        .body(PrepareChangeContract.class, PrepareChangeContract.EXAMPLE)
                        .answers(201, ChangeContractBody.class, ChangeContractBody.EXAMPLE)
                        .refuses(
                                of.unknown(),
                                ConnectionRefusal.CLOSED,
                                SigningRefusal.NOTHING_TO_SIGN,
                                ContractDocumentRefusal.ONE_OPEN,
                                ContractDocumentRefusal.END_AGREED,
                                ContractDocumentRefusal.END_NEEDED,
                                ContractDocumentRefusal.TOO_LONG,
                                ContractDocumentRefusal.ENDS_FIRST,
                                ContractDocumentRefusal.TEMPLATE_UNKNOWN,
                                ContractDocumentRefusal.SIGNATORY_NEEDED,
                                ContractDocumentRefusal.SIGNATORY_NOT_OF_TYPE,
                                ContractDocumentRefusal.SIGNATORY_NOT_IN_WORDS,
                                ContractDocumentRefusal.VALUES_MISSING)
                        .handle(x -> x.created(
                                preparing.handle(
                                        x.caller(),
                                        new PreparingChangeContracts.Prepare(
                                                of.no(x),
                                                x.body().to(),
                                                x.body().signatories().map(SignatoryBody::of))),
                                made -> one.replace(
                                        "{" + of.parameter() + "}", of.no(x).value()),
                                made -> ChangeContractBody.of(of.no(x), made))),
                of.named(Route.get(one))
                        .summary("变更合同", "Show what is signed for a change before it is carried out")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, ChangeContractBody.class, ChangeContractBody.EXAMPLE)
                        .handle(this::shown));
    }

    private Reply shown(Exchange<Void> x) {
        return x.found(of.known(x)
                .map(known -> documents.ofChange(known.no().value()))
                .filter(all -> !all.isEmpty())
                .map((List<ContractDocument> all) -> ChangeContractBody.of(of.no(x), all)));
    }

    /**
     * What is to be signed.
     *
     * @param to first day after its last, where none was agreed yet
     * @param signatories who signs besides company and customer; left out: those of the document that holds
     */
    public record PrepareChangeContract(Optional<LocalDate> to, Optional<List<SignatoryBody>> signatories) {
        static final PrepareChangeContract EXAMPLE =
                new PrepareChangeContract(Optional.of(LocalDate.of(2031, 1, 1)), Optional.empty());

        /** @throws IllegalArgumentException if somebody is named who cannot be */
        public PrepareChangeContract {
            signatories.ifPresent(SignatoryBody::check);
        }
    }
}
