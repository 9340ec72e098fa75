package org.wattline.application.platform;

import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Sample refusals. */
public enum SampleRefusal implements Refusal {
    NOT_TODAY,
    NOT_EVER;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "platform." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public String rule() {
        return "PLT-01";
    }

    @Override
    public Text title() {
        return new Text("今天不行", "Not today");
    }

    @Override
    public Text remedy() {
        return new Text("明天再来", "Come back tomorrow");
    }
}
