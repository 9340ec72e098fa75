package org.wattline.application.connection.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wattline.domain.connection.change.ChangeEffect;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.workflow.definition.Effect;
import org.wattline.domain.workflow.definition.FormField.Kind;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/**
 * What the forms of a process of changes ask for, so that its cases can be carried out (WFL-83): the instant at which meters are read, taken down or hung up, and the
 * meter that comes. By the types of changes for which the process is meant.
 */
public final class SheetsOfChanges {
    private static final Effect.Need AT = new Effect.Need("at", Kind.INSTANT);
    private static final List<Effect.Need> METER =
            List.of(new Effect.Need("meter", Kind.CODE), new Effect.Need("readingTotal", Kind.READING));

    private SheetsOfChanges() {}

    /** Carrying out the changes of a process. @param types all that there are */
    public static Effect carryingOut(ProcessDefinition process, List<ChangeType> types) {
        Set<Effect.Need> needs = new LinkedHashSet<>();
        Set<Effect.Need> offers = new LinkedHashSet<>();
        for (ChangeType type : types)
            if (dealsWith(process, type))
                switch (sheet(type.effect())) {
                    case NONE -> {}
                    case READ -> needs.add(AT);
                    case HUNG -> {
                        needs.add(AT);
                        offers.addAll(METER);
                    }
                    case PERHAPS -> {
                        offers.add(AT);
                        offers.addAll(METER);
                    }
                }
        offers.removeAll(needs);
        return new Effect(
                ChangeSteps.CARRY_OUT, new ArrayList<>(needs), new ArrayList<>(offers), Set.of(), true, Set.of(), true);
    }

    private static boolean dealsWith(ProcessDefinition process, ChangeType type) {
        return type.process().equals(process.purpose().business())
                && !process.purpose().when().excludes(Map.of("change", type.code()));
    }

    private static Sheet sheet(ChangeEffect effect) {
        return switch (effect) {
            case REDUCE,
                    REDUCE_RESTORE,
                    SUSPEND,
                    SUSPEND_RESUME,
                    TEMP_REPLACE,
                    TEMP_REPLACE_END,
                    RENAME,
                    CHANGE_CATEGORY,
                    CHANGE_BASIC_MODE,
                    CHANGE_DEMAND,
                    TEMP_EXTEND,
                    DEREG_CHANGE -> Sheet.NONE;
            case MOVE_METER, TEMP_REMOVE, TRANSFER, MERGE, CLOSE -> Sheet.READ;
            case RELOCATE, TEMP_REMOVE_END, SPLIT, EVSE_CONNECT -> Sheet.HUNG;
            case INCREASE, CHANGE_VOLTAGE, PV_CONNECT -> Sheet.PERHAPS;
        };
    }

    /** What happens to meters: nothing, they are read or taken down, one is hung up, or one may be exchanged. */
    private enum Sheet {
        NONE,
        READ,
        HUNG,
        PERHAPS
    }
}
