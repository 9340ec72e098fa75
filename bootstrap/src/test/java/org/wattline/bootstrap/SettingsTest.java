package org.wattline.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.kafka.Topic;

/** Settings come from four places, and every fault in them is told at once. */
class SettingsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void without_any_setting_the_embedded_database_serves_loopback_only() {
        var settings = Settings.read(Map.of(), Map.of());

        assertThat(settings.storage()).isEqualTo(Settings.Storage.POSTGRES);
        assertThat(settings.external()).isEmpty();
        assertThat(settings.host().isLoopbackAddress()).isTrue();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.demo()).isTrue();
        assertThat(settings.data().getFileName()).hasToString("data");
    }

    @Test
    void a_flag_wins_over_a_variable_and_a_variable_over_the_file() throws IOException {
        var file = Files.writeString(folder.resolve("w.properties"), "port=1001\nhost=0.0.0.0\ndemo=no\n")
                .toString();

        var settings = Settings.read(
                Map.of(Setting.PORT, "1003", Setting.CONFIG, file),
                Map.of("WATTLINE_PORT", "1002", "WATTLINE_HOST", "127.0.0.2"));

        assertThat(settings.port()).isEqualTo(1003);
        assertThat(settings.host().getHostAddress()).isEqualTo("127.0.0.2");
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void a_fault_in_the_file_of_a_merchant_is_named_like_any_other() throws IOException {
        var file = Files.writeString(folder.resolve("wechat.properties"), "app-id=wx1\n")
                .toString();

        assertThatThrownBy(() -> Settings.read(Map.of(Setting.WECHAT_PAY, file, Setting.ALIPAY, "nowhere"), Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("lacks private-key")
                .hasMessageContaining("alipay");
        assertThat(Settings.read(Map.of(), Map.of()).wechatPay()).isEmpty();
    }

    @Test
    void an_own_database_is_used_when_its_url_is_set() {
        var settings = Settings.read(
                Map.of(),
                Map.of(
                        "WATTLINE_DB_URL",
                        "jdbc:postgresql://db:5432/w",
                        "WATTLINE_DB_USER",
                        "u",
                        "WATTLINE_DB_PASSWORD",
                        "secret"));

        assertThat(settings.external())
                .isEqualTo(Optional.of(new Settings.External("jdbc:postgresql://db:5432/w", "u", "secret")));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void head_ends_publish_where_the_operator_says() throws IOException {
        var file = Files.writeString(folder.resolve("client.properties"), "security.protocol=SSL\n")
                .toString();
        var settings = Settings.read(
                Map.of(Setting.KAFKA_SERVERS, "a:9092,b:9092", Setting.KAFKA_CLIENT, file),
                Map.of("WATTLINE_KAFKA_TOPIC", "curves"));

        assertThat(settings.readings())
                .contains(new Topic("a:9092,b:9092", "curves", "wattline", Map.of("security.protocol", "SSL")));
        assertThat(Settings.read(Map.of(), Map.of()).readings()).isEmpty();
        assertThatThrownBy(() -> Settings.read(
                        Map.of(
                                Setting.KAFKA_SERVERS,
                                "a",
                                Setting.KAFKA_TOPIC,
                                "a topic",
                                Setting.KAFKA_CLIENT,
                                "nowhere"),
                        Map.of()))
                .hasMessageContaining("kafka-servers")
                .hasMessageContaining("kafka-topic")
                .hasMessageContaining("kafka-client");
    }

    @Test
    void callers_are_met_as_the_operator_says() {
        var settings = Settings.read(
                Map.of(Setting.CORS_ORIGINS, "https://desk.example, http://127.0.0.1:5173", Setting.RATE_LIMIT, "50"),
                Map.of("WATTLINE_PROXY", "yes"));

        assertThat(settings.front())
                .isEqualTo(new Front(Set.of("https://desk.example", "http://127.0.0.1:5173"), 50, true));
        assertThatThrownBy(() -> Settings.read(Map.of(Setting.CORS_ORIGINS, "*", Setting.RATE_LIMIT, "0"), Map.of()))
                .hasMessageContaining("cors-origins")
                .hasMessageContaining("rate-limit");
    }

    @Test
    void keys_and_passwords_are_not_part_of_what_is_logged() {
        var key = "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

        assertThat(Settings.read(Map.of(), Map.of("WATTLINE_VAULT_KEYS", key)).toString())
                .doesNotContain("MDEy");
    }

    @Test
    void all_wrong_settings_are_told_at_once() throws IOException {
        var file =
                Files.writeString(folder.resolve("w.properties"), "prot=1001\n").toString();

        var refused = catchThrowableOfType(
                CannotStart.class,
                () -> Settings.read(
                        Map.of(Setting.PORT, "80a", Setting.CONFIG, file),
                        Map.of("WATTLINE_STORAGE", "disk", "WATTLINE_DB_URL", "mysql://x", "WATTLINE_DEMO", "maybe")));

        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.lines())
                .containsExactlyInAnyOrder(
                        "prot: no such setting (from the settings file); ./wattline help run lists them",
                        "storage: \"disk\" (from WATTLINE_STORAGE) must be postgres or memory",
                        "port: \"80a\" (from --port) must be a number from 0 to 65535, e.g. 8080",
                        "demo: \"maybe\" (from WATTLINE_DEMO) must be yes or no",
                        "db-url: \"mysql://x\" (from WATTLINE_DB_URL) must look like jdbc:postgresql://host:5432/database");
    }

    @Test
    void memory_and_an_own_database_contradict_each_other() {
        assertThatThrownBy(() -> Settings.read(
                        Map.of(Setting.STORAGE, "memory", Setting.DB_URL, "jdbc:postgresql://db/w"), Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("contradict");
    }

    @Test
    void a_settings_file_that_is_not_there_is_a_fault() {
        assertThatThrownBy(() -> Settings.read(
                        Map.of(Setting.CONFIG, folder.resolve("none").toString()), Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("give an existing properties file");
    }
}
