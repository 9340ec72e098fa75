package org.wattline.bootstrap.wiring;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.evidence.Platform;
import org.wattline.adapter.evidence.signature.SignatureSimulator;
import org.wattline.adapter.evidence.source.EvidenceSimulator;
import org.wattline.adapter.kafka.Topic;
import org.wattline.adapter.notify.sms.AliyunAccount;
import org.wattline.adapter.notify.sms.SmsSimulator;
import org.wattline.adapter.notify.wechat.WeChatAccount;
import org.wattline.adapter.notify.wechat.WeChatSimulator;
import org.wattline.adapter.payment.alipay.AlipayMerchant;
import org.wattline.adapter.payment.alipay.AlipaySimulator;
import org.wattline.adapter.payment.credit.PartnerAccount;
import org.wattline.adapter.payment.credit.PartnerSimulator;
import org.wattline.adapter.payment.invoice.InvoiceAccount;
import org.wattline.adapter.payment.invoice.InvoiceSimulator;
import org.wattline.adapter.payment.wechat.WeChatMerchant;
import org.wattline.adapter.payment.wechat.WeChatPaySimulator;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.SystemBusinessClock;

/**
 * The outside services that messages, payments and readings go through: the operator's own accounts, or in a demonstration simulators on loopback. A channel without
 * either sends nothing.
 */
public final class Providers implements AutoCloseable {
    private static final String NOTICES = "/v1/payment-channels/wechat-pay/notifications";
    /** The time of this machine, by which platforms outside go. */
    public static final BusinessClock MACHINE = new SystemBusinessClock(InstantSource.system());

    private static final String SIGNATURE_NOTICES = "/v1/contract-signatures/notifications";
    private static final String ALIPAY_NOTICES = "/v1/payment-channels/alipay/notifications";

    private final Optional<AliyunAccount> sms;
    private final Optional<WeChatAccount> wechat;
    private final Optional<Topic> readings;
    private final Optional<WeChatMerchant> wechatPay;
    private final Optional<AlipayMerchant> alipay;
    private final Optional<InvoiceAccount> invoices;
    private final Optional<PartnerAccount> partner;
    private final Optional<SmsSimulator> phones;
    private final Optional<WeChatSimulator> followers;
    private final Optional<WeChatPaySimulator> wallets;
    private final Optional<AlipaySimulator> alipayWallets;
    private final Optional<InvoiceSimulator> invoicePlatform;
    private final Optional<PartnerSimulator> creditPartner;
    private final Optional<SignatureSimulator> signatures;
    private final Optional<EvidenceSimulator> evidence;
    private final Optional<Platform> signing;
    private final Optional<Platform> proving;

    /**
     * @param smsAccount {@code keyId:keySecret:signName}
     * @param wechatAccount {@code appId:secret}
     * @param simulated whether simulators stand in for what is not given
     */
    public Providers(Optional<String> smsAccount, Optional<String> wechatAccount, boolean simulated) {
        this(
                smsAccount,
                wechatAccount,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                simulated);
    }

    /**
     * @param smsAccount {@code keyId:keySecret:signName}
     * @param wechatAccount {@code appId:secret}
     * @param readings where head-ends publish readings
     * @param wechatPay the company at WeChat Pay
     * @param alipay the company at Alipay
     * @param invoiceAccount the company at the platform that issues invoices
     * @param partnerAccount the company at the credit partner
     * @param signaturePlatform the company at the platform for electronic signatures
     * @param evidencePlatform the company with those who prove what applicants say
     * @param simulated whether simulators stand in for what is not given
     */
    public Providers(
            Optional<String> smsAccount,
            Optional<String> wechatAccount,
            Optional<Topic> readings,
            Optional<WeChatMerchant> wechatPay,
            Optional<AlipayMerchant> alipay,
            Optional<InvoiceAccount> invoiceAccount,
            Optional<PartnerAccount> partnerAccount,
            Optional<Platform> signaturePlatform,
            Optional<Platform> evidencePlatform,
            boolean simulated) {
        this.readings = readings;
        phones = smsAccount.isEmpty() && simulated ? Optional.of(new SmsSimulator(0)) : Optional.empty();
        followers = wechatAccount.isEmpty() && simulated ? Optional.of(new WeChatSimulator(0)) : Optional.empty();
        wallets = wechatPay.isEmpty() && simulated
                ? Optional.of(new WeChatPaySimulator(0, new SystemBusinessClock(InstantSource.system())))
                : Optional.empty();
        alipayWallets = alipay.isEmpty() && simulated
                ? Optional.of(new AlipaySimulator(0, new SystemBusinessClock(InstantSource.system())))
                : Optional.empty();
        invoicePlatform = invoiceAccount.isEmpty() && simulated
                ? Optional.of(new InvoiceSimulator(
                        0,
                        new SystemBusinessClock(InstantSource.system()),
                        new SystemBusinessClock(InstantSource.system())))
                : Optional.empty();
        creditPartner = partnerAccount.isEmpty() && simulated
                ? Optional.of(new PartnerSimulator(0, new SystemBusinessClock(InstantSource.system())))
                : Optional.empty();
        signatures = signaturePlatform.isEmpty() && simulated
                ? Optional.of(new SignatureSimulator(0, MACHINE))
                : Optional.empty();
        signing = signaturePlatform.or(() -> signatures.map(SignatureSimulator::account));
        invoices = invoiceAccount.or(() -> invoicePlatform.map(InvoiceSimulator::account));
        partner = partnerAccount.or(() -> creditPartner.map(PartnerSimulator::account));
        evidence = evidencePlatform.isEmpty() && simulated
                ? Optional.of(new EvidenceSimulator(0, MACHINE))
                : Optional.empty();
        proving = evidencePlatform.or(() -> evidence.map(EvidenceSimulator::account));
        sms = smsAccount.map(Providers::sms).or(() -> phones.map(SmsSimulator::account));
        wechat = wechatAccount.map(Providers::wechat).or(() -> followers.map(WeChatSimulator::account));
        this.wechatPay = wechatPay.or(
                () -> wallets.map(simulator -> simulator.merchant(URI.create("http://127.0.0.1" + NOTICES))));
        this.alipay = alipay.or(() ->
                alipayWallets.map(simulator -> simulator.merchant(URI.create("http://127.0.0.1" + ALIPAY_NOTICES))));
    }

    public Optional<AliyunAccount> sms() {
        return sms;
    }

    public Optional<WeChatAccount> wechat() {
        return wechat;
    }

    /** Where head-ends publish readings. */
    public Optional<Topic> readings() {
        return readings;
    }

    /** The company at WeChat Pay. */
    public Optional<WeChatMerchant> wechatPay() {
        return wechatPay;
    }

    /** The company at Alipay. */
    public Optional<AlipayMerchant> alipay() {
        return alipay;
    }

    /** The company at the platform that issues invoices. */
    public Optional<InvoiceAccount> invoices() {
        return invoices;
    }

    /** The simulated platform for invoices, in a demonstration. */
    public Optional<InvoiceSimulator> invoicePlatform() {
        return invoicePlatform;
    }

    /** The company at the credit partner. */
    public Optional<PartnerAccount> creditPartner() {
        return partner;
    }

    /** The simulated credit partner, in a demonstration. */
    public Optional<PartnerSimulator> partnerSimulator() {
        return creditPartner;
    }

    /** The company at the platform for electronic signatures. */
    public Optional<Platform> signatures() {
        return signing;
    }

    /** The company with those who prove what applicants say. */
    public Optional<Platform> evidence() {
        return proving;
    }

    /** What is told at the start of those who prove and sign: where they are, or what does without them. */
    public List<String> provers() {
        return List.of(
                signing.map(platform -> "Electronic signatures: " + platform)
                        .orElse("Electronic signatures: none (--signatures); contracts are signed on paper"),
                proving.map(platform -> "Evidence of applicants: " + platform)
                        .orElse("Evidence of applicants: none (--evidence); documents are handed in"));
    }

    /** Those who prove what applicants say, simulated, in a demonstration. */
    public Optional<EvidenceSimulator> evidenceSources() {
        return evidence;
    }

    /** The simulated platform for electronic signatures, in a demonstration. */
    public Optional<SignatureSimulator> signaturePlatform() {
        return signatures;
    }

    /** The simulated Alipay, in a demonstration. */
    public Optional<AlipaySimulator> alipayWallets() {
        return alipayWallets;
    }

    /** The simulated WeChat Pay, in a demonstration. */
    public Optional<WeChatPaySimulator> wallets() {
        return wallets;
    }

    /** Tells the simulators where the server listens. */
    public void listening(URI address) {
        wallets.ifPresent(simulator -> simulator.notifyAt(address.resolve(NOTICES)));
        alipayWallets.ifPresent(simulator -> simulator.notifyAt(address.resolve(ALIPAY_NOTICES)));
        signatures.ifPresent(simulator -> simulator.notifyAt(address.resolve(SIGNATURE_NOTICES)));
    }

    /** The simulated phones, in a demonstration. */
    public Optional<SmsSimulator> phones() {
        return phones;
    }

    /** The simulated followers, in a demonstration. */
    public Optional<WeChatSimulator> followers() {
        return followers;
    }

    /** @throws IllegalArgumentException unless it is {@code keyId:keySecret:signName} */
    public static AliyunAccount sms(String account) {
        String[] parts = account.split(":", -1);
        if (parts.length != 3) throw new IllegalArgumentException("must look like keyId:keySecret:signName");
        return new AliyunAccount(URI.create("https://dysmsapi.aliyuncs.com"), parts[0], parts[1], parts[2]);
    }

    /** @throws IllegalArgumentException unless it is {@code appId:secret} */
    public static WeChatAccount wechat(String account) {
        String[] parts = account.split(":", -1);
        if (parts.length != 2) throw new IllegalArgumentException("must look like appId:secret");
        return new WeChatAccount(URI.create("https://api.weixin.qq.com"), parts[0], parts[1]);
    }

    @Override
    public void close() {
        phones.ifPresent(SmsSimulator::close);
        followers.ifPresent(WeChatSimulator::close);
        wallets.ifPresent(WeChatPaySimulator::close);
        alipayWallets.ifPresent(AlipaySimulator::close);
        invoicePlatform.ifPresent(InvoiceSimulator::close);
        creditPartner.ifPresent(PartnerSimulator::close);
        signatures.ifPresent(SignatureSimulator::close);
        evidence.ifPresent(EvidenceSimulator::close);
    }
}
