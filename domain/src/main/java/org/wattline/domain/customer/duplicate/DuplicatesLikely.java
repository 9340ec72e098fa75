package org.wattline.domain.customer.duplicate;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * Somebody who may be the same is on file (疑似重复), rule CUS-10.
 *
 * @param candidates those that the caller may know of, likeliest first; may be empty
 */
public record DuplicatesLikely(List<Known> candidates) implements Refusal {
    public DuplicatesLikely {
        candidates = List.copyOf(candidates);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "customer.duplicates-likely";
    }

    @Override
    public String rule() {
        return "CUS-10";
    }

    @Override
    public Text title() {
        return Text.of("可能已有该客户" + told(), "This customer may be on file already" + told());
    }

    private String told() {
        return candidates.stream()
                .map(each -> each.candidate.customer() + " " + each.candidate.score() + "/100"
                        + (each.accounts.isEmpty()
                                ? ""
                                : " "
                                        + each.accounts.stream()
                                                .map(AccountNo::value)
                                                .collect(Collectors.joining(" "))))
                .collect(Collectors.joining("; ", candidates.isEmpty() ? "" : ": ", ""));
    }

    @Override
    public Text remedy() {
        return Text.of(
                "使用已有客户；确非同一客户的，写明 notDuplicateBecause 后再次提交",
                "Use the customer that is there; if it is somebody else, say why in notDuplicateBecause and ask again");
    }

    /** A candidate and its accounts, as far as the caller may know of them. */
    public record Known(Candidate candidate, List<AccountNo> accounts) {
        public Known {
            accounts = List.copyOf(accounts);
        }
    }
}
