package org.wattline.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultKeysTest {
    @TempDir
    private Path folder;

    @Test
    void the_first_start_makes_a_key_that_its_owner_alone_may_read_and_the_next_finds_it() throws IOException {
        VaultKeys made = VaultKeys.in(folder.resolve("data"));
        Path file = folder.resolve("data").resolve(VaultKeys.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        VaultKeys found = VaultKeys.in(folder.resolve("data"));
        byte[] sealed = new AesVault(made).seal("value", "c");
        assertThat(new AesVault(found).open(sealed, "c")).isEqualTo("value");
        assertThat(made.toString())
                .doesNotContain(Files.readString(file).split(":")[1].strip());
    }

    @Test
    void a_file_that_others_may_read_is_refused() throws IOException {
        VaultKeys made = VaultKeys.in(folder);
        Path file = folder.resolve(VaultKeys.FILE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(made.ids()).hasSize(1);
        assertThatThrownBy(() -> VaultKeys.in(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void all_faults_of_a_list_are_named_and_no_key_is() {
        String secret = AesVaultTest.key(7);
        assertThatThrownBy(() -> VaultKeys.parse("k1:" + secret + ",k1:" + secret + ",k2:QUJD," + secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k1 is there twice")
                .hasMessageContaining("k2 is not 32 bytes")
                .hasMessageContaining("key 4 has no id")
                .hasMessageNotContaining(secret);
        assertThatThrownBy(() -> VaultKeys.parse(" ")).hasMessageContaining("no vault key");
    }
}
