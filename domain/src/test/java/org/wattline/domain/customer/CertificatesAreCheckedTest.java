package org.wattline.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesAreCheckedTest {
    private static Certificate card(String number) {
        return new Certificate(CertificateType.ID_CARD, new CertificateNumber(number));
    }

    /** The first number is the example of GB 11643-1999. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void identity_cards_with_the_right_check_character_are_taken(String number) {
        assertThat(card(number).identity()).isEqualTo("01:" + number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "110105194912310020",
                "11010519491331002X",
                "110105194902300020",
                "1101051949123100",
                "01010519491231002X",
                "11010519491231002x"
            })
    void identity_cards_with_a_fault_are_not(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> card(number));
    }

    /** The number is that of a published example of GB 32100-2015. */
    @Test
    void unified_social_credit_codes_are_checked() {
        CertificateNumber right = new CertificateNumber("91350100M000100Y43");
        assertThat(new Certificate(CertificateType.BUSINESS_LICENCE, right).number())
                .isEqualTo(right);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Certificate(CertificateType.BUSINESS_LICENCE, new CertificateNumber("91350100M000100Y44")));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Certificate(CertificateType.BUSINESS_LICENCE, new CertificateNumber("91350100M000100I43")));
    }

    @ParameterizedTest
    @CsvSource({"13800138000,138****8000", "057187654321,057*****4321", "01065551234,010****1234"})
    void telephone_numbers_show_their_ends_only(String number, String masked) {
        assertThat(new PhoneNumber(number).masked()).isEqualTo(masked);
        assertThat(new PhoneNumber(number)).hasToString(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "23800138000", "138 0013 8000", "+8613800138000", "0571876543210"})
    void what_nobody_can_dial_is_no_telephone_number(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(number));
    }

    @Test
    void names_and_certificates_are_masked_wherever_they_are_printed() {
        assertThat(new PersonName("张三丰")).hasToString("张**");
        assertThat(new CertificateNumber("11010519491231002X")).hasToString("110***********002X");
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" 张"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("张\n三"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(""));
    }
}
