package org.wattline.adapter.payment.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.payment.Rsa;
import org.wattline.application.payment.PaymentChannel.Notice;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;

/**
 * Reads notices by the rules of version 3: signature over the raw body by the key with the serial that the notice names, at most five
 * minutes old, then the sealed part is opened, then it must be about this company.
 */
final class WeChatNotices {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MAX_AGE = Duration.ofMinutes(5);
    /** WeChat Pay now and then sends a signature that is wrong on purpose, to see whether it is checked. */
    private static final String PROBE = "WECHATPAY/SIGNTEST/";

    private final WeChatMerchant merchant;

    WeChatNotices(WeChatMerchant merchant) {
        this.merchant = merchant;
    }

    Notice read(Map<String, String> headers, byte[] body, Instant now) {
        Optional<String> distrust = distrust(headers, body, now);
        if (distrust.isPresent()) return new Notice.Rejected(distrust.get());
        try {
            JsonNode resource = JSON.readTree(body).path("resource");
            if (!resource.path("algorithm").asText().equals(SealedResource.ALGORITHM))
                return new Notice.Rejected("sealed with an unknown algorithm");
            SealedResource sealed = new SealedResource(
                    resource.path("ciphertext").asText(),
                    resource.path("nonce").asText(),
                    resource.path("associated_data").asText());
            return understand(JSON.readTree(sealed.open(merchant.apiV3Key())));
        } catch (GeneralSecurityException e) {
            return new Notice.Rejected("the sealed part does not open");
        } catch (IOException e) {
            return new Notice.Rejected("not JSON");
        }
    }

    /** Why the bytes are not believed to come from WeChat Pay just now, if they are not. */
    private Optional<String> distrust(Map<String, String> headers, byte[] body, Instant now) {
        String signature = headers.getOrDefault("wechatpay-signature", "");
        String timestamp = headers.getOrDefault("wechatpay-timestamp", "");
        String nonce = headers.getOrDefault("wechatpay-nonce", "");
        String serial = headers.getOrDefault("wechatpay-serial", "");
        if (signature.isEmpty() || timestamp.isEmpty() || nonce.isEmpty() || serial.isEmpty())
            return Optional.of("a signature header is missing");
        if (signature.startsWith(PROBE)) return Optional.of("a probe with a wrong signature");
        if (!timestamp.matches("[0-9]{1,12}")) return Optional.of("the time stamp is no number");
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        if (age.compareTo(MAX_AGE) > 0) return Optional.of("the time stamp is off by " + age.toSeconds() + " s");
        Optional<PublicKey> key =
                Optional.ofNullable(merchant.platformKeys().get().get(serial));
        if (key.isEmpty()) return Optional.of("no key has this serial number");
        return Rsa.verifies(key.get(), SignedText.ofNotice(timestamp, nonce, body), signature)
                ? Optional.empty()
                : Optional.of("the signature is wrong");
    }

    private Notice understand(JsonNode transaction) {
        if (!transaction.path("appid").asText().equals(merchant.appId())
                || !transaction.path("mchid").asText().equals(merchant.mchId()))
            return new Notice.Rejected("it is about another merchant");
        String state = transaction.path("trade_state").asText();
        if (!state.equals("SUCCESS")) return new Notice.NothingPaid(state);
        JsonNode fen = transaction.path("amount").path("total");
        if (!fen.canConvertToLong()
                || !fen.isIntegralNumber()
                || !transaction.path("amount").path("currency").asText("CNY").equals("CNY"))
            return new Notice.Rejected("the amount is none in fen");
        try {
            return new Notice.Paid(
                    new PaymentOrderNo(transaction.path("out_trade_no").asText()),
                    new ChannelReference(transaction.path("transaction_id").asText()),
                    Money.fen(fen.longValue()));
        } catch (IllegalArgumentException e) {
            return new Notice.Rejected("no order number of this company, or no transaction id");
        }
    }
}
