package org.wattline.domain.metering.asset;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why something about transformers and terminals was refused. */
public enum AssetRefusal implements NamedRefusal {
    ASSET_NOT_FOUND(
            Kind.NOT_FOUND,
            "metering.asset-not-found",
            "AST-01",
            "没有这个计量资产",
            "There is no such asset",
            "请核对资产编号",
            "Check the asset number"),
    NO_TRANSFORMER(
            Kind.INVALID,
            "metering.no-transformer",
            "AST-02",
            "该资产不是互感器",
            "The asset is no instrument transformer",
            "请核对资产编号",
            "Check the asset number"),
    PHASES_DO_NOT_FIT(
            Kind.INVALID,
            "metering.phases-do-not-fit",
            "AST-03",
            "相别与互感器相数不符",
            "The phases are not those that the transformer has",
            "单相互感器填一相，三相互感器填三相",
            "Name one phase for a single-phase transformer, all for a three-phase one"),
    PHASE_TAKEN(
            Kind.CONFLICT,
            "metering.phase-taken",
            "AST-04",
            "该相已装有同类互感器",
            "The phase has a transformer of this kind",
            "请同时拆除原互感器",
            "Take the other out at the same time"),
    PHASE_LEFT_EMPTY(
            Kind.CONFLICT,
            "metering.phase-left-empty",
            "AST-05",
            "电能表运行中，该相缺少互感器",
            "A phase would be without its transformer while the meter hangs",
            "请同时装上新互感器，或全部拆除",
            "Put another in at the same time, or take all out"),
    RATIOS_DIFFER_BY_PHASE(
            Kind.CONFLICT,
            "metering.ratios-differ-by-phase",
            "AST-06",
            "各相互感器变比不一致",
            "Transformers of one kind have different ratios",
            "请更换为同一变比",
            "Put in transformers of one ratio"),
    RATIO_DIFFERS(
            Kind.CONFLICT,
            "metering.ratio-differs",
            "AST-07",
            "所填变比与已装互感器不符",
            "The ratio is not that of the transformers in place",
            "请核对变比，或先更换互感器",
            "Check the ratio, or change the transformers first"),
    NOT_IN_PLACE(
            Kind.CONFLICT,
            "metering.transformer-not-in-place",
            "AST-08",
            "互感器未装在该计量点",
            "The transformer is not in place at the point",
            "请核对资产编号",
            "Check the asset number"),
    CHANGED_LATER(
            Kind.INVALID,
            "metering.transformers-changed-later",
            "AST-09",
            "时间早于上一次装拆",
            "The time lies before the last change of the point's meter or transformers",
            "请填写之后的时间",
            "Give a later time"),
    NOTHING_TO_CHANGE(
            Kind.INVALID,
            "metering.nothing-to-change",
            "AST-10",
            "没有要装或拆的互感器",
            "No transformer is put in or taken out",
            "请至少填写一只",
            "Name at least one");

    private final Reason reason;

    AssetRefusal(
            Kind kind, String code, String rule, String zhTitle, String enTitle, String zhRemedy, String enRemedy) {
        reason = new Reason(kind, code, rule, Text.of(zhTitle, enTitle), Text.of(zhRemedy, enRemedy));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
