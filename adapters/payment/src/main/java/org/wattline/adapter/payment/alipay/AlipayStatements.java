package org.wattline.adapter.payment.alipay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.wattline.adapter.payment.Outgoing;
import org.wattline.application.payment.reconciliation.StatementSource;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.payment.Channel;

/**
 * The business bill of Alipay, fetched (查询对账单下载地址): a signed answer tells an address that holds for half a minute. Alipay tells no digest; the file is
 * believed by the checksums of its ZIP and by the numbers of movements that it says it has.
 */
public final class AlipayStatements implements StatementSource {
    static final String DOWNLOAD = "alipay.data.dataservice.bill.downloadurl.query";

    private final AlipayGateway gateway;
    private final boolean onLoopback;

    public AlipayStatements(AlipayMerchant merchant, BusinessClock clock) {
        this.gateway = new AlipayGateway(merchant, clock);
        this.onLoopback = "http".equals(merchant.endpoint().getScheme());
    }

    @Override
    public Channel channel() {
        return Channel.ALIPAY;
    }

    @Override
    public Answer fetch(LocalDate day) {
        Optional<JsonNode> answer = gateway.call(DOWNLOAD, Map.of("bill_type", "trade", "bill_date", day.toString()));
        if (answer.isEmpty()) return new Answer.Unknown("Alipay does not answer");
        if (AlipayGateway.done(answer.get()))
            return download(answer.get().path("bill_download_url").asText());
        String why = answer.get().path("sub_code").asText();
        return why.equals("isp.bill_not_exist") ? new Answer.None(why) : new Answer.Unknown(why);
    }

    private Answer download(String address) {
        URI from;
        try {
            from = URI.create(address);
        } catch (IllegalArgumentException e) {
            return new Answer.Unknown("no address of the file");
        }
        if (!"https".equals(from.getScheme()) && !onLoopback)
            return new Answer.Unknown("the file would come unprotected");
        return Outgoing.send(HttpRequest.newBuilder(from))
                .filter(file -> file.statusCode() == 200)
                .map(HttpResponse::body)
                .<Answer>map(AlipayStatements::whole)
                .orElseGet(() -> new Answer.Unknown("the file cannot be fetched"));
    }

    /** Reading an entry of a ZIP to its end checks it. */
    private static Answer whole(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), Charset.forName("GBK"))) {
            int entries = 0;
            while (Optional.ofNullable(zip.getNextEntry()).isPresent()) {
                zip.skip(Long.MAX_VALUE);
                entries++;
            }
            return entries == 0 ? new Answer.Unknown("the file is no ZIP") : new Answer.File(file);
        } catch (IOException e) {
            return new Answer.Unknown("the file is not whole");
        }
    }
}
