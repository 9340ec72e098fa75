package org.wattline.domain.workflow.definition;

import java.util.regex.Pattern;

/**
 * A version of a process definition. Running instances keep theirs when a new one comes.
 *
 * @param code {@code LV_RES_NEW}
 * @param version 1, 2, 3 …
 */
public record ProcessKey(String code, int version) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public ProcessKey {
        if (!FORM.matcher(code).matches()) throw new IllegalArgumentException("not a process: " + code);
        if (version < 1) throw new IllegalArgumentException("versions count from 1: " + version);
    }

    @Override
    public String toString() {
        return code + "/" + version;
    }
}
