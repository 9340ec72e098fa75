package org.wattline.adapter.payment.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.wattline.application.payment.reconciliation.StatementSource;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.payment.Channel;

/**
 * The trade bill of WeChat Pay, fetched (申请交易账单, 下载账单): a signed answer tells the digest of the file and where it is; the file itself comes without a
 * signature, so it is believed by that digest only.
 */
public final class WeChatStatements implements StatementSource {
    static final String TRADE_BILL = "/v3/bill/tradebill";
    static final String DOWNLOAD = "/v3/billdownload/file";
    private static final int MOST_BYTES = 256 << 20;

    private final WeChatGateway gateway;
    private final PlatformKeys keys;

    public WeChatStatements(WeChatMerchant merchant, BusinessClock clock) {
        this.gateway = new WeChatGateway(merchant, clock);
        this.keys = new PlatformKeys(merchant, gateway, clock);
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public Answer fetch(LocalDate day) {
        String path = TRADE_BILL + "?bill_date=" + day + "&bill_type=ALL&tar_type=GZIP";
        Optional<WeChatGateway.Answer> answer = gateway.call("GET", path, "", keys.signatures());
        if (answer.isEmpty()) return new Answer.Unknown("WeChat Pay does not answer");
        JsonNode told = answer.get().json();
        if (answer.get().status() == 200) return download(told);
        String code = told.path("code").asText();
        return switch (code) {
            case "NO_STATEMENT_EXIST", "STATEMENT_CREATING" -> new Answer.None(code);
            default -> new Answer.Unknown(code);
        };
    }

    /** The address is told; it is asked for at the merchant's own endpoint, so that a signed request never goes anywhere else. */
    private Answer download(JsonNode told) {
        if (!told.path("hash_type").asText().equals("SHA1")) return new Answer.Unknown("a digest of an unknown kind");
        URI address;
        try {
            address = URI.create(told.path("download_url").asText());
        } catch (IllegalArgumentException e) {
            return new Answer.Unknown("no address of the file");
        }
        Optional<byte[]> packed = gateway.raw("GET", address.getRawPath() + "?" + address.getRawQuery(), "")
                .filter(file -> file.status() == 200)
                .map(WeChatGateway.Answer::bytes);
        if (packed.isEmpty()) return new Answer.Unknown("the file cannot be fetched");
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed.get()))) {
            byte[] file = gzip.readNBytes(MOST_BYTES);
            return sha1(file).equalsIgnoreCase(told.path("hash_value").asText())
                    ? new Answer.File(file)
                    : new Answer.Unknown("the digest of the file is not the one that was told");
        } catch (IOException e) {
            return new Answer.Unknown("the file does not unpack");
        }
    }

    static String sha1(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-1", e);
        }
    }
}
