package org.wattline.adapter.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingPlatformFilesTest {
    private static final KeyPair OWN = Keys.pair();
    private static final KeyPair THEIRS = Keys.pair();

    @TempDir
    Path folder;

    @Test
    void a_file_names_the_platform_and_the_files_of_the_keys() throws IOException {
        Platform platform = PlatformFile.read(file("""
                endpoint=https://sign.example.org/api
                company-id=4200
                private-key=own.pem
                platform-key=theirs.pem
                """));
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        assertThat(Keys.verifies(OWN.getPublic(), text, Keys.sign(platform.key().get(), text)))
                .isTrue();
        assertThat(platform.platformKey().get()).isEqualTo(THEIRS.getPublic());
        assertThat(platform).hasToString("account 4200 at https://sign.example.org/api");
    }

    @Test
    void what_is_wrong_is_named_and_nothing_of_a_key_is_told() throws IOException {
        String whole =
                "endpoint=https://sign.example.org\ncompany-id=1\nprivate-key=own.pem\nplatform-key=theirs.pem\n";
        assertThatThrownBy(() -> PlatformFile.read(folder.resolve("nowhere"))).hasMessageContaining("existing");
        assertFault(whole.replace("https:", "http:"), "endpoint must look like https://");
        assertFault(whole.replace("company-id=1", ""), "lacks company-id");
        assertFault(whole.replace("private-key=own.pem", "private-key=none.pem"), "private-key names no file");
        assertFault(whole.replace("private-key=own.pem", "private-key=theirs.pem"), "private-key names no Ed25519 key");
        assertFault(whole.replace("platform-key=theirs.pem", "platform-key=own.pem"), "platform-key names no Ed25519");
    }

    private void assertFault(String text, String fault) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> PlatformFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fault)
                .hasMessageNotContaining(
                        Base64.getEncoder().encodeToString(OWN.getPrivate().getEncoded()));
    }

    private Path file(String text) throws IOException {
        Files.writeString(
                folder.resolve("own.pem"), pem("PRIVATE KEY", OWN.getPrivate().getEncoded()));
        Files.writeString(
                folder.resolve("theirs.pem"),
                pem("PUBLIC KEY", THEIRS.getPublic().getEncoded()));
        return Files.writeString(folder.resolve("platform.properties"), text);
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }
}
