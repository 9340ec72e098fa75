package org.wattline.application.tariff;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.tariff.announced.LineFault;

/**
 * A sheet of prices has gaps, a second price for an interval, or lines that are no prices, rule TAR-40.
 *
 * @param faults by line, the first hundred
 */
public record SheetFaulty(List<LineFault> faults) implements Refusal {
    public SheetFaulty {
        faults = List.copyOf(faults);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "tariff.sheet-faulty";
    }

    @Override
    public String rule() {
        return "TAR-40";
    }

    @Override
    public Text title() {
        return Text.of("价格表有{0}处错误，首处在第{1}行", "The sheet of prices has {0} faults, the first in line {1}")
                .with(faults.size(), faults.getFirst().line());
    }

    @Override
    public Text remedy() {
        return Text.of("逐行更正后重新上传", "Correct each line that is named and send it again");
    }
}
