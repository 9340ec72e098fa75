package org.wattline.domain.workflow.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.kernel.Text;

/**
 * The rows of a field that is a list (明细): each has the same fields. The data of a case have the number of rows under the field's name, and their
 * values as {@code loads/0/kw}.
 *
 * @param fields of a row, none of them a list
 * @param least how many rows at least
 * @param most how many at most, no more than {@link #MOST}
 */
public record FormRows(List<FormField> fields, int least, int most) {
    /** Rows of one list at most. */
    public static final int MOST = 200;

    public static final FormRows NONE = new FormRows(List.of(), 0, 0);

    /** @throws IllegalArgumentException if a field is a list, stands there twice, or the numbers are none */
    public FormRows {
        fields = new Form(fields).fields();
        if (least < 0 || most < least || most > MOST)
            throw new IllegalArgumentException("a list has 0 … " + MOST + " rows: " + least + " … " + most);
        for (FormField field : fields)
            if (field.kind() == FormField.Kind.LIST)
                throw new IllegalArgumentException("a list in a list: " + field.name());
    }

    /** All that is wrong with the values of a list, row by row. @param values of the whole form */
    List<FieldFault> faults(String name, Map<String, String> values) {
        String told = values.getOrDefault(name, "");
        Map<Integer, Map<String, String>> rows = rows(name, values);
        int count = told.matches("[0-9]{1,3}") ? Integer.parseInt(told) : -1;
        if (count < 0 || rows.keySet().stream().anyMatch(row -> row < 0 || row >= count))
            return List.of(new FieldFault(name, "wrong-value", Text.of("应为列表", "is not a list")));
        if (count < least || count > most)
            return List.of(new FieldFault(
                    name,
                    "wrong-value",
                    Text.of("应有{0}到{1}行", "has not {0} … {1} rows").with(least, most)));
        List<FieldFault> faults = new ArrayList<>();
        for (int row = 0; row < count; row++)
            for (FieldFault fault : new Form(fields).faults(rows.getOrDefault(row, Map.of())))
                faults.add(new FieldFault(name + "/" + row + "/" + fault.field(), fault.code(), fault.message()));
        return faults;
    }

    /** Whether a name is one of a value in a row of a list. */
    static boolean within(String list, String name) {
        return name.startsWith(list + "/");
    }

    private static Map<Integer, Map<String, String>> rows(String list, Map<String, String> values) {
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        values.forEach((name, value) -> {
            if (!within(list, name)) return;
            String[] parts = name.substring(list.length() + 1).split("/", 2);
            int row = parts[0].matches("[0-9]{1,3}") ? Integer.parseInt(parts[0]) : -1;
            rows.computeIfAbsent(row, first -> new TreeMap<>()).put(parts.length == 2 ? parts[1] : "", value);
        });
        return rows;
    }
}
