package org.wattline.adapter.http.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Money;

/** A street lamp, on which the platform is tried. */
public record Lamp(
        String no,
        UnitPath unit,
        String place,
        boolean lit,
        Money price,
        Keeper keeper,
        Optional<String> note,
        Version version)
        implements Versioned<Lamp> {
    @Override
    public Lamp at(Version stored) {
        return new Lamp(no, unit, place, lit, price, keeper, note, stored);
    }

    public Lamp moved(String to, Optional<String> remark) {
        return new Lamp(no, unit, to, lit, price, keeper, remark, version);
    }

    /** Lights it, unless it is lit. */
    public Outcome<Change<Lamp>> light() {
        if (lit) return Outcome.refused(No.LIT);
        return Outcome.done(Change.of(new Lamp(no, unit, place, true, price, keeper, note, version), new Lit(no)));
    }

    /** Who looks after it. */
    public record Keeper(String phone) implements Personal {
        @Override
        public String clear() {
            return phone;
        }

        @Override
        public String masked() {
            return phone.substring(0, 3) + "****";
        }
    }

    /** It was lit. */
    public record Lit(String subject) implements Event {
        @Override
        public String type() {
            return "sample.lamp-lit";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("lampNo", subject);
        }
    }

    /** Why not. */
    public enum No implements Refusal {
        LIT(Kind.CONFLICT, "already-lit", "灯已亮", "The lamp is lit", "先关灯。", "Put it out first."),
        DEAR(Kind.INVALID, "too-dear", "价格过高", "It is too dear", "选便宜的。", "Choose a cheaper one.");

        private final Kind kind;
        private final String code;
        private final Text title;
        private final Text remedy;

        No(Kind kind, String code, String zh, String en, String zhRemedy, String enRemedy) {
            this.kind = kind;
            this.code = "sample." + code;
            this.title = Text.of(zh, en);
            this.remedy = Text.of(zhRemedy, enRemedy);
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String rule() {
            return "SAM-0" + (ordinal() + 1);
        }

        @Override
        public Text title() {
            return title;
        }

        @Override
        public Text remedy() {
            return remedy;
        }
    }

    static List<Refusal> refusals() {
        return List.of(No.values());
    }
}
