package org.wattline.domain.customer;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * A customer with the same certificate exists already (客户重复), rule CUS-02.
 *
 * @param candidates the accounts of that customer that the caller may know of; may be empty
 */
public record CertificateKnown(List<AccountNo> candidates) implements Refusal {
    public CertificateKnown {
        candidates = List.copyOf(candidates);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "customer.certificate-known";
    }

    @Override
    public String rule() {
        return "CUS-02";
    }

    @Override
    public Text title() {
        return Text.of("该证件已登记客户", "A customer with this certificate is registered already");
    }

    @Override
    public Text remedy() {
        if (candidates.isEmpty()) return Text.of("联系该客户所属单位", "Ask the unit that serves the customer");
        String numbers =
                String.join(", ", candidates.stream().map(AccountNo::value).toList());
        return Text.of("使用已有客户，户号 {0}", "Use the existing customer, accounts {0}")
                .with(numbers);
    }
}
