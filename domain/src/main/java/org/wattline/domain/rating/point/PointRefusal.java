package org.wattline.domain.rating.point;

import java.util.List;
import org.wattline.domain.kernel.FilledRefusal;
import org.wattline.domain.kernel.NamedRefusal.Reason;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/** Why quantities cannot be made from meters, losses and sub-points. */
public enum PointRefusal {
    NOT_IN_LOSS_TABLE(
            "loss-not-in-table",
            "RAT-75",
            Text.of("{0} 损耗表没有 {1} {2} 千伏安", "{0} has no row for {1} of {2} kVA"),
            Text.of("请录入铭牌参数", "record the nameplate")),
    NO_LOAD_CURRENT_UNKNOWN(
            "no-load-current-unknown",
            "RAT-75",
            Text.of("{0} {1} 千伏安的空载电流未知", "the no-load current of {0}, {1} kVA, is not known"),
            Text.of("请录入铭牌空载电流", "record it from the nameplate")),
    ENERGY_WITHOUT_VOLTAGE(
            "energy-without-voltage",
            "RAT-76",
            Text.of("{0} 带电 0 小时却有电量 {1} 千瓦时", "{0} was not under voltage, but {1} kWh flowed"),
            Text.of("请核对封停时间与示数", "check the sealing against the readings")),
    BEYOND_LOSS_TABLE(
            "beyond-loss-table",
            "RAT-81",
            Text.of("{0} 的损耗表不含 {1} 千瓦时", "the table of {0} does not reach {1} kWh"),
            Text.of("请补充损耗表", "add to the table")),
    DUPLICATE_POINT(
            "duplicate-point",
            "RAT-84",
            Text.of("计量点 {0} 重复", "point {0} is there twice"),
            Text.of("请核对计量点", "name each point once")),
    UNKNOWN_CHILD(
            "unknown-child",
            "RAT-84",
            Text.of("计量点 {0} 的下级 {1} 不存在", "{1}, below point {0}, does not exist"),
            Text.of("请核对计量点关系", "check the relation of the points")),
    TWO_PARENTS(
            "two-parents",
            "RAT-84",
            Text.of("计量点 {0} 有两个上级", "point {0} is below two points"),
            Text.of("每个计量点只从一个上级扣减", "a point is taken off one point only")),
    CYCLE(
            "points-in-a-cycle",
            "RAT-84",
            Text.of("计量点 {0} 间接从属于自身", "point {0} is below itself"),
            Text.of("请核对计量点关系", "check the relation of the points")),
    NEGATIVE_REMAINDER(
            "negative-remainder",
            "RAT-84",
            Text.of("计量点 {0} 扣减下级后为负：{1} 千瓦时（{2}）", "the points below {0} leave {1} kWh ({2})"),
            Text.of("请核对示数、定量与关系", "check readings, agreed quantities and the relation")),
    NOTHING_ABOVE(
            "nothing-above",
            "RAT-86",
            Text.of("定比计量点 {0} 没有上级", "point {0} is a share, but of no other point"),
            Text.of("请登记其上级计量点", "record the point above it")),
    UNKNOWN_POINT(
            "unknown-point",
            "RAT-84",
            Text.of("没有计量点 {0}", "there is no point {0}"),
            Text.of("请核对计量点", "price points that exist")),
    CURVES_DO_NOT_FIT(
            "curves-do-not-fit",
            "RAT-82",
            Text.of(
                    "计量点 {0} 的曲线不完整、有负值，或与计费期间、其他曲线的间隔不合",
                    "the curve of point {0} has gaps or negative values, or does not fit the days or the intervals of the others"),
            Text.of("请补全曲线或统一间隔", "complete it, or bring it to the intervals of the others"));

    private final Reason said;

    PointRefusal(String name, String rule, Text title, Text remedy) {
        said = new Reason(Refusal.Kind.INVALID, "rating." + name, rule, title, remedy);
    }

    /** A refused outcome, with what it is about filled in. */
    public <T> Outcome<T> because(Object... values) {
        return Outcome.refused(new Because(this, List.of(values)));
    }

    /** A refusal and the values that its title names. */
    public record Because(PointRefusal reason, List<Object> values) implements FilledRefusal {
        public Because {
            values = List.copyOf(values);
        }

        @Override
        public Reason said() {
            return reason.said;
        }
    }
}
