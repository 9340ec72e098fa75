package org.wattline.adapter.http.contract.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.contract.ContractPermissions;
import org.wattline.application.contract.document.SigningContracts;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractDocumentRefusal;
import org.wattline.domain.contract.document.Party;
import org.wattline.domain.kernel.Outcome;

/** Signatures of contracts: on paper, on a platform, and where the platform tells of them. */
public final class ContractSignatureRoutes implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(ContractSignatureRoutes.class);
    private static final List<String> SIGNED = List.of("evidence-timestamp", "evidence-nonce", "evidence-signature");
    private static final String JSON = "application/json";
    private static final String FAILED = "{\"result\":\"FAILED\"}";
    private static final String TOLD = "{\"document\":\"" + ContractDocumentBody.ID + "\",\"party\":\"CUSTOMER\"}";

    private final SigningContracts signing;

    public ContractSignatureRoutes(SigningContracts signing) {
        this.signing = signing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                ContractDocumentRoutes.one(Route.command(ContractDocumentRoutes.ONE, "sign-on-paper"))
                        .summary("登记纸质签署", "Take in that a party has signed on paper")
                        .permission(ContractPermissions.CHANGE)
                        .body(SignOnPaper.class, SignOnPaper.EXAMPLE)
                        .answers(200, ContractDocumentBody.class, ContractDocumentBody.EXAMPLE)
                        .refuses(
                                ContractDocumentRefusal.UNKNOWN,
                                ContractDocumentRefusal.NOT_A_PARTY,
                                ContractDocumentRefusal.SIGNED_ALREADY,
                                ContractDocumentRefusal.REVOKED,
                                ContractDocumentRefusal.RENEWED_TOO_LATE)
                        .handle(x -> x.outcome(
                                signing.handle(
                                        x.caller(),
                                        new SigningContracts.OnPaper(
                                                ContractDocumentRoutes.id(x),
                                                x.body().party,
                                                x.body().scanSha256,
                                                x.version())),
                                ContractDocumentBody::of)),
                ContractDocumentRoutes.one(Route.command(ContractDocumentRoutes.ONE, "send-for-signature"))
                        .withoutDryRun()
                        .summary("发送电子签署", "Put a document up on the platform, to be signed by a party")
                        .permission(ContractPermissions.CHANGE)
                        .body(SendForSignature.class, new SendForSignature(Party.CUSTOMER))
                        .answers(
                                200,
                                SentBody.class,
                                new SentBody(ContractDocumentBody.EXAMPLE, "https://sign.example/E-1"))
                        .refuses(
                                ContractDocumentRefusal.UNKNOWN,
                                ContractDocumentRefusal.NOT_OPEN,
                                ContractDocumentRefusal.NOT_A_PARTY,
                                ContractDocumentRefusal.SIGNED_ALREADY,
                                ContractDocumentRefusal.NO_PLATFORM)
                        .handle(x -> x.outcome(
                                signing.handle(
                                        x.caller(),
                                        new SigningContracts.Send(
                                                ContractDocumentRoutes.id(x), x.body().party, x.version())),
                                sent -> new SentBody(ContractDocumentBody.of(sent.document()), sent.address()))),
                Route.post("/v1/contract-signatures/notifications")
                        .withoutKey()
                        .tag("contract")
                        .summary("电子签名平台通知", "Take a notice of the platform for signatures")
                        .description(
                                "先验签，后读取；重复通知只计一次；内容与文本不一致的不算签署",
                                "Nothing is read before its signature was checked; told twice it counts once; other words than the document's are"
                                        + " no signature of it")
                        .open("the platform proves itself by the signature of each notice")
                        .unowned("the notice names the document")
                        .bodyStream(64 << 10, TOLD, JSON)
                        .answersNothing(204)
                        .answersMedia(401, JSON, FAILED)
                        .answersMedia(422, JSON, FAILED)
                        .handle(this::receive));
    }

    private Reply receive(Exchange<Void> x) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : SIGNED) x.request().header(name).ifPresent(value -> headers.put(name, value));
        Optional<Outcome<ContractDocument>> told = signing.receive(headers, body(x));
        if (told.isEmpty()) {
            LOG.warn("notice {} of a signature not believed", x.request().id());
            return failed(401);
        }
        return switch (told.get()) {
            case Outcome.Done<ContractDocument> done -> new Reply.Nothing(204, Map.of());
            case Outcome.Refused<ContractDocument>(var why) -> {
                LOG.warn("notice {} of a signature not taken: {}", x.request().id(), why.code());
                yield failed(422);
            }
        };
    }

    private static Reply failed(int status) {
        return new Reply.Bytes(status, JSON, FAILED.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static byte[] body(Exchange<?> x) {
        try {
            return x.stream().bytes().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param scanSha256 fingerprint of the scanned paper, 64 hexadecimal digits */
    public record SignOnPaper(
            Party party, @Size(min = 64, max = 64) String scanSha256) {
        static final SignOnPaper EXAMPLE =
                new SignOnPaper(Party.CUSTOMER, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

        public SignOnPaper {
            if (!scanSha256.matches("[0-9a-f]{64}"))
                throw new IllegalArgumentException("a scan is recognised by 64 hexadecimal digits (SHA-256)");
        }
    }

    /** Who is to sign. */
    public record SendForSignature(Party party) {}

    /** @param address where the party signs */
    public record SentBody(ContractDocumentBody document, String address) {}
}
