package org.wattline.domain.connection;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.RequiredDocument;

/**
 * Documents are missing (缺件), rule CON-06: all of them in one notice, so that each is asked for once.
 *
 * @param missing the documents that are missing
 */
public record DocumentsMissing(List<RequiredDocument> missing) implements Refusal {
    public DocumentsMissing {
        missing = List.copyOf(missing);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "connection.documents-missing";
    }

    @Override
    public String rule() {
        return "CON-06";
    }

    @Override
    public Text title() {
        return Text.of("缺少资料：" + names(true), "Documents are missing: " + names(false));
    }

    @Override
    public Text remedy() {
        return Text.of("补齐资料，或提交允许的承诺书", "Hand them in, or a commitment letter where that is allowed");
    }

    private String names(boolean chinese) {
        return String.join(
                chinese ? "、" : ", ",
                missing.stream()
                        .map(each -> each.code() + " "
                                + (chinese ? each.name().zh() : each.name().en()))
                        .toList());
    }
}
