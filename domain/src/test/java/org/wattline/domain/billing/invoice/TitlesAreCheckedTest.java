package org.wattline.domain.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TitlesAreCheckedTest {
    private static InvoiceTitle title(Optional<TaxNumber> number, Optional<String> bank, Optional<String> account) {
        return new InvoiceTitle("浙江某某有限公司", number, Optional.empty(), Optional.of("0571-87654321"), bank, account);
    }

    @Test
    void a_tax_number_has_the_check_character_of_its_digits() {
        assertThat(new TaxNumber("91330000MA27X5PW20").value()).hasSize(18);
        assertThatThrownBy(() -> new TaxNumber("91330000MA27X5PW21")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaxNumber("91330000MA27X5PW2")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_title_comes_back_from_its_clear_text_and_shows_little_of_itself() {
        InvoiceTitle whole = title(
                Optional.of(new TaxNumber("91330000MA27X5PW20")),
                Optional.of("中国工商银行"),
                Optional.of("6222021202041000017"));
        InvoiceTitle person = title(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(InvoiceTitle.parse(whole.clear())).isEqualTo(whole);
        assertThat(InvoiceTitle.parse(person.clear())).isEqualTo(person);
        assertThat(whole).hasToString("浙*******");
    }

    @Test
    void a_bank_has_an_account_and_no_part_breaks_the_line() {
        assertThatThrownBy(() -> title(Optional.empty(), Optional.of("中国工商银行"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> title(Optional.empty(), Optional.of("中国\n银行"), Optional.of("6222021202041000017")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> title(Optional.empty(), Optional.of("中国工商银行"), Optional.of("17")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
