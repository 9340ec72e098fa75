package org.wattline.adapter.http.billing.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.document.DocumentingBills;
import org.wattline.application.platform.Caller;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.document.BillDocument;
import org.wattline.domain.kernel.Personal;

/** {@code /v1/bills/{billNo}/document}: the customer's copy of a bill, as the caller wants it. */
public final class BillDocumentRoutes implements Routes {
    private static final String PDF = "application/pdf";
    private static final String HTML = "text/html";
    /** Whatever a template says, a browser runs and fetches nothing. */
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'";

    private final DocumentingBills documenting;

    public BillDocumentRoutes(DocumentingBills documenting) {
        this.documenting = documenting;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/v1/bills/{billNo}/document")
                .tag("billing")
                .summary("电费账单文件", "The document of a bill")
                .description(
                        "按 Accept 给出 PDF、HTML 或 JSON，按 Accept-Language 为中文或英文；中文版式为发行时有效的模板",
                        "As PDF, HTML or JSON, by Accept, in Chinese or English by Accept-Language; in Chinese laid out by the template of its time")
                .permission(BillingPermissions.SEE)
                .owned("billNo", "bill")
                .answers(200, BillDocumentBody.class, BillDocumentBody.EXAMPLE)
                .answersMedia(200, PDF, "%PDF-1.7")
                .answersMedia(200, HTML, "<!DOCTYPE html>")
                .handle(x -> documenting
                        .of(x.path("billNo", BillNo::new))
                        .map(found -> reply(x, found))
                        .orElseGet(() -> x.found(Optional.empty()))));
    }

    private Reply reply(Exchange<?> x, BillDocument document) {
        Function<Personal, String> show = x.caller().kind() == Caller.Kind.CUSTOMER ? Personal::clear : x::reveal;
        String wanted = x.request().header("Accept").orElse("");
        if (wanted.contains(PDF))
            return new Reply.Bytes(
                    200,
                    PDF,
                    documenting.pdf(document, show, x.locale()),
                    Map.of(
                            "Content-Disposition",
                            "inline; filename=\"" + document.bill().no() + ".pdf\""));
        if (wanted.contains(HTML))
            return new Reply.Bytes(
                    200,
                    HTML,
                    documenting.html(document, show, x.locale()).getBytes(StandardCharsets.UTF_8),
                    Map.of("Content-Security-Policy", NOTHING_RUNS));
        return x.found(Optional.of(BillDocumentBody.of(document, show)));
    }
}
