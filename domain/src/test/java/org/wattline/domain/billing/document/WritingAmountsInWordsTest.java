package org.wattline.domain.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.quantity.Money;

class WritingAmountsInWordsTest {
    @ParameterizedTest
    @CsvSource({
        "1452.60, 壹仟肆佰伍拾贰元陆角整",
        "0.00, 零元整",
        "0.07, 柒分",
        "0.70, 柒角整",
        "10.00, 壹拾元整",
        "1001.05, 壹仟零壹元零伍分",
        "100500.00, 壹拾万零伍佰元整",
        "10000203.05, 壹仟万零贰佰零叁元零伍分",
        "120034000.00, 壹亿贰仟零叁万肆仟元整",
        "100000000.00, 壹亿元整",
        "-53.80, 负伍拾叁元捌角整"
    })
    void amounts_are_written_in_capital_numerals(String amount, String words) {
        assertThat(MoneyInWords.of(Money.yuan(amount))).isEqualTo(words);
    }
}
