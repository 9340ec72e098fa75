package org.wattline.adapter.payment.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.payment.PaymentChannel.Notice;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;

/**
 * Reads notices by the rules of version 3: signature over the raw body by the key with the serial that the notice names, at most five
 * minutes old, then the sealed part is opened, then it must be about this company.
 */
final class WeChatNotices {
    private final WeChatMerchant merchant;
    private final PlatformSignatures signatures;

    WeChatNotices(WeChatMerchant merchant, PlatformSignatures signatures) {
        this.merchant = merchant;
        this.signatures = signatures;
    }

    Notice read(Map<String, String> headers, byte[] body, Instant now) {
        return switch (opened(headers, body, now)) {
            case Opened.Content(JsonNode transaction)
            when !transaction.path("appid").asText().equals(merchant.appId()) ->
                new Notice.Rejected("it is about another merchant");
            case Opened.Content(JsonNode transaction) -> understand(transaction);
            case Opened.Distrusted(String why) -> new Notice.Rejected(why);
        };
    }

    /** The sealed part of a notice for this company, whatever it is about. */
    Opened opened(Map<String, String> headers, byte[] body, Instant now) {
        Optional<String> distrust = signatures.distrust(headers, body, now);
        if (distrust.isPresent()) return new Opened.Distrusted(distrust.get());
        try {
            JsonNode resource = WeChatGateway.JSON.readTree(body).path("resource");
            if (!resource.path("algorithm").asText().equals(SealedResource.ALGORITHM))
                return new Opened.Distrusted("sealed with an unknown algorithm");
            SealedResource sealed = new SealedResource(
                    resource.path("ciphertext").asText(),
                    resource.path("nonce").asText(),
                    resource.path("associated_data").asText());
            JsonNode content = WeChatGateway.JSON.readTree(sealed.open(merchant.apiV3Key()));
            return content.path("mchid").asText().equals(merchant.mchId())
                    ? new Opened.Content(content)
                    : new Opened.Distrusted("it is about another merchant");
        } catch (GeneralSecurityException e) {
            return new Opened.Distrusted("the sealed part does not open");
        } catch (IOException e) {
            return new Opened.Distrusted("not JSON");
        }
    }

    /** What the state of a transaction says, told or asked for. */
    static Notice understand(JsonNode transaction) {
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

    /** A notice whose signature and sealing were checked. */
    sealed interface Opened {
        /** It is genuine and says this. */
        record Content(JsonNode json) implements Opened {}

        /** It is not believed. */
        record Distrusted(String why) implements Opened {}
    }
}
