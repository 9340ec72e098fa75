package org.wattline.domain.customer;

import java.util.Arrays;
import java.util.Optional;
import org.wattline.domain.kernel.Text;

/** Kinds of papers with which a customer proves who it is (证件类型), with the codes of the marketing dictionary. */
public enum CertificateType {
    ID_CARD("01", "居民身份证", "Resident identity card"),
    MILITARY_ID("02", "军人证", "Military identity card"),
    PASSPORT("03", "护照", "Passport"),
    BUSINESS_LICENCE("04", "营业执照", "Business licence"),
    HOUSEHOLD_REGISTER("05", "户口本", "Household register"),
    ORGANISATION_CODE("06", "代码证", "Organisation code certificate"),
    PROPERTY_CERTIFICATE("07", "产权证", "Property certificate"),
    HOUSING_CARD("08", "房卡证", "Housing card"),
    TAIWAN_PERMIT("09", "台胞证", "Permit of Taiwan residents"),
    PURCHASE_CONTRACT("10", "购房合同", "House purchase contract"),
    TAX_REGISTRATION("11", "税务登记证", "Tax registration"),
    LOW_INCOME_CERTIFICATE("12", "低保证", "Low-income certificate"),
    PUBLIC_LEASE("13", "公租房租赁合同", "Public housing lease"),
    PROPERTY_MANAGEMENT_PROOF("14", "物业证明", "Proof of the property management"),
    POLICE_PROOF("15", "公安机关户籍证明", "Household proof of the police"),
    RELIGIOUS_SITE("16", "宗教活动场所登记证", "Registration of a religious site"),
    ASSOCIATION("17", "社会团体法人登记证", "Registration of an association"),
    MILITARY_PROOF("18", "军队、武警出具的办理用电业务的证明", "Proof of the armed forces"),
    AUTHORISATION("90", "授权委托书", "Power of attorney"),
    OTHER("99", "其他", "Other");

    private final String code;
    private final Text label;

    CertificateType(String code, String zh, String en) {
        this.code = code;
        this.label = Text.of(zh, en);
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    public static Optional<CertificateType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
