package org.wattline.domain.connection.evidence;

import java.util.Optional;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.kernel.Text;

/** What is proved by others (无证办、刷脸办、联动办), each after consent to its purpose. */
public enum EvidenceKind {
    /** That name and certificate belong together (身份核验). */
    IDENTITY("核验姓名与证件是否一致", "Check that name and certificate belong together"),
    /** That the applicant is the person of the certificate (人脸核验). */
    FACE("核验申请人与证件照片是否一致", "Check that the applicant is the person of the certificate"),
    /** That the applicant has a right to the premises (不动产登记核验). */
    PROPERTY("核验用电地址的不动产登记", "Check the register of property for the address"),
    /** That a project is approved (政务联审). */
    GOVERNMENT_APPROVAL("核验项目审批", "Check the approval of the project");

    private final Text purpose;

    EvidenceKind(String zh, String en) {
        this.purpose = Text.of(zh, en);
    }

    /** What the applicant consents to. */
    public Text purpose() {
        return purpose;
    }

    /** The document that it stands for, as processes name it. */
    public Optional<String> proves(Customer.Kind applicant) {
        return switch (this) {
            case IDENTITY -> Optional.of(applicant == Customer.Kind.PERSON ? "ID_DOCUMENT" : "QUALIFICATION");
            case FACE -> Optional.empty();
            case PROPERTY -> Optional.of("PROPERTY_PROOF");
            case GOVERNMENT_APPROVAL -> Optional.of("PROJECT_APPROVAL");
        };
    }
}
