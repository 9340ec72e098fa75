package org.wattline.domain.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.kernel.Span;

/** The same person in two spellings, the same flat in two spellings. */
class RecognisingCustomersTest {
    private static Set<TraitKind> shared(Set<Trait> one, Set<Trait> other) {
        return one.stream().filter(other::contains).map(Trait::kind).collect(Collectors.toSet());
    }

    private static Set<TraitKind> names(String one, String other) {
        return shared(Trait.of(new PersonName(one)), Trait.of(new PersonName(other)));
    }

    private static Set<TraitKind> addresses(String one, String other) {
        return shared(Trait.ofAddress(one), Trait.ofAddress(other));
    }

    @Test
    void names_are_compared_without_blanks_width_and_forms_of_companies() {
        assertThat(names("杭州好电 有限公司", "杭州好电（有限责任公司）")).contains(TraitKind.NAME);
        assertThat(names("ＡＢＣ电子", "abc电子")).contains(TraitKind.NAME);
        assertThat(names("张三丰", "张山丰")).containsExactly(TraitKind.NAME_NEAR);
        assertThat(names("张三丰", "李四光")).isEmpty();
        assertThat(names("张三", "张四")).isEmpty();
    }

    @Test
    void addresses_are_compared_by_road_and_numbers() {
        assertThat(addresses("浙江省杭州市西湖区灵隐路18号2幢303室", "杭州西湖区灵隐路 18-2-303"))
                .containsExactlyInAnyOrder(TraitKind.DOOR, TraitKind.HOUSE);
        assertThat(addresses("浙江省杭州市西湖区灵隐路18号2幢303室", "灵隐路１８号２幢304室")).containsExactly(TraitKind.HOUSE);
        assertThat(addresses("灵隐路18号", "文三路18号")).isEmpty();
        assertThat(Trait.ofAddress("没有门牌的地方")).isEmpty();
    }

    @Test
    void only_the_heaviest_of_a_family_counts() {
        DuplicatePolicy policy = new DuplicatePolicy(
                "T",
                Span.startingOn(LocalDate.of(2026, 1, 1)),
                "test",
                55,
                Map.of(
                        TraitKind.PHONE,
                        40,
                        TraitKind.NAME,
                        30,
                        TraitKind.NAME_NEAR,
                        20,
                        TraitKind.DOOR,
                        30,
                        TraitKind.HOUSE,
                        15));
        assertThat(policy.score(Set.of(TraitKind.NAME, TraitKind.NAME_NEAR, TraitKind.PHONE)))
                .isEqualTo(70);
        assertThat(policy.likely(Set.of(TraitKind.NAME, TraitKind.HOUSE))).isFalse();
        assertThat(policy.likely(Set.of(TraitKind.NAME_NEAR, TraitKind.PHONE))).isTrue();
    }

    @Test
    void a_policy_weighs_every_kind_of_trait() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DuplicatePolicy(
                        "T", Span.startingOn(LocalDate.of(2026, 1, 1)), "test", 55, Map.of(TraitKind.PHONE, 40)));
    }
}
