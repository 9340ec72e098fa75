package org.wattline.adapter.payment.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.billing.invoice.TaxNumber;
import org.wattline.domain.kernel.Zone;

/** The invoices that the simulated platform has issued, by serial number of their request. */
final class SimulatedInvoices {
    private final BusinessClock business;
    private final URI address;
    private final Map<String, Issued> bySerial = new LinkedHashMap<>();
    private final Map<String, BigDecimal> takenBack = new LinkedHashMap<>();

    SimulatedInvoices(BusinessClock business, URI address) {
        this.business = business;
        this.address = address;
    }

    synchronized int count() {
        return bySerial.size();
    }

    synchronized Told find(String serial) {
        return Optional.ofNullable(bySerial.get(serial))
                .map(SimulatedInvoices::done)
                .orElseGet(() -> new Told(404, RestInvoicePlatform.NOT_THERE, "无此流水号", Optional.empty()));
    }

    /** Under one serial number the same invoice, however often it is asked for. */
    synchronized Told issue(JsonNode wanted) {
        String serial = wanted.path("fpqqlsh").asText();
        if (bySerial.containsKey(serial)) return find(serial);
        Optional<String> fault = fault(wanted);
        if (fault.isPresent()) return new Told(422, "42201", fault.get(), Optional.empty());
        String number = "26332000%012d".formatted(bySerial.size() + 1);
        if (wanted.path("lzfpbz").asText().equals("1"))
            takenBack.merge(
                    wanted.path("lzfphm").asText(),
                    new BigDecimal(wanted.path("jshj").asText()),
                    BigDecimal::add);
        Issued issued = new Issued(
                serial,
                number,
                RestInvoicePlatform.TIME.format(LocalDateTime.ofInstant(business.now(), Zone.CHINA)),
                new BigDecimal(wanted.path("jshj").asText()),
                address);
        bySerial.put(serial, issued);
        return done(issued);
    }

    private Optional<String> fault(JsonNode wanted) {
        boolean company = wanted.path("gmfzrrbz").asText().equals("N");
        if (company && !taxNumber(wanted.path("gmfnsrsbh").asText())) return Optional.of("购买方纳税人识别号有误");
        if (wanted.path("gmfmc").asText().contains("注销")) return Optional.of("购买方已注销");
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        for (JsonNode line : wanted.path("fpmxList")) {
            net = net.add(new BigDecimal(line.path("je").asText()));
            tax = tax.add(new BigDecimal(line.path("se").asText()));
        }
        BigDecimal gross = new BigDecimal(wanted.path("jshj").asText());
        if (net.add(tax).compareTo(gross) != 0
                || net.compareTo(new BigDecimal(wanted.path("hjje").asText())) != 0) return Optional.of("价税合计不符");
        return wanted.path("lzfpbz").asText().equals("1")
                ? redFault(wanted.path("lzfphm").asText(), gross)
                : gross.signum() > 0 ? Optional.empty() : Optional.of("蓝字发票金额须为正");
    }

    private Optional<String> redFault(String number, BigDecimal gross) {
        Optional<Issued> blue = bySerial.values().stream()
                .filter(each -> each.number.equals(number))
                .findFirst();
        if (blue.isEmpty()) return Optional.of("无此蓝字发票");
        BigDecimal left = blue.get().gross.add(takenBack.getOrDefault(number, BigDecimal.ZERO));
        if (left.signum() == 0) return Optional.of("蓝字发票已红冲");
        return gross.signum() < 0 && left.add(gross).signum() >= 0 ? Optional.empty() : Optional.of("红字金额超过蓝字余额");
    }

    private static boolean taxNumber(String text) {
        try {
            return !new TaxNumber(text).value().isEmpty();
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static Told done(Issued issued) {
        return new Told(200, RestInvoicePlatform.DONE, "成功", Optional.of(issued));
    }

    private record Issued(String serial, String number, String at, BigDecimal gross, URI address) {}

    /** What the platform says. */
    record Told(int status, String code, String message, Optional<Issued> issued) {
        ObjectNode json(ObjectMapper json) {
            ObjectNode answer = json.createObjectNode().put("code", code).put("message", message);
            issued.ifPresent(each -> answer.putObject("data")
                    .put("fpqqlsh", each.serial)
                    .put("fphm", each.number)
                    .put("kprq", each.at)
                    .put(
                            "pdfUrl",
                            each.address
                                    .resolve("/files/" + each.number + ".pdf")
                                    .toString())
                    .put(
                            "ofdUrl",
                            each.address
                                    .resolve("/files/" + each.number + ".ofd")
                                    .toString()));
            return answer;
        }
    }
}
