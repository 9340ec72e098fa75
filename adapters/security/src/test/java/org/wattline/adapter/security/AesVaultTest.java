package org.wattline.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AesVaultTest {
    private static final String OLD = "k1:" + key(1);
    private static final String NEW = "k2:" + key(2);
    private final AesVault vault = new AesVault(VaultKeys.parse(OLD));
    private final AesVault rotated = new AesVault(VaultKeys.parse(NEW + "," + OLD));

    @Test
    void a_sealed_value_opens_in_its_own_context_and_never_looks_the_same_twice() {
        byte[] sealed = vault.seal("张三丰", "customer.name");
        assertThat(vault.open(sealed, "customer.name")).isEqualTo("张三丰");
        assertThat(vault.seal("张三丰", "customer.name")).isNotEqualTo(sealed);
        assertThat(vault.open(vault.seal("", "x"), "x")).isEmpty();
        assertThatThrownBy(() -> vault.open(sealed, "customer.phone"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("altered");
    }

    @Test
    void every_altered_bit_and_every_shortened_value_is_refused() {
        byte[] sealed = vault.seal("13800138000", "customer.phone");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> vault.open(altered, "customer.phone"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("13800138000");
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] shortened = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> vault.open(shortened, "customer.phone"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void an_old_key_still_opens_until_it_is_dropped() {
        byte[] old = vault.seal("value", "c");
        assertThat(rotated.outdated(old)).isTrue();
        assertThat(rotated.open(old, "c")).isEqualTo("value");
        byte[] fresh = rotated.seal(rotated.open(old, "c"), "c");
        assertThat(rotated.outdated(fresh)).isFalse();
        AesVault later = new AesVault(VaultKeys.parse(NEW));
        assertThat(later.open(fresh, "c")).isEqualTo("value");
        assertThatThrownBy(() -> later.open(old, "c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k1");
    }

    @Test
    void a_fingerprint_is_the_same_for_the_same_value_context_and_key_only() {
        byte[] one = vault.fingerprint("13800138000", "customer.phone");
        assertThat(one).hasSize(32).isEqualTo(vault.fingerprint("13800138000", "customer.phone"));
        assertThat(vault.fingerprint("13800138001", "customer.phone")).isNotEqualTo(one);
        assertThat(vault.fingerprint("13800138000", "login.phone")).isNotEqualTo(one);
        assertThat(vault.fingerprint("phone13800138000", "customer.")).isNotEqualTo(one);
        List<byte[]> both = rotated.fingerprints("13800138000", "customer.phone");
        assertThat(both).hasSize(2);
        assertThat(both.getFirst()).isEqualTo(rotated.fingerprint("13800138000", "customer.phone"));
        assertThat(both.getLast()).isEqualTo(one);
    }

    @Test
    void the_same_key_bytes_under_another_id_open_nothing() {
        byte[] sealed = vault.seal("value", "c");
        AesVault renamed = new AesVault(VaultKeys.parse("k9:" + key(1)));
        assertThatThrownBy(() -> renamed.open(sealed, "c")).isInstanceOf(IllegalArgumentException.class);
    }

    static String key(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
