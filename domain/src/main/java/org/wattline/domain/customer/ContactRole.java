package org.wattline.domain.customer;

import java.util.Arrays;
import java.util.Optional;
import org.wattline.domain.kernel.Text;

/** What a contact is for (联系类型), with the codes of the marketing dictionary. */
public enum ContactRole {
    ELECTRICAL("01", "电气联系人", "Electrical"),
    ACCOUNTING("02", "帐务联系人", "Accounting"),
    SWITCHING("03", "停送电联系人", "Switching"),
    LEGAL_PERSON("04", "法人联系人", "Legal person"),
    AGENT("05", "委托代理联系人", "Agent"),
    CUSTOMER("06", "客户本人", "The customer itself"),
    TENANT("08", "租户", "Tenant"),
    POST("09", "邮寄联系人", "Post"),
    PROPERTY_MANAGEMENT("10", "物业联系人", "Property management"),
    RELATIVE("11", "亲属", "Relative"),
    UNINCORPORATED("12", "非法人组织机构", "Unincorporated organisation"),
    CORPORATE("13", "企业法人", "Corporate person"),
    PROJECT("14", "项目联系人", "Project"),
    OTHER("99", "其他", "Other");

    private final String code;
    private final Text label;

    ContactRole(String code, String zh, String en) {
        this.code = code;
        this.label = Text.of(zh, en);
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    public static Optional<ContactRole> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
