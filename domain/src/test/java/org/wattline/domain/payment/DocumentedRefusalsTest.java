package org.wattline.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Refusal;

class DocumentedRefusalsTest {
    @Test
    void the_page_lists_every_refusal_with_its_rule() throws IOException {
        String page = Files.readString(Path.of("../docs/domain/payment.md"));
        Stream<Refusal> all = Stream.<Refusal[]>of(
                        BalanceRefusal.values(), PaymentRefusal.values(), PaymentOrderRefusal.values())
                .flatMap(Arrays::stream);
        assertThat(all)
                .allSatisfy(why -> assertThat(page)
                        .contains("| " + why.rule() + " | `" + why.code().substring("payment.".length()) + "` |"));
    }
}
