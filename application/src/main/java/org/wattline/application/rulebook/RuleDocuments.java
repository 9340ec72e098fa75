package org.wattline.application.rulebook;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.rulebook.RuleFileName;

/** The files of rules that there are: what each is for, what the product brings along, and what is wrong with a text. */
public interface RuleDocuments {
    /** All of them, by name. */
    List<RuleFile> files();

    /**
     * Everything in a text that its reader refuses or warns of, in the order of its lines; empty if it is without fault.
     *
     * @param inUse the text that it is to replace: what counts on its lines must find them in the new one
     */
    List<RuleFault> faults(RuleFileName file, String text, String inUse);

    default Optional<RuleFile> find(RuleFileName name) {
        return files().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * A file of rules.
     *
     * @param title what is decided by it
     * @param shipped the text that the product brings along
     */
    record RuleFile(RuleFileName name, Text title, String shipped) {}
}
