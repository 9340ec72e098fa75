package org.wattline.domain.contract.document;

/** Names a version of the clauses of one form: {@code RES-2}. @param version from 1; 0 for the product's own */
public record ContractTemplateKey(ContractForm form, int version) implements Comparable<ContractTemplateKey> {
    public ContractTemplateKey {
        if (version < 0) throw new IllegalArgumentException("versions count from 0");
    }

    /** @throws IllegalArgumentException if it is none */
    public static ContractTemplateKey parse(String text) {
        int at = text.lastIndexOf('-');
        if (at < 0 || !text.substring(at + 1).matches("[0-9]{1,6}"))
            throw new IllegalArgumentException("not a version of a template: " + text);
        return new ContractTemplateKey(
                ContractForm.ofCode(text.substring(0, at))
                        .orElseThrow(() -> new IllegalArgumentException("not a form of contracts: " + text)),
                Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    public int compareTo(ContractTemplateKey other) {
        int byForm = form.code().compareTo(other.form.code());
        return byForm == 0 ? Integer.compare(version, other.version) : byForm;
    }

    @Override
    public String toString() {
        return form.code() + "-" + version;
    }
}
