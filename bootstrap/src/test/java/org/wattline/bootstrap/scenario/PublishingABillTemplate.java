package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** A template of bills is drafted with a fault, then right, published by somebody else, and used for the bills from its day on. */
final class PublishingABillTemplate {
    private static final String ALL = "/v1/bill-templates";
    private static final String DRAFT = """
            {'from': '2026-03-01', 'html': '<html><body><h1>西湖电费</h1><p>{{billNo}} {{accountNo}} {{name}} {{from}} {{lastDay}} {{dueOn}} {{total}}</p><table>{{#lines}}<tr><td>{{title}}</td><td>{{amount}}</td></tr>{{/lines}}</table></body></html>'}""";

    private PublishingABillTemplate() {}

    static void published(MoneyDesk desk) {
        Http author = desk.company().staff("biller");
        author.post(ALL, DRAFT.replace("{{total}}", "{{grandTotal}}")).expect(422);
        String template = author.post(ALL, DRAFT).expect(201).header("Location").orElseThrow();
        author.command(template, "publish", "").expect(403, 409, 422);
        Http manager = desk.company().staff("billing-manager");
        assertThat(manager.command(template, "publish", "").expect(200).text("/publishedBy"))
                .isEqualTo("billing-manager");
        assertThat(author.get(ALL).expect(200).at("/items"))
                .extracting(each -> each.at("/templateVersion").asText())
                .contains(MoneyDesk.last(template));
    }

    /** @return what stands on the customer's copy */
    static String page(Http customer, String bill) {
        return new String(
                customer.send(customer.request(bill + "/document")
                                .header("Accept", "text/html")
                                .GET())
                        .expect(200)
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
    }
}
