package org.wattline.bootstrap;

import java.util.Locale;

/**
 * One thing an operator can set, 配置项. Each has a flag ({@code --db-url}), an environment variable ({@code WATTLINE_DB_URL}) and a line in a settings
 * file ({@code db-url=…}); the flag wins over the variable, the variable over the file, the file over the default. A secret has no flag, because every
 * user of the machine can read another's command line.
 */
public enum Setting {
    CONFIG("config", "FILE", "", false, "a properties file with more settings, one name=value a line"),
    STORAGE("storage", "KIND", "postgres", false, "postgres, or memory: nothing is kept when the server stops"),
    DATA("data", "DIR", "", false, "folder of the embedded PostgreSQL; default: data beside the launcher"),
    HOST("host", "ADDRESS", "127.0.0.1", false, "address to listen on; 0.0.0.0 lets other machines in"),
    PORT("port", "NUMBER", "8080", false, "port to listen on, 0 for any free one"),
    MANAGEMENT_PORT(
            "management-port",
            "NUMBER",
            "8081",
            false,
            "port for health and metrics, without login, 0 for any free one"),
    CORS_ORIGINS("cors-origins", "LIST", "", false, "web origins whose pages may read answers, with commas"),
    RATE_LIMIT("rate-limit", "NUMBER", "20000", false, "requests a second that one caller may send"),
    PROXY("proxy", "yes|no", "no", false, "yes if a proxy in front tells the client's address in X-Forwarded-For"),
    DB_URL(
            "db-url",
            "URL",
            "",
            false,
            "use this PostgreSQL (15 or newer) instead, jdbc:postgresql://host:port/database"),
    DB_USER("db-user", "NAME", "", false, "user for db-url"),
    DB_PASSWORD("db-password", "TEXT", "", true, "password for db-url"),
    VAULT_KEYS(
            "vault-keys",
            "LIST",
            "",
            true,
            "keys of personal data, id:base64 with commas, newest first; default: made in data"),
    SMS_ACCOUNT(
            "sms-account", "TEXT", "", true, "account for short messages at Alibaba Cloud, keyId:keySecret:signName"),
    WECHAT_ACCOUNT("wechat-account", "TEXT", "", true, "account for WeChat messages, appId:secret"),
    WECHAT_PAY(
            "wechat-pay", "FILE", "", false, "a properties file about the company at WeChat Pay, docs/operations.md"),
    ALIPAY("alipay", "FILE", "", false, "a properties file about the company at Alipay, docs/operations.md"),
    INVOICES("invoices", "FILE", "", false, "a properties file about the company at its e-invoice platform"),
    CREDIT_PARTNER("credit-partner", "FILE", "", false, "a properties file about the company at its credit partner"),
    SIGNATURES("signatures", "FILE", "", false, "a properties file about the company at its e-signature platform"),
    EVIDENCE("evidence", "FILE", "", false, "a properties file about the company with those who prove identities"),
    OIDC(
            "oidc",
            "TEXT",
            "",
            false,
            "issuer of tokens for staff: URL AUDIENCE [LOGIN-CLAIM [UNIT-CLAIM [POSITIONS-CLAIM]]]"),
    KAFKA_SERVERS(
            "kafka-servers",
            "LIST",
            "",
            false,
            "brokers where head-ends publish readings, host:port with commas; none: nothing is read"),
    KAFKA_TOPIC("kafka-topic", "NAME", "meter-readings", false, "topic that they publish them on"),
    KAFKA_GROUP("kafka-group", "NAME", "wattline", false, "servers of one group share the topic's partitions"),
    KAFKA_CLIENT(
            "kafka-client",
            "FILE",
            "",
            false,
            "a properties file with more settings of the Kafka client, such as security.protocol and its secrets"),
    DEMO("demo", "yes|no", "yes", false, "load the demo company when there are no data yet");

    private final String key;
    private final String argument;
    private final String standard;
    private final boolean secret;
    private final String text;

    Setting(String key, String argument, String standard, boolean secret, String text) {
        this.key = key;
        this.argument = argument;
        this.standard = standard;
        this.secret = secret;
        this.text = text;
    }

    /** @return its name in a settings file */
    public String key() {
        return key;
    }

    /** @return its flag on the command line; a secret has none that is accepted */
    public String flag() {
        return "--" + key;
    }

    /** @return its environment variable */
    public String variable() {
        return "WATTLINE_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** @return what stands for its value in the help page */
    public String argument() {
        return argument;
    }

    /** @return the value when nothing is set, empty if there is none */
    public String standard() {
        return standard;
    }

    /** @return true if it must not be given on the command line */
    public boolean secret() {
        return secret;
    }

    /** @return what it is, in one line */
    public String text() {
        return text;
    }
}
