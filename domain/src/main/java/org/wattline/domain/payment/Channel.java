package org.wattline.domain.payment;

import org.wattline.domain.kernel.Text;

/** How money reaches the company (交费方式), after the code table of the trade (F8). */
public enum Channel {
    COUNTER("0101", Text.of("电力网点交费", "Counter of the company")),
    MOBILE_TERMINAL("0102", Text.of("移动作业终端交费", "Mobile terminal of the company")),
    SELF_SERVICE_TERMINAL("0103", Text.of("自助终端交费", "Self-service terminal")),
    ONLINE_HALL("0104", Text.of("网上营业厅交费", "Online service hall")),
    AGENCY("0201", Text.of("社会网点交费", "Agency")),
    DIRECT_DEBIT("0206", Text.of("委托代扣", "Direct debit by agreement")),
    ONLINE_BANK("0207", Text.of("电费网银交费", "Online bank")),
    ALIPAY("0208", Text.of("支付宝", "Alipay")),
    WECHAT_PAY("0209", Text.of("微信", "WeChat Pay")),
    /** Of no code of its own: 其他（非电力机构）. */
    CREDIT_PARTNER("0299", Text.of("信用代偿", "Credit partner"));

    private final String code;
    private final Text title;

    /**
     * Whether somebody else holds the money and tells of it by the channel's own way: a notice, an answer file, a receipt of an agency, a statement. Nobody
     * of the company types such money in, and nobody takes it back in the books alone (PAY-172, PAY-173).
     */
    public boolean tellsItself() {
        return switch (this) {
            case AGENCY, DIRECT_DEBIT, ALIPAY, WECHAT_PAY, CREDIT_PARTNER -> true;
            case COUNTER, MOBILE_TERMINAL, SELF_SERVICE_TERMINAL, ONLINE_HALL, ONLINE_BANK -> false;
        };
    }

    Channel(String code, Text title) {
        this.code = code;
        this.title = title;
    }

    /** The code of the trade: {@code 0209}. */
    public String code() {
        return code;
    }

    public Text title() {
        return title;
    }
}
