package org.wattline.domain.contract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wattline.domain.kernel.Text;

/**
 * A clause of a contract (合同条款文本): a title and words with variables.
 *
 * @param code stable name within the template: {@code PRICE}
 * @param when the clause stands only where this variable is known; its words may then use it
 */
public record Clause(String code, String title, String words, Optional<Variable> when) {
    private static final Pattern MARK = Pattern.compile("\\{\\{([A-Za-z]*)}}");

    public Clause {
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) throw new IllegalArgumentException("not a clause: " + code);
        if (title.isBlank() || title.length() > 100)
            throw new IllegalArgumentException("a clause has a title of at most 100 characters");
        if (words.isBlank() || words.length() > 4000)
            throw new IllegalArgumentException("a clause has words, at most 4000 characters");
    }

    /** The variables that it uses, as far as there are such. */
    List<Variable> variables() {
        return MARK.matcher(words)
                .results()
                .flatMap(mark -> Variable.named(mark.group(1)).stream())
                .toList();
    }

    /** What is wrong with it in a template of this form. */
    List<ClauseFault> faults(ContractForm form) {
        List<ClauseFault> faults = new ArrayList<>();
        Matcher mark = MARK.matcher(words);
        while (mark.find()) {
            Optional<Variable> used = Variable.named(mark.group(1)).filter(form::knows);
            if (used.isEmpty())
                faults.add(fault(
                        "unknown-variable", "没有 " + mark.group(1) + " 这一项", "there is no variable " + mark.group(1)));
            else if (used.get().sometimes() && !when.equals(used) && !form.needs(used.get()))
                faults.add(fault(
                        "unguarded-variable",
                        mark.group(1) + " 不一定有，条款须注明 when",
                        mark.group(1) + " is not always known: the clause must say when"));
        }
        if (MARK.matcher(words).replaceAll("").contains("{{"))
            faults.add(fault("unclosed-mark", "变量标记不完整", "a mark of a variable is not complete"));
        return faults;
    }

    private ClauseFault fault(String kind, String zh, String en) {
        return new ClauseFault(code, kind, Text.of(zh, en));
    }

    /** Its words for a contract; empty where it does not stand. */
    Optional<String> filled(ContractValues values) {
        if (when.isPresent() && values.find(when.get()).isEmpty()) return Optional.empty();
        return Optional.of(MARK.matcher(words)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        Variable.named(mark.group(1)).flatMap(values::find).orElse(""))));
    }
}
