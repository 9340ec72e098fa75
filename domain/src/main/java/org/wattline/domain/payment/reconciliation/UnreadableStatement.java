package org.wattline.domain.payment.reconciliation;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** A channel's file with lines that cannot be read. It is refused as a whole: part of a day cannot be held against the books. */
public record UnreadableStatement(List<Fault> faults) implements Refusal {
    private static final int SHOWN = 20;

    public UnreadableStatement {
        faults = List.copyOf(faults);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "payment.unreadable-statement";
    }

    @Override
    public String rule() {
        return "PAY-36";
    }

    @Override
    public Text title() {
        return Text.of("文件中有无法识别的行", "The file has lines that cannot be read");
    }

    @Override
    public Text remedy() {
        String lines = faults.stream()
                .limit(SHOWN)
                .map(fault -> fault.line + ": " + fault.what)
                .collect(Collectors.joining("; "));
        return Text.of("请更正后重新上传：{0}", "Send it again when this is right: {0}").with(lines);
    }

    /** What is wrong with a line. @param line counted from 1, 0 for the file as a whole */
    public record Fault(int line, String what) {}
}
