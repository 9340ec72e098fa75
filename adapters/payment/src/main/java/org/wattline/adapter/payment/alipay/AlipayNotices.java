package org.wattline.adapter.payment.alipay;

import org.wattline.adapter.payment.Rsa;
import org.wattline.application.payment.PaymentChannel.Notice;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentOrderNo;
import org.wattline.domain.quantity.Money;

/**
 * Reads notices (异步通知): the signature over the sorted parameters by Alipay's key, then it must be about this application and this seller, then
 * the state of the trade counts. Alipay tells again for 25 hours, so a notice has no age; told again it counts once by its trade number.
 */
final class AlipayNotices {
    private final AlipayMerchant merchant;

    AlipayNotices(AlipayMerchant merchant) {
        this.merchant = merchant;
    }

    Notice read(byte[] body) {
        Parameters form;
        try {
            form = Parameters.form(body);
        } catch (IllegalArgumentException e) {
            return new Notice.Rejected("not a form");
        }
        if (!form.get("sign_type").equals("RSA2")) return new Notice.Rejected("not signed by RSA2");
        if (!Rsa.verifies(merchant.alipayKey().get(), form.textOfNotice(), form.get("sign")))
            return new Notice.Rejected("the signature is wrong");
        if (!form.get("app_id").equals(merchant.appId())) return new Notice.Rejected("it is about another application");
        if (!form.get("seller_id").equals(merchant.sellerId()))
            return new Notice.Rejected("it is about another seller");
        // A part that was given back is told with the state of the trade, which stays TRADE_SUCCESS.
        if (form.has("refund_fee") || form.has("gmt_refund")) return new Notice.NothingPaid("REFUND");
        return understand(
                form.get("trade_status"), form.get("out_trade_no"), form.get("trade_no"), form.get("total_amount"));
    }

    /** What the state of a trade says, told or asked for. */
    static Notice understand(String status, String order, String trade, String yuan) {
        if (!status.equals("TRADE_SUCCESS") && !status.equals("TRADE_FINISHED")) return new Notice.NothingPaid(status);
        if (!yuan.matches("[0-9]{1,12}\\.[0-9]{2}")) return new Notice.Rejected("the amount is none in yuan");
        try {
            return new Notice.Paid(new PaymentOrderNo(order), new ChannelReference(trade), Money.yuan(yuan));
        } catch (IllegalArgumentException e) {
            return new Notice.Rejected("no order number of this company, or no trade number");
        }
    }
}
