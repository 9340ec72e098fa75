package org.wattline.adapter.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.payment.alipay.AlipayMerchant;
import org.wattline.adapter.payment.credit.PartnerAccount;
import org.wattline.adapter.payment.invoice.InvoiceAccount;
import org.wattline.adapter.payment.wechat.WeChatMerchant;

/** The company at a channel, as the operator's files say. */
class MerchantFileTest {
    private static final KeyPair PAIR = Rsa.pair();

    @TempDir
    private Path folder = Path.of("");

    private static String pem(String what, Key key) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(key.getEncoded()), what);
    }

    private MerchantFile file(String... lines) throws IOException {
        Files.writeString(folder.resolve("own.pem"), pem("PRIVATE KEY", PAIR.getPrivate()));
        Files.writeString(
                folder.resolve("theirs.txt"),
                Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded()));
        Files.writeString(folder.resolve("v3.txt"), "0123456789abcdef0123456789abcdef\n");
        return new MerchantFile(Files.writeString(folder.resolve("merchant.properties"), String.join("\n", lines)));
    }

    @Test
    void without_an_endpoint_the_real_one_is_spoken_to() throws IOException {
        WeChatMerchant wechat = WeChatMerchant.read(file(
                "app-id=wx1",
                "mch-id=1900000001",
                "serial=5157F0",
                "notify-at=https://pay.example.cn",
                "private-key=own.pem",
                "api-v3-key=v3.txt",
                "platform-key.PUB_KEY_ID_1=theirs.txt"));
        assertThat(wechat.endpoint()).isEqualTo(URI.create("https://api.mch.weixin.qq.com"));
        assertThat(wechat.notifyAt())
                .isEqualTo(URI.create("https://pay.example.cn/v1/payment-channels/wechat-pay/notifications"));
        assertThat(wechat.key().get()).isEqualTo(PAIR.getPrivate());
        assertThat(wechat.platformKeys().get()).containsEntry("PUB_KEY_ID_1", PAIR.getPublic());
        assertThat(wechat.toString()).doesNotContain("0123456789abcdef");
        AlipayMerchant alipay = AlipayMerchant.read(file(
                "app-id=2021",
                "seller-id=2088",
                "notify-at=https://pay.example.cn",
                "private-key=own.pem",
                "alipay-key=theirs.txt"));
        assertThat(alipay.endpoint()).isEqualTo(URI.create("https://openapi.alipay.com/gateway.do"));
        assertThat(alipay.alipayKey().get()).isEqualTo(PAIR.getPublic());
    }

    @Test
    void platforms_of_whom_there_are_many_are_told_by_their_address() throws IOException {
        InvoiceAccount invoices = InvoiceAccount.read(file(
                "endpoint=https://einvoice.example.cn/api",
                "app-id=A-1",
                "seller-tax-number=91330000MA27X5PW20",
                "private-key=own.pem",
                "platform-key=theirs.txt"));
        assertThat(invoices.endpoint()).isEqualTo(URI.create("https://einvoice.example.cn/api"));
        assertThat(invoices.platformKey().get()).isEqualTo(PAIR.getPublic());
        assertThat(invoices.toString()).isEqualTo("account A-1 at https://einvoice.example.cn/api");
        PartnerAccount partner = PartnerAccount.read(file(
                "endpoint=https://credit.example.cn",
                "company-id=C-1",
                "private-key=own.pem",
                "partner-key=theirs.txt"));
        assertThat(partner.key().get()).isEqualTo(PAIR.getPrivate());
        MerchantFile nowhere = file("company-id=C-1", "private-key=own.pem", "partner-key=theirs.txt");
        assertThatThrownBy(() -> PartnerAccount.read(nowhere)).hasMessage("endpoint must look like https://host/path");
    }

    @Test
    void what_is_wrong_is_named_without_anything_of_a_key() throws IOException {
        MerchantFile none = file("private-key=v3.txt", "notify-at=http://pay.example.cn", "alipay-key=nowhere.pem");
        assertThatThrownBy(() -> none.privateKey("private-key"))
                .hasMessage("private-key names no RSA key in PKCS #8")
                .hasNoCause();
        assertThatThrownBy(() -> none.publicKey("alipay-key")).hasMessage("alipay-key names no file that can be read");
        assertThatThrownBy(() -> none.address("notify-at", ""))
                .hasMessage("notify-at must look like https://host/path");
        assertThatThrownBy(() -> none.text("app-id")).hasMessage("lacks app-id");
        assertThatThrownBy(() -> new MerchantFile(folder.resolve("none")))
                .hasMessageStartingWith("must be an existing");
    }
}
