package org.wattline.domain.connection;

import java.util.List;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Register;

/**
 * Meters do not count what the terms need (计量配置不符), rule CON-174: every register that is missing, in one notice.
 *
 * @param lacks by meter
 */
public record MetersLack(List<Lack> lacks) implements Refusal {
    public MetersLack {
        lacks = List.copyOf(lacks);
    }

    /** What one meter does not count. */
    public record Lack(AssetNo meter, List<Register> registers) {
        public Lack {
            registers = List.copyOf(registers);
        }

        @Override
        public String toString() {
            return meter + ": " + registers.stream().map(Register::name).collect(Collectors.joining(", "));
        }
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "connection.meters-lack-registers";
    }

    @Override
    public String rule() {
        return "CON-174";
    }

    @Override
    public Text title() {
        String said = lacks.stream().map(Lack::toString).collect(Collectors.joining("; "));
        return Text.of("电能表不能计量条款所需的示数：" + said, "Meters do not count what the terms need: " + said);
    }

    @Override
    public Text remedy() {
        return Text.of("换用能计量所列示数的电能表，或更改条款", "Take meters that count them, or agree on other terms");
    }
}
