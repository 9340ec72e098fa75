package org.wattline.adapter.reference.payment;

import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;

/** Reads {@code write-off-policies.json}: for how many months a debt must have been due before it can be written off. */
public final class WriteOffPolicyFile {
    private WriteOffPolicyFile() {}

    /** The months of the policy that the product brings along. */
    public static int shipped() {
        ReferenceFaults faults = new ReferenceFaults();
        JsonNodes nodes = JsonNodes.read(ReferenceFile.shipped("write-off-policies.json"), faults);
        faults.refuseGrave();
        return Integer.parseInt(Fields.text(nodes.root().path("policies").path(0), "months"));
    }
}
