package org.wattline.domain.billing;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a bill cannot be calculated. */
public enum CalculationRefusal implements NamedRefusal {
    UNKNOWN_ACCOUNT(
            Kind.NOT_FOUND,
            "billing.unknown-account",
            "BIL-20",
            Text.of("没有该户号", "There is no such account"),
            Text.of("请核对户号", "Check the account number")),
    NOT_SUPPLIED_THROUGHOUT(
            Kind.INVALID,
            "billing.not-supplied-throughout",
            "BIL-21",
            Text.of("计费期间并非每日都有有效合同", "The contract is not in force on every day of the period"),
            Text.of("请按合同有效期选择期间", "Choose a period within the contract")),
    NO_METERING_POINT(
            Kind.INVALID,
            "billing.no-metering-point",
            "BIL-22",
            Text.of("该户没有计量点", "The account has no metering point"),
            Text.of("请先建立计量点", "Open a metering point first")),
    PERIODS_NOT_MEASURED(
            Kind.INVALID,
            "billing.periods-not-measured",
            "BIL-23",
            Text.of("没有计费所需的分时或总电量", "Neither registers nor curves give the energy that the price needs"),
            Text.of("请补采示数或曲线", "Collect readings or curves")),
    CURVE_INCOMPLETE(
            Kind.INVALID,
            "billing.curve-incomplete",
            "BIL-24",
            Text.of("负荷曲线不完整", "The curve has gaps"),
            Text.of("请补采或按规则估算", "Collect the intervals or estimate them by rule")),
    NO_CALENDAR(
            Kind.INVALID,
            "billing.no-time-of-use-calendar",
            "BIL-25",
            Text.of("电价没有有效的时段方案", "The tariff has no time-of-use calendar in force"),
            Text.of("请导入时段方案", "Import the calendar")),
    LOSSES_NOT_KNOWN(
            Kind.INVALID,
            "billing.losses-not-known",
            "BIL-26",
            Text.of("高供低计计量点没有登记变压器损耗", "What is lost between the meter and the boundary of supply is not told"),
            Text.of(
                    "请登记受电设备铭牌与计量点损耗",
                    "Record the transformer's losses, and at the point which transformers stand before it")),
    QUANTITY_NOT_AGREED(
            Kind.INVALID,
            "billing.quantity-not-agreed",
            "BIL-27",
            Text.of("无表计量点没有登记定量或定比", "A point without a meter has no agreed quantity or share"),
            Text.of("请登记计量点关系", "Tell the point's place and quantity")),
    SOURCE_NOT_MEASURED(
            Kind.INVALID,
            "billing.source-not-measured",
            "BIL-28",
            Text.of("没有登记备用电源的计量点", "Which meter measures a standby source is not told"),
            Text.of("请在计量点关系中登记电源", "Name the source in the place of the point that measures it")),
    SUB_POINT_TWO_PART(
            Kind.INVALID,
            "billing.sub-point-two-part",
            "BIL-45",
            Text.of("计量点执行与合同不同的两部制电价", "A point has a two-part price that is not the contract's"),
            Text.of(
                    "基本电费按用户计收，请为该计量点登记单一制电价",
                    "The basic charge is of the supply as a whole: give the point a single-part price")),
    MODE_CHANGES_WITHIN(
            Kind.CONFLICT,
            "billing.mode-changes-within",
            "BIL-88",
            Text.of("计费期间内基本电费计收方式有变化", "Another way of paying for capacity begins within the period"),
            Text.of(
                    "请将计收方式变更日改为季初，或按变更日分段计费",
                    "Let the other way begin with a quarter, or bill up to its first day and from there on")),
    BEGINS_ABOVE_ITS_END(
            Kind.CONFLICT,
            "billing.begins-above-its-end",
            "BIL-121",
            Text.of("上期账单止码高于本期示数", "The previous bill ended with more than the meter shows at the end of this period"),
            Text.of(
                    "上期估抄过高，请先冲红重算上期账单，见 /v1/rebillings",
                    "It was estimated too high: rebill it first, see /v1/rebillings")),
    MARKET_PRICES_UNKNOWN(
            Kind.INVALID,
            "billing.market-prices-unknown",
            "BIL-43",
            Text.of("价格序列没有计费期间的价格", "The series has no prices of the days"),
            Text.of("请先公布价格，见 /v1/price-series", "Announce them first, see /v1/price-series")),
    EXPORT_NOT_MEASURED(
            Kind.INVALID,
            "billing.export-not-measured",
            "BIL-42",
            Text.of("没有结算所需的上网电量", "Neither registers nor curves give the energy fed in that its settlement needs"),
            Text.of("请补采反向有功示数或曲线", "Collect readings or curves of the reverse direction")),
    PRICES_NOT_PUBLISHED(
            Kind.INVALID,
            "billing.prices-not-published",
            "BIL-29",
            Text.of("计费期间没有有效的基本电费规则或力率表", "No rules of the basic charge or power-factor table are in force"),
            Text.of("请导入价格政策", "Import them"));

    private final Reason reason;

    CalculationRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
