package org.wattline.domain.rating.line;

import java.util.List;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;

/** Lines told one after the other, and their total. */
public final class Explanation {
    private Explanation() {}

    public static Text of(List<RatedLine> lines, Money total) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (RatedLine line : lines) {
            Text title = line.title();
            Text told = line.explanation();
            zh.append(title.zh()).append("：").append(told.zh()).append('\n');
            en.append(title.en()).append(": ").append(told.en()).append('\n');
        }
        return Text.of(zh + "合计 " + total + " 元", en + "total " + total + " yuan");
    }
}
