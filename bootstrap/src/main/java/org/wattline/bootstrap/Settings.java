package org.wattline.bootstrap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.wattline.adapter.evidence.Platform;
import org.wattline.adapter.evidence.PlatformFile;
import org.wattline.adapter.kafka.Topic;
import org.wattline.adapter.payment.MerchantFile;
import org.wattline.adapter.payment.alipay.AlipayMerchant;
import org.wattline.adapter.payment.credit.PartnerAccount;
import org.wattline.adapter.payment.invoice.InvoiceAccount;
import org.wattline.adapter.payment.wechat.WeChatMerchant;
import org.wattline.adapter.security.OidcIssuer;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.bootstrap.wiring.Providers;

/**
 * What the operator decided, 配置: read once at the start from flags, environment and file, checked as a whole.
 *
 * @param storage where data are kept
 * @param data the folder of the embedded PostgreSQL; not used with an external database or in memory
 * @param host address to listen on
 * @param port port to listen on, 0 for any free one
 * @param managementPort port for health and metrics, 0 for any free one
 * @param external the operator's own PostgreSQL, if one is to be used instead of the embedded one
 * @param vaultKeys keys of personal data, if they are not to be made and kept in the data folder
 * @param smsAccount account for short messages
 * @param wechatAccount account for WeChat messages
 * @param wechatPay the company at WeChat Pay
 * @param alipay the company at Alipay
 * @param invoices the company at the platform that issues invoices
 * @param creditPartner the company at the partner that pays ahead
 * @param signatures the company at the platform for electronic signatures
 * @param evidence the company with those who prove what applicants say
 * @param issuer who else issues tokens for staff
 * @param readings where head-ends publish readings
 * @param front how it meets its callers
 * @param demo load the demo company when there are no data yet
 */
public record Settings(
        Storage storage,
        Path data,
        InetAddress host,
        int port,
        int managementPort,
        Optional<External> external,
        Optional<String> vaultKeys,
        Optional<String> smsAccount,
        Optional<String> wechatAccount,
        Optional<WeChatMerchant> wechatPay,
        Optional<AlipayMerchant> alipay,
        Optional<InvoiceAccount> invoices,
        Optional<PartnerAccount> creditPartner,
        Optional<Platform> signatures,
        Optional<Platform> evidence,
        Optional<OidcIssuer> issuer,
        Optional<Topic> readings,
        Front front,
        boolean demo) {

    /** Where data are kept. */
    public enum Storage {
        POSTGRES,
        MEMORY
    }

    /** A PostgreSQL that the operator runs. */
    public record External(String url, String user, String password) {
        @Override
        public String toString() {
            return url + " as " + user;
        }
    }

    /** Without the keys and the password: settings are logged. */
    @Override
    public String toString() {
        return "storage %s, data %s, %s port %d, %s, demo %s"
                .formatted(
                        storage,
                        data,
                        host,
                        port,
                        external.map(External::toString).orElse("embedded"),
                        demo);
    }

    /**
     * @param flags by setting
     * @param environment the process's variables
     * @throws CannotStart naming every wrong setting at once
     */
    public static Settings read(Map<Setting, String> flags, Map<String, String> environment) {
        var reading = new SettingsReading(flags, environment);
        var storage = reading.value(Setting.STORAGE, Storage.POSTGRES, Settings::storage);
        var data = reading.value(Setting.DATA, Path.of(""), Settings::folder);
        var host = reading.value(Setting.HOST, InetAddress.getLoopbackAddress(), Settings::address);
        var port = reading.value(Setting.PORT, 0, Settings::port);
        var managementPort = reading.value(Setting.MANAGEMENT_PORT, 0, Settings::port);
        var demo = reading.value(Setting.DEMO, false, Settings::yes);
        var vaultKeys = reading.value(Setting.VAULT_KEYS, "", text -> checked(text, VaultKeys::parse));
        var smsAccount = reading.value(Setting.SMS_ACCOUNT, "", text -> checked(text, Providers::sms));
        var wechatAccount = reading.value(Setting.WECHAT_ACCOUNT, "", text -> checked(text, Providers::wechat));
        var wechatPay = reading.value(
                Setting.WECHAT_PAY,
                Optional.<WeChatMerchant>empty(),
                text -> merchant(text).map(WeChatMerchant::read));
        var alipay = reading.value(
                Setting.ALIPAY,
                Optional.<AlipayMerchant>empty(),
                text -> merchant(text).map(AlipayMerchant::read));
        var invoices = reading.value(
                Setting.INVOICES,
                Optional.<InvoiceAccount>empty(),
                text -> merchant(text).map(InvoiceAccount::read));
        var creditPartner = reading.value(
                Setting.CREDIT_PARTNER,
                Optional.<PartnerAccount>empty(),
                text -> merchant(text).map(PartnerAccount::read));
        var signatures = reading.value(Setting.SIGNATURES, Optional.<Platform>empty(), Settings::platform);
        var evidence = reading.value(Setting.EVIDENCE, Optional.<Platform>empty(), Settings::platform);
        var issuer = reading.value(
                Setting.OIDC, Optional.<OidcIssuer>empty(), text -> given(text).map(OidcIssuer::parse));
        var front = new Front(
                reading.value(Setting.CORS_ORIGINS, Front.STANDARD.origins(), Front::origins),
                reading.value(Setting.RATE_LIMIT, Front.STANDARD.perSecond(), Front::rate),
                reading.value(Setting.PROXY, false, Settings::yes));
        var readings = readings(reading);
        var external = external(reading);
        if (external.isPresent() && storage == Storage.MEMORY) {
            reading.fault("storage=memory and db-url contradict each other: leave one of them out");
        }
        reading.complain();
        return new Settings(
                storage,
                data,
                host,
                port,
                managementPort,
                external,
                given(vaultKeys),
                given(smsAccount),
                given(wechatAccount),
                wechatPay,
                alipay,
                invoices,
                creditPartner,
                signatures,
                evidence,
                issuer,
                readings,
                front,
                demo);
    }

    private static Optional<MerchantFile> merchant(String file) {
        return given(file).map(Path::of).map(MerchantFile::new);
    }

    private static Optional<Platform> platform(String file) {
        return given(file).map(Path::of).map(PlatformFile::read);
    }

    private static Optional<External> external(SettingsReading reading) {
        var url = reading.value(Setting.DB_URL, "", Settings::databaseUrl);
        var user = reading.value(Setting.DB_USER, "", text -> text);
        var password = reading.value(Setting.DB_PASSWORD, "", text -> text);
        if (!reading.given(Setting.DB_URL) && (!user.isEmpty() || !password.isEmpty())) {
            reading.fault(
                    "db-user and db-password are for an own PostgreSQL: set db-url (WATTLINE_DB_URL) too, or remove them");
        }
        return url.isEmpty() ? Optional.empty() : Optional.of(new External(url, user, password));
    }

    private static Optional<Topic> readings(SettingsReading reading) {
        var client = reading.value(Setting.KAFKA_CLIENT, Map.<String, String>of(), Settings::properties);
        var topic = reading.value(Setting.KAFKA_TOPIC, "", text -> checked(text, Topic::checkName));
        var group = reading.value(Setting.KAFKA_GROUP, "", text -> text);
        var servers = reading.value(Setting.KAFKA_SERVERS, "", text -> checked(text, Topic::checkServers));
        return servers.isEmpty() || topic.isEmpty()
                ? Optional.empty()
                : Optional.of(new Topic(servers, topic, group, client));
    }

    private static Map<String, String> properties(String file) {
        if (file.isEmpty()) return Map.of();
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("must be an existing properties file in UTF-8", e);
        }
        Map<String, String> found = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> found.put(key, properties.getProperty(key)));
        return found;
    }

    private static Storage storage(String text) {
        return switch (text) {
            case "postgres" -> Storage.POSTGRES;
            case "memory" -> Storage.MEMORY;
            default -> throw new IllegalArgumentException("must be postgres or memory");
        };
    }

    private static Path folder(String text) {
        var home = System.getProperty("wattline.home", "");
        return text.isEmpty()
                ? Path.of(home, "data").toAbsolutePath()
                : Path.of(text).toAbsolutePath().normalize();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("must be an address or name of this machine, e.g. 127.0.0.1", e);
        }
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("must be a number from 0 to 65535, e.g. 8080");
        }
        return Integer.parseInt(text);
    }

    private static String databaseUrl(String text) {
        if (!text.isEmpty() && !text.matches("jdbc:postgresql://[^\\s/]+/\\S+")) {
            throw new IllegalArgumentException("must look like jdbc:postgresql://host:5432/database");
        }
        return text;
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The text as it is, once the parser that will read it later has found no fault. */
    private static String checked(String text, Consumer<String> parser) {
        if (!text.isEmpty()) parser.accept(text);
        return text;
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException("must be yes or no");
        };
    }
}
