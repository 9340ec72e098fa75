package org.wattline.adapter.payment.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.payment.Outgoing;
import org.wattline.adapter.payment.Rsa;
import org.wattline.application.billing.invoice.InvoicePlatform;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.TaxNumber;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/**
 * Issues invoices over REST with JSON: calls signed by the company, answers believed by the platform's signature (SHA-256 with RSA). The names of the fields are
 * those that the trade uses for fully digitalised invoices (数电票): {@code fpqqlsh} the serial number of the request, {@code fphm} the invoice number,
 * {@code gmfmc} and {@code gmfnsrsbh} the buyer, {@code hjje}, {@code hjse}, {@code jshj} net, tax and gross [D: the platform's own protocol is not public].
 */
public final class RestInvoicePlatform implements InvoicePlatform {
    static final String PATH = "/openapi/v1/invoices";
    static final String DONE = "00000";
    static final String UNDER_WAY = "00001";
    static final String NOT_THERE = "40401";
    /** Energy supplied, of the classification of goods and services for invoices (税收分类编码: 供电). */
    static final String GOODS = "1100101020200000000";

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InvoiceAccount account;
    private final BusinessClock machine;

    /** @param machine tells the time that calls are signed with */
    public RestInvoicePlatform(InvoiceAccount account, BusinessClock machine) {
        this.account = account;
        this.machine = machine;
    }

    @Override
    public Answer issue(Order order) {
        return call("POST", PATH, body(order));
    }

    @Override
    public Answer ask(InvoiceNo no) {
        return call("GET", PATH + "/" + no, "");
    }

    private String body(Order order) {
        ObjectNode wanted = JSON.createObjectNode()
                .put("fpqqlsh", order.no().value())
                .put("lzfpbz", order.takesBack().isPresent() ? "1" : "0")
                .put("xsfnsrsbh", account.seller())
                .put("gmfmc", order.title().name())
                .put("gmfzrrbz", order.title().isCompany() ? "N" : "Y");
        order.takesBack().ifPresent(number -> wanted.put("lzfphm", number));
        order.title().taxNumber().map(TaxNumber::value).ifPresent(number -> wanted.put("gmfnsrsbh", number));
        order.title().address().ifPresent(text -> wanted.put("gmfdz", text));
        order.title().phone().ifPresent(text -> wanted.put("gmfdh", text));
        order.title().bank().ifPresent(text -> wanted.put("gmfkhh", text));
        order.title().bankAccount().ifPresent(text -> wanted.put("gmfyhzh", text));
        wanted.put("hjje", Money.sum(order.amounts(), TaxedAmount::net).toString())
                .put("hjse", Money.sum(order.amounts(), TaxedAmount::tax).toString())
                .put("jshj", Money.sum(order.amounts(), TaxedAmount::gross).toString())
                .put("bz", "电费账单 " + order.about().number());
        ArrayNode lines = wanted.putArray("fpmxList");
        for (TaxedAmount amount : order.amounts())
            lines.addObject()
                    .put("xmmc", "*供电*电费")
                    .put("spbm", GOODS)
                    .put("je", amount.net().toString())
                    .put("slv", amount.rate().fraction().toPlainString())
                    .put("se", amount.tax().toString());
        try {
            return JSON.writeValueAsString(wanted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private Answer call(String method, String path, String body) {
        String time = Long.toString(machine.now().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(account.endpoint().resolve(path))
                .header(SignedCall.APP, account.appId())
                .header(SignedCall.TIME, time)
                .header(SignedCall.NONCE, nonce)
                .header(
                        SignedCall.SIGNATURE,
                        Rsa.sign(account.key().get(), SignedCall.request(method, path, time, nonce, body)));
        if (method.equals("POST"))
            request.header("Content-Type", "application/json;charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        Optional<HttpResponse<byte[]>> response = Outgoing.send(request);
        if (response.isEmpty()) return new Answer.Unknown("no answer");
        return believed(response.get()) ? read(response.get()) : new Answer.Unknown("the answer is not believed");
    }

    private boolean believed(HttpResponse<byte[]> response) {
        String time = response.headers().firstValue(SignedCall.TIME).orElse("");
        String nonce = response.headers().firstValue(SignedCall.NONCE).orElse("");
        return SignedCall.fresh(time, machine.now())
                && Rsa.verifies(
                        account.platformKey().get(),
                        SignedCall.answer(response.statusCode(), time, nonce, new String(response.body(), UTF_8)),
                        response.headers().firstValue(SignedCall.SIGNATURE).orElse(""));
    }

    private static Answer read(HttpResponse<byte[]> response) {
        try {
            JsonNode answer = JSON.readTree(new String(response.body(), UTF_8));
            String told =
                    answer.path("code").asText() + " " + answer.path("message").asText();
            return switch (answer.path("code").asText()) {
                case DONE -> new Answer.Done(official(answer.path("data")));
                case UNDER_WAY -> new Answer.UnderWay(told);
                case NOT_THERE -> new Answer.NotThere();
                default -> response.statusCode() == 422 ? new Answer.Denied(told) : new Answer.Unknown(told);
            };
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException garbled) {
            return new Answer.Unknown("the answer cannot be read");
        }
    }

    private static Invoice.Official official(JsonNode data) {
        return new Invoice.Official(
                data.path("fphm").asText(),
                LocalDateTime.parse(data.path("kprq").asText(), TIME)
                        .atZone(Zone.CHINA)
                        .toInstant(),
                data.path("pdfUrl").asText(),
                data.path("ofdUrl").asText());
    }
}
