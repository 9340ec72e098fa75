package org.wattline.adapter.http.platform.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in a document that is being read, and the faults found so far in the whole of it. */
public record At(String pointer, List<Fault> faults) {
    private static final int ENOUGH = 100;

    public static At root() {
        return new At("", new ArrayList<>());
    }

    public At field(String name) {
        String token = name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
        return new At(pointer + "/" + token, faults);
    }

    public At item(int index) {
        return new At(pointer + "/" + index, faults);
    }

    /** Notes a fault here; there is no value then. */
    public <T> Optional<T> fault(String code, String zh, String en) {
        return fault(Fault.of(pointer, code, zh, en));
    }

    public <T> Optional<T> fault(Fault fault) {
        if (faults.size() < ENOUGH) faults.add(fault);
        return Optional.empty();
    }

    public <T> Optional<T> wrongType(String zh, String en) {
        return fault("wrong-type", "类型错误：应为" + zh, "wrong type: " + en + " is wanted");
    }
}
